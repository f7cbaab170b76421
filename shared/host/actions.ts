/**
 * A command of the window that needs nothing but the window: the row of tools, the menu of the desktop program, the menus
 * of rows and the keys offer it by its id. What it is called stands in `shared/text/actions.ts`, what it does in `renderer/`.
 */
export interface ActionDefinition {
  /** Keys as people read them, Ctrl for Cmd on a Mac: the first is shown, all of them are heard. */
  readonly keys: readonly string[];
  /** On a Mac, where that has its own. */
  readonly macKeys?: readonly string[];
  /** In a browser, where that keeps some of them for itself. */
  readonly browserKeys?: readonly string[];
  /** Who hears the keys: the menu of the desktop program alone, because browsers have them for themselves; the page; or either. */
  readonly heardBy: 'menu' | 'page' | 'both';
  /** The group of tools it stands in, and the sign before its name; null where it is no tool. */
  readonly tool: { readonly group: ToolGroup; readonly sign?: string } | null;
  /** The group of the desktop program's menu it stands in; null where it is in none. */
  readonly menu: MenuGroup | null;
  /** The menu of what it is about; null where it is about the window. */
  readonly of: 'scenarioRows' | null;
  /** What it can be asked for with: most actions are about the document in view. */
  readonly needs: DocumentPresence;
}

/** What of a document the window has, each more than the one before: none, one that the start screen covers, one in view. */
export const DOCUMENT_PRESENCES = ['none', 'covered', 'inView'] as const;
/** See {@link DOCUMENT_PRESENCES}. */
export type DocumentPresence = (typeof DOCUMENT_PRESENCES)[number];

/** Whether an action can be asked for where the window has this much of a document. */
export const isPossibleWith = (id: ActionId, presence: DocumentPresence): boolean => DOCUMENT_PRESENCES.indexOf(actionOf(id).needs) <= DOCUMENT_PRESENCES.indexOf(presence);

/** Groups of tools, from left to right; the last stands at the end of the row. */
export const TOOL_GROUPS = ['file', 'history', 'scenarios', 'list', 'result'] as const;
/** See {@link TOOL_GROUPS}. */
export type ToolGroup = (typeof TOOL_GROUPS)[number];

/** Groups of the menu: items of one stand together, in the order of {@link ACTIONS}. */
export type MenuGroup = 'start' | 'help' | 'open' | 'save' | 'exchange' | 'allottees' | 'history' | 'find' | 'scenarios' | 'panels' | 'language' | 'theme';

const action = (definition: Partial<ActionDefinition>): ActionDefinition => ({ keys: [], heardBy: 'menu', tool: null, menu: null, of: null, needs: 'inView', ...definition });

/** Every action, in the order in which tools and menus list those of a group. */
export const ACTIONS = {
  new: action({ needs: 'none', keys: ['Ctrl+N'], heardBy: 'both', tool: { group: 'file' }, menu: 'open' }),
  open: action({ needs: 'none', keys: ['Ctrl+O'], heardBy: 'both', tool: { group: 'file' }, menu: 'open' }),
  startScreen: action({ menu: 'start' }),
  save: action({ needs: 'covered', keys: ['Ctrl+S'], heardBy: 'both', tool: { group: 'file' }, menu: 'save' }),
  saveAs: action({ needs: 'covered', keys: ['Ctrl+Shift+S'], heardBy: 'both', tool: { group: 'file' }, menu: 'save' }),
  earlierVersions: action({ menu: 'save' }),
  undo: action({ keys: ['Ctrl+Z'], heardBy: 'page', tool: { group: 'history', sign: '↶' }, menu: 'history' }),
  redo: action({ keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], macKeys: ['Ctrl+Shift+Z', 'Ctrl+Y'], heardBy: 'page', tool: { group: 'history', sign: '↷' }, menu: 'history' }),
  find: action({ keys: ['Ctrl+F'], heardBy: 'page', menu: 'find' }),
  replace: action({ keys: ['Ctrl+H'], macKeys: ['Control+H'], heardBy: 'page', menu: 'find' }),
  commands: action({ keys: ['Ctrl+K'], heardBy: 'page', menu: 'find' }),
  addScenario: action({ keys: ['Ctrl+Shift+N'], tool: { group: 'scenarios', sign: '+' }, menu: 'scenarios' }),
  priceLadder: action({ keys: ['Ctrl+L'], tool: { group: 'scenarios' }, menu: 'scenarios' }),
  addColumn: action({ tool: { group: 'scenarios' }, menu: 'scenarios' }),
  solve: action({ keys: ['Ctrl+Shift+G'], heardBy: 'both', tool: { group: 'scenarios' }, menu: 'scenarios' }),
  importAllottees: action({ keys: ['Ctrl+I'], tool: { group: 'list' }, menu: 'exchange' }),
  allocate: action({ menu: 'allottees' }),
  planAsAllotted: action({ menu: 'allottees' }),
  termsFromList: action({ menu: 'allottees' }),
  exportWorkbook: action({ keys: ['Ctrl+E'], tool: { group: 'result' }, menu: 'exchange' }),
  tour: action({ menu: 'help' }),
  help: action({ needs: 'none', menu: 'help' }),
  toggleTerms: action({ keys: ['Ctrl+Shift+T'], menu: 'panels' }),
  // A browser has Ctrl+PageUp and Ctrl+PageDown for its own tabs.
  previousSheet: action({ keys: ['Ctrl+PageUp', 'Alt+PageUp'], browserKeys: ['Alt+PageUp'], heardBy: 'page', menu: 'panels' }),
  nextSheet: action({ keys: ['Ctrl+PageDown', 'Alt+PageDown'], browserKeys: ['Alt+PageDown'], heardBy: 'page', menu: 'panels' }),
  shortcuts: action({ needs: 'none', keys: ['F1', 'Ctrl+/'], heardBy: 'page', menu: 'help' }),
  languageEnglish: action({ needs: 'none', menu: 'language' }),
  languageJapanese: action({ needs: 'none', menu: 'language' }),
  themeLight: action({ needs: 'none', menu: 'theme' }),
  themeDark: action({ needs: 'none', menu: 'theme' }),
  duplicateRows: action({ keys: ['Ctrl+Shift+D'], heardBy: 'page', of: 'scenarioRows' }),
  insertRows: action({ keys: ['Ctrl++'], heardBy: 'page', of: 'scenarioRows' }),
  moveRowsUp: action({ keys: ['Alt+Shift+↑'], heardBy: 'page', of: 'scenarioRows' }),
  moveRowsDown: action({ keys: ['Alt+Shift+↓'], heardBy: 'page', of: 'scenarioRows' }),
  compareRows: action({ of: 'scenarioRows' }),
  removeRows: action({ keys: ['Ctrl+−'], heardBy: 'page', of: 'scenarioRows' }),
} as const satisfies Record<string, ActionDefinition>;

/** The id of an action. */
export type ActionId = keyof typeof ACTIONS;

// Object.keys forgets the keys' type.
/** The ids of {@link ACTIONS}, in order. */
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

/** The definition of an action, with the common type of all records. */
export const actionOf = (id: ActionId): ActionDefinition => ACTIONS[id];

/** The actions of which something holds, in order. */
export const actionsWith = (holds: (definition: ActionDefinition) => boolean): readonly ActionId[] => ACTION_IDS.filter((id) => holds(actionOf(id)));

/** What a press of a key says, as far as it is looked at here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Keys whose names on paper are others than those that programs know them by. */
const NAMED_KEYS: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', '−': '-', Space: ' ', Esc: 'Escape', Menu: 'ContextMenu' };

const KEYS = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N} ]/u;

/** One text for a key and what is held with it. For a sign it does not matter whether Shift is held: keyboards differ in that. */
function pressName(key: string, held: { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }): string {
  const isSign = key.length === 1 && !LETTER_OR_DIGIT.test(key);
  return [held.ctrl && 'ctrl', held.alt && 'alt', held.shift && !isSign && 'shift', key.toLowerCase()].filter(Boolean).join(' ');
}

/** The name of a press, the same as {@link nameOfKeys} of its keys. Ctrl and Cmd are the same here. */
export const nameOfPress = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string => pressName(key, { ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey });

/** The name of keys as people read them: "Ctrl+Shift+S", "Ctrl++". */
export function nameOfKeys(keys: string): string {
  const [, modifiers = '', last = ''] = KEYS.exec(keys) ?? [];
  return pressName(NAMED_KEYS[last] ?? last, { ctrl: modifiers.includes('Ctrl'), alt: modifiers.includes('Alt'), shift: modifiers.includes('Shift') });
}

/** Whether a press is that of some keys. */
export const isPressOf = (keys: string, press: KeyPress): boolean => nameOfPress(press) === nameOfKeys(keys);

/** The action that a press asks for among some; null where it asks for none of them. */
export const actionOfPress = <Id extends ActionId>(ids: readonly Id[], press: KeyPress): Id | null => ids.find((id) => actionOf(id).keys.some((keys) => isPressOf(keys, press))) ?? null;

/** Keys as they are shown to people: "Ctrl+Shift+S", "⌘Shift+S" on a Mac. */
export const shownKeys = (keys: string, isMac: boolean): string => (isMac ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : keys);

/** Keys as a list shows them: arrows that are held with the same stand together, "Shift+↑↓←→". */
export function compactKeys(keys: readonly string[]): readonly string[] {
  const families = new Map<string, string>();
  for (const one of keys) {
    const [, before = one, arrow = ''] = /^(.*?)([↑↓←→])$/u.exec(one) ?? [];
    families.set(arrow === '' ? one : `${before} `, `${families.get(arrow === '' ? one : `${before} `) ?? before}${arrow}`);
  }
  return [...families.values()];
}

/** Where the page runs, as far as keys depend on it. */
export interface KeyPlace {
  readonly isMac: boolean;
  readonly inBrowser: boolean;
}

/** The keys of an action as they are shown where the page runs; none where nobody hears them there. */
export function keysOfAction(id: ActionId, { isMac, inBrowser }: KeyPlace): readonly string[] {
  const { keys, macKeys, browserKeys, heardBy } = actionOf(id);
  if (heardBy === 'menu' && inBrowser) return [];
  return ((inBrowser ? browserKeys : undefined) ?? (isMac ? macKeys : undefined) ?? keys).map((one) => shownKeys(one, isMac));
}

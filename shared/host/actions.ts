/**
 * A command of the window that takes no arguments: toolbar, desktop menu, row menus and keyboard shortcuts refer to it
 * by its id. Its name is in `shared/text/actions.ts`, its implementation in `renderer/`.
 */
export interface ActionDefinition {
  /** Keys as people read them, Ctrl for Cmd on a Mac: the first is shown, all of them work. */
  readonly keys: readonly string[];
  /** The keys on a Mac, where they differ. */
  readonly macKeys?: readonly string[];
  /** The keys in a browser, where the browser reserves some of them. */
  readonly browserKeys?: readonly string[];
  /** The handler of the keys: only the menu of the desktop program, because browsers reserve them; the page; or either. */
  readonly heardBy: 'menu' | 'page' | 'both';
  /** The toolbar group and the sign before its name; null where it is not in the toolbar. */
  readonly tool: { readonly group: ToolGroup; readonly sign?: string } | null;
  /** The group in the menu of the desktop program; null where it is not in the menu. */
  readonly menu: MenuGroup | null;
  /** The object whose context menu lists it; null where it concerns the window. */
  readonly of: 'scenarioRows' | null;
  /** The document state it requires: most actions require a document in view. */
  readonly needs: DocumentPresence;
}

/** The document state of the window, in increasing order: none, one covered by the start screen, one in view. */
export const DOCUMENT_PRESENCES = ['none', 'covered', 'inView'] as const;
/** See {@link DOCUMENT_PRESENCES}. */
export type DocumentPresence = (typeof DOCUMENT_PRESENCES)[number];

/** Whether an action is available in this document state. */
export const isPossibleWith = (id: ActionId, presence: DocumentPresence): boolean => DOCUMENT_PRESENCES.indexOf(actionOf(id).needs) <= DOCUMENT_PRESENCES.indexOf(presence);

/** Toolbar groups, from left to right; the last is at the end of the row. */
export const TOOL_GROUPS = ['file', 'history', 'scenarios', 'list', 'papers', 'result'] as const;
/** See {@link TOOL_GROUPS}. */
export type ToolGroup = (typeof TOOL_GROUPS)[number];

/** Menu groups: items of a group are adjacent, in the order of {@link ACTIONS}. */
export type MenuGroup = 'start' | 'help' | 'open' | 'save' | 'exchange' | 'allottees' | 'history' | 'find' | 'scenarios' | 'panels' | 'language' | 'theme';

const action = (definition: Partial<ActionDefinition>): ActionDefinition => ({ keys: [], heardBy: 'menu', tool: null, menu: null, of: null, needs: 'inView', ...definition });

/** Every action, in the order in which toolbar and menus list those of a group. */
export const ACTIONS = {
  new: action({ needs: 'none', keys: ['Ctrl+N'], heardBy: 'both', tool: { group: 'file' }, menu: 'open' }),
  open: action({ needs: 'none', keys: ['Ctrl+O'], heardBy: 'both', tool: { group: 'file' }, menu: 'open' }),
  startScreen: action({ menu: 'start' }),
  save: action({ needs: 'covered', keys: ['Ctrl+S'], heardBy: 'both', tool: { group: 'file' }, menu: 'save' }),
  saveAs: action({ needs: 'covered', keys: ['Ctrl+Shift+S'], heardBy: 'both', tool: { group: 'file' }, menu: 'save' }),
  earlierVersions: action({ menu: 'save' }),
  compareWithFile: action({ menu: 'save' }),
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
  exportPdf: action({ menu: 'exchange' }),
  fillTemplate: action({ menu: 'exchange' }),
  notice: action({ tool: { group: 'papers' }, menu: 'exchange' }),
  tour: action({ menu: 'help' }),
  help: action({ needs: 'none', menu: 'help' }),
  toggleTerms: action({ keys: ['Ctrl+Shift+T'], menu: 'panels' }),
  // Browsers use Ctrl+PageUp and Ctrl+PageDown for their own tabs.
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

// Object.keys does not keep the type of the keys.
/** The ids of {@link ACTIONS}, in order. */
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

/** The definition of an action, typed as the common interface. */
export const actionOf = (id: ActionId): ActionDefinition => ACTIONS[id];

/** The ids of actions that meet a condition, in order. */
export const actionsWith = (holds: (definition: ActionDefinition) => boolean): readonly ActionId[] => ACTION_IDS.filter((id) => holds(actionOf(id)));

/** The properties of a keyboard event that are used here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Keys whose printed names differ from their names in keyboard events. */
const NAMED_KEYS: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', '−': '-', Space: ' ', Esc: 'Escape', Menu: 'ContextMenu' };

const KEYS = /^((?:(?:Ctrl|Alt|Shift)\+)*)(.+)$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N} ]/u;

/** One text for a key and its modifiers. Shift is ignored for punctuation, because keyboards differ in whether it needs Shift. */
function pressName(key: string, held: { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }): string {
  const isSign = key.length === 1 && !LETTER_OR_DIGIT.test(key);
  return [held.ctrl && 'ctrl', held.alt && 'alt', held.shift && !isSign && 'shift', key.toLowerCase()].filter(Boolean).join(' ');
}

/** The name of a key press, the same as {@link nameOfKeys} of its keys. Ctrl and Cmd are treated as the same. */
export const nameOfPress = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string => pressName(key, { ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey });

/** The normalised name of keys as people read them: "Ctrl+Shift+S", "Ctrl++". */
export function nameOfKeys(keys: string): string {
  const [, modifiers = '', last = ''] = KEYS.exec(keys) ?? [];
  return pressName(NAMED_KEYS[last] ?? last, { ctrl: modifiers.includes('Ctrl'), alt: modifiers.includes('Alt'), shift: modifiers.includes('Shift') });
}

/** Whether a key press matches these keys. */
export const isPressOf = (keys: string, press: KeyPress): boolean => nameOfPress(press) === nameOfKeys(keys);

/** The one of `ids` that a key press triggers; null where it triggers none of them. */
export const actionOfPress = <Id extends ActionId>(ids: readonly Id[], press: KeyPress): Id | null => ids.find((id) => actionOf(id).keys.some((keys) => isPressOf(keys, press))) ?? null;

/** Keys as shown to people: "Ctrl+Shift+S", "⌘Shift+S" on a Mac. */
export const shownKeys = (keys: string, isMac: boolean): string => (isMac ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : keys);

/** Keys as a list shows them: arrows with the same modifiers are combined, "Shift+↑↓←→". */
export function compactKeys(keys: readonly string[]): readonly string[] {
  const families = new Map<string, string>();
  for (const one of keys) {
    const [, before = one, arrow = ''] = /^(.*?)([↑↓←→])$/u.exec(one) ?? [];
    families.set(arrow === '' ? one : `${before} `, `${families.get(arrow === '' ? one : `${before} `) ?? before}${arrow}`);
  }
  return [...families.values()];
}

/** The environment of the page, as far as keys depend on it. */
export interface KeyPlace {
  readonly isMac: boolean;
  readonly inBrowser: boolean;
}

/** The keys of an action as shown in this environment; empty where nothing handles them. */
export function keysOfAction(id: ActionId, { isMac, inBrowser }: KeyPlace): readonly string[] {
  const { keys, macKeys, browserKeys, heardBy } = actionOf(id);
  if (heardBy === 'menu' && inBrowser) return [];
  return ((inBrowser ? browserKeys : undefined) ?? (isMac ? macKeys : undefined) ?? keys).map((one) => shownKeys(one, isMac));
}

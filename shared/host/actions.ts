/**
 * A command of the window that needs nothing but the window: the row of tools, the menu of the desktop program, the menus
 * of rows and the keys offer it by its id. What it is called stands in `shared/text/actions.ts`, what it does in `renderer/`.
 */
export interface ActionDefinition {
  /** Keys as people read them, Ctrl for Cmd on a Mac: the first is shown, all of them are heard. */
  readonly keys: readonly string[];
  /** On a Mac, where that has its own. */
  readonly macKeys?: readonly string[];
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
export type MenuGroup = 'start' | 'help' | 'open' | 'save' | 'exchange' | 'history' | 'find' | 'scenarios' | 'panels' | 'language' | 'theme';

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
  addScenario: action({ keys: ['Ctrl+Shift+N'], tool: { group: 'scenarios', sign: '+' }, menu: 'scenarios' }),
  priceLadder: action({ keys: ['Ctrl+L'], tool: { group: 'scenarios' }, menu: 'scenarios' }),
  addColumn: action({ tool: { group: 'scenarios' }, menu: 'scenarios' }),
  solve: action({ keys: ['Ctrl+Shift+G'], heardBy: 'both', tool: { group: 'scenarios' }, menu: 'scenarios' }),
  importAllottees: action({ keys: ['Ctrl+I'], tool: { group: 'list' }, menu: 'exchange' }),
  exportWorkbook: action({ keys: ['Ctrl+E'], tool: { group: 'result' }, menu: 'exchange' }),
  help: action({ needs: 'none', menu: 'help' }),
  toggleTerms: action({ keys: ['Ctrl+Shift+T'], menu: 'panels' }),
  languageEnglish: action({ needs: 'none', menu: 'language' }),
  languageJapanese: action({ needs: 'none', menu: 'language' }),
  themeLight: action({ needs: 'none', menu: 'theme' }),
  themeDark: action({ needs: 'none', menu: 'theme' }),
  duplicateRows: action({ keys: ['Ctrl+Shift+D'], heardBy: 'page', of: 'scenarioRows' }),
  moveRowsUp: action({ keys: ['Alt+↑'], heardBy: 'page', of: 'scenarioRows' }),
  moveRowsDown: action({ keys: ['Alt+↓'], heardBy: 'page', of: 'scenarioRows' }),
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
const NAMED_KEYS: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '−': '-' };

/** Whether a press is that of some keys. Ctrl and Cmd are the same here. */
export function isPressOf(keys: string, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): boolean {
  const parts = keys.split('+');
  const last = parts.at(-1) ?? '';
  const wanted = (NAMED_KEYS[last] ?? last).toLowerCase();
  const modifiers = { Ctrl: ctrlKey || metaKey, Alt: altKey, Shift: shiftKey };
  return key.toLowerCase() === wanted && Object.entries(modifiers).every(([name, isHeld]) => isHeld === parts.includes(name));
}

/** The action that a press asks for among some; null where it asks for none of them. */
export const actionOfPress = (ids: readonly ActionId[], press: KeyPress): ActionId | null => ids.find((id) => actionOf(id).keys.some((keys) => isPressOf(keys, press))) ?? null;

/** Keys as they are shown to people: "Ctrl+Shift+S", "⌘Shift+S" on a Mac. */
export const shownKeys = (keys: string, isMac: boolean): string => (isMac ? keys.replace('Ctrl+', '⌘') : keys);

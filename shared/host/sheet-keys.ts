import { nameOfKeys, nameOfPress, type KeyPress } from './actions.ts';

/**
 * Keys of the spreadsheet itself, the same on every sheet: the sheet handles them by this list, and the list of all
 * shortcuts shows it. Keys of the window's commands are in `actions.ts`; the descriptions are in
 * `shared/text/shortcuts.ts`.
 */
export interface SheetKeyDefinition {
  /** Keys as people read them, Ctrl for Cmd on a Mac; all of them work. */
  readonly keys: readonly string[];
  /** When they have this meaning: while no cell is being edited, while one is, or always. */
  readonly when: 'ready' | 'typing' | 'always';
  readonly group: SheetKeyGroup;
  /** Whether F4 repeats it on the current selection. */
  readonly repeats?: true;
  /** The handler of the keys, if not the sheet's own text field: the system clipboard, the search bar, or the screen of one sheet. */
  readonly heardBy?: 'clipboard' | 'find' | 'scenarios' | 'sensitivities';
}

/** Groups of the sheet's keys, in the order in which the list shows them. */
export const SHEET_KEY_GROUPS = ['move', 'choose', 'type', 'fill', 'clipboard', 'formulas', 'columns', 'find'] as const;
/** See {@link SHEET_KEY_GROUPS}. */
export type SheetKeyGroup = (typeof SHEET_KEY_GROUPS)[number];

const key = (group: SheetKeyGroup, keys: readonly string[], more: Partial<SheetKeyDefinition> = {}): SheetKeyDefinition => ({ keys, group, when: 'ready', ...more });

/** Every key of the sheet. */
export const SHEET_KEYS = {
  step: key('move', ['↑', '↓', '←', '→']),
  toEdge: key('move', ['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→']),
  page: key('move', ['PageUp', 'PageDown']),
  rowEnds: key('move', ['Home', 'End']),
  firstCell: key('move', ['Ctrl+Home']),
  lastCell: key('move', ['Ctrl+End']),
  enter: key('move', ['Enter', 'Shift+Enter'], { when: 'always' }),
  tab: key('move', ['Tab', 'Shift+Tab'], { when: 'always' }),
  extend: key('choose', ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→', 'Shift+Home', 'Shift+End', 'Shift+PageUp', 'Shift+PageDown']),
  extendToEdge: key('choose', ['Ctrl+Shift+↑', 'Ctrl+Shift+↓', 'Ctrl+Shift+←', 'Ctrl+Shift+→', 'Ctrl+Shift+Home', 'Ctrl+Shift+End']),
  chooseAll: key('choose', ['Ctrl+A']),
  chooseRow: key('choose', ['Shift+Space']),
  chooseColumn: key('choose', ['Ctrl+Space']),
  menu: key('choose', ['Shift+F10', 'Menu']),
  edit: key('type', ['F2'], { when: 'always' }),
  fillChosen: key('type', ['Ctrl+Enter'], { when: 'typing' }),
  giveUp: key('type', ['Esc'], { when: 'always' }),
  clear: key('type', ['Delete', 'Backspace'], { repeats: true }),
  today: key('type', ['Ctrl+;'], { when: 'always' }),
  copyAbove: key('type', ["Ctrl+'"]),
  openList: key('type', ['Alt+↓']),
  repeat: key('type', ['F4']),
  fillDown: key('fill', ['Ctrl+D'], { repeats: true }),
  fillRight: key('fill', ['Ctrl+R'], { repeats: true }),
  copy: key('clipboard', ['Ctrl+C'], { heardBy: 'clipboard' }),
  cut: key('clipboard', ['Ctrl+X'], { heardBy: 'clipboard' }),
  paste: key('clipboard', ['Ctrl+V'], { heardBy: 'clipboard' }),
  fixReference: key('formulas', ['F4'], { when: 'typing' }),
  choosePrecedents: key('formulas', ['Ctrl+['], { heardBy: 'scenarios' }),
  chooseDependents: key('formulas', ['Ctrl+]'], { heardBy: 'scenarios' }),
  tracePrecedents: key('formulas', ['Ctrl+Alt+P'], { heardBy: 'scenarios' }),
  traceDependents: key('formulas', ['Ctrl+Alt+D'], { heardBy: 'scenarios' }),
  takeBase: key('formulas', ['Ctrl+Shift+B'], { heardBy: 'sensitivities' }),
  moveColumns: key('columns', ['Alt+Shift+←', 'Alt+Shift+→']),
  filters: key('columns', ['Ctrl+Shift+L']),
  findNext: key('find', ['F3', 'Shift+F3'], { heardBy: 'find', when: 'always' }),
} as const satisfies Record<string, SheetKeyDefinition>;

/** The id of a key of the sheet. */
export type SheetKeyId = keyof typeof SHEET_KEYS;

// Object.keys does not keep the type of the keys.
/** The ids of {@link SHEET_KEYS}, in order. */
export const SHEET_KEY_IDS = Object.keys(SHEET_KEYS) as readonly SheetKeyId[];

/** The definition of a key of the sheet, typed as the common interface. */
export const sheetKeyOf = (id: SheetKeyId): SheetKeyDefinition => SHEET_KEYS[id];

const idsByPress = (when: 'ready' | 'typing'): ReadonlyMap<string, SheetKeyId> =>
  new Map(SHEET_KEY_IDS.filter((id) => sheetKeyOf(id).when === when || sheetKeyOf(id).when === 'always').flatMap((id) => sheetKeyOf(id).keys.map((keys) => [nameOfKeys(keys), id] as const)));

const IDS = { ready: idsByPress('ready'), typing: idsByPress('typing') };

/** The sheet key that a key press triggers; null where it triggers none. */
export const sheetKeyOfPress = (press: KeyPress, isTyping: boolean): SheetKeyId | null => IDS[isTyping ? 'typing' : 'ready'].get(nameOfPress(press)) ?? null;

import type { MenuItemConstructorOptions } from 'electron';
import type { FileReference } from '#shared/host/api.ts';
import { actionOf, actionsWith, isPossibleWith, type ActionId, type DocumentPresence, type MenuGroup } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import { menuText, type MenuText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';

/** The state that the menu shows. */
export interface MenuState {
  readonly language: Language;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The document state of the window; absent means one in view. */
  readonly presence?: DocumentPresence | undefined;
  readonly recent: readonly FileReference[];
  readonly platform: NodeJS.Platform;
  /** Whether it has developer tools, which the shipped program does not. */
  readonly development: boolean;
}

/** The effects of menu items. */
export interface MenuChoices {
  readonly act: (action: ActionId) => void;
  readonly openRecent: (file: FileReference) => void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** A single & in a label marks its shortcut key; in a name it is a character. */
const asLabel = (name: string): string => name.replaceAll('&', '&&');

/** The menu as data, so that it can be read and tested without Electron. */
export const menuTemplate = (state: MenuState, choices: MenuChoices): Item[] => {
  const text = menuText[state.language];
  const onMac = state.platform === 'darwin';
  const changes: Partial<Record<ActionId, Partial<Item>>> = {
    // A Mac sends keys that a text field does not use to the menu all the same; there the page decides, and these are never disabled.
    undo: { enabled: onMac || state.canUndo },
    redo: { enabled: onMac || state.canRedo },
    languageEnglish: { type: 'radio', checked: state.language === 'en' },
    languageJapanese: { type: 'radio', checked: state.language === 'ja' },
  };
  const item = (id: ActionId): Item => ({ id, label: actionText[state.language][id], click: () => choices.act(id), ...accelerator(id, onMac), ...changes[id], ...(isPossibleWith(id, state.presence ?? 'inView') ? {} : { enabled: false }) });
  const group = (name: MenuGroup): readonly Item[] => actionsWith(({ menu }) => menu === name).map(item);

  const file: Item[] = [
    ...group('open'),
    { label: text.openRecent, submenu: recentItems(text, state.recent, choices) },
    ...group('start'),
    SEPARATOR,
    ...group('save'),
    SEPARATOR,
    ...group('exchange'),
    SEPARATOR,
    onMac ? { role: 'close', label: text.closeWindow } : { role: 'quit', label: text.quit },
  ];

  const edit: Item[] = [
    ...group('history'),
    SEPARATOR,
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
    SEPARATOR,
    ...group('find'),
    SEPARATOR,
    ...group('allottees'),
  ];

  const view: Item[] = [
    ...group('panels'),
    SEPARATOR,
    { label: text.language, submenu: [...group('language')] },
    ...group('theme'),
    SEPARATOR,
    { role: 'resetZoom', label: text.actualSize },
    { role: 'zoomIn', label: text.zoomIn },
    { role: 'zoomOut', label: text.zoomOut },
    { role: 'togglefullscreen', label: text.fullScreen },
    ...(state.development ? ([SEPARATOR, { role: 'toggleDevTools' }] satisfies Item[]) : []),
  ];

  const menus: Item[] = [
    { label: text.file, submenu: file },
    { label: text.edit, submenu: edit },
    { label: text.scenarios, submenu: [...group('scenarios')] },
    { label: text.view, submenu: view },
  ];
  // On a Mac, "About" is in the program's own menu.
  const help: Item = { label: text.help, role: 'help', submenu: [...group('help'), ...(onMac ? [] : [SEPARATOR, { role: 'about', label: text.about } as const])] };
  return onMac ? [macProgramMenu(text), ...menus, macWindowMenu(text), help] : [...menus, help];
};

/** The keys of an action in Electron's form. The page handles its own keys itself, because in a text field they apply to the text. */
function accelerator(id: ActionId, onMac: boolean): Partial<Item> {
  const { keys, macKeys = keys, heardBy } = actionOf(id);
  const [first] = onMac ? macKeys : keys;
  return first === undefined ? {} : { accelerator: first.replace('Ctrl', 'CmdOrCtrl'), ...(heardBy === 'page' && { registerAccelerator: false }) };
}

/** Electron's own menu of this kind is always in English. */
const macProgramMenu = (text: MenuText): Item => ({
  label: 'Grantsheet',
  submenu: [
    { role: 'about', label: text.about },
    SEPARATOR,
    { role: 'services', label: text.services },
    SEPARATOR,
    { role: 'hide', label: text.hide },
    { role: 'hideOthers', label: text.hideOthers },
    { role: 'unhide', label: text.showAll },
    SEPARATOR,
    { role: 'quit', label: text.quit },
  ],
});

const macWindowMenu = (text: MenuText): Item => ({
  role: 'window',
  label: text.window,
  submenu: [{ role: 'minimize', label: text.minimize }, { role: 'zoom', label: text.zoom }, SEPARATOR, { role: 'front', label: text.bringToFront }],
});

const recentItems = (text: MenuText, recent: readonly FileReference[], choices: MenuChoices): Item[] =>
  recent.length === 0
    ? [{ label: text.noRecent, enabled: false }]
    : recent.map((file) => ({ id: `recent-${file.id}`, label: asLabel(file.name), click: () => choices.openRecent(file) }));

import type { MenuItemConstructorOptions } from 'electron';
import type { FileReference, MenuAction } from '#shared/host/api.ts';
import { menuText, type MenuText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';

/** What the menu shows. */
export interface MenuState {
  readonly language: Language;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly recent: readonly FileReference[];
  readonly platform: NodeJS.Platform;
  /** Whether the tools for developers are in it: not in what is shipped. */
  readonly development: boolean;
}

/** What choosing an item does. */
export interface MenuChoices {
  readonly act: (action: MenuAction) => void;
  readonly openRecent: (file: FileReference) => void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The menu as data, so that it can be read and tested without Electron. */
export const menuTemplate = (state: MenuState, choices: MenuChoices): Item[] => {
  const text = menuText[state.language];
  const { tools } = windowText[state.language];
  const item = (action: MenuAction, label: string, accelerator?: string): Item => ({
    id: action,
    label,
    click: () => choices.act(action),
    ...(accelerator === undefined ? {} : { accelerator }),
  });

  const file: Item[] = [
    item('new', tools.new, 'CmdOrCtrl+N'),
    item('open', tools.open, 'CmdOrCtrl+O'),
    { label: text.openRecent, submenu: recentItems(text, state.recent, choices) },
    SEPARATOR,
    item('save', tools.save, 'CmdOrCtrl+S'),
    item('saveAs', tools.saveAs, 'CmdOrCtrl+Shift+S'),
    SEPARATOR,
    item('importAllottees', tools.importAllottees, 'CmdOrCtrl+I'),
    item('exportWorkbook', tools.exportWorkbook, 'CmdOrCtrl+E'),
  ];

  const edit: Item[] = [
    // The page hears these keys itself, because in a text field they mean the text.
    { ...item('undo', tools.undo, 'CmdOrCtrl+Z'), enabled: state.canUndo, registerAccelerator: false },
    { ...item('redo', tools.redo, state.platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y'), enabled: state.canRedo, registerAccelerator: false },
    SEPARATOR,
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
    SEPARATOR,
    // The page hears this key itself, too.
    { ...item('find', text.find, 'CmdOrCtrl+F'), registerAccelerator: false },
  ];

  const scenarios: Item[] = [
    item('addScenario', text.addScenario, 'CmdOrCtrl+Shift+N'),
    item('priceLadder', tools.priceLadder, 'CmdOrCtrl+L'),
    item('addColumn', tools.addColumn),
    item('solve', tools.solve, 'CmdOrCtrl+Shift+G'),
  ];

  const language = (action: MenuAction, label: string, own: Language): Item => ({ ...item(action, label), type: 'radio', checked: state.language === own });

  const view: Item[] = [
    item('toggleTerms', text.toggleTerms, 'CmdOrCtrl+Shift+T'),
    SEPARATOR,
    { label: text.language, submenu: [language('languageEnglish', text.english, 'en'), language('languageJapanese', text.japanese, 'ja')] },
    item('themeLight', text.light),
    item('themeDark', text.dark),
    SEPARATOR,
    { role: 'resetZoom', label: text.actualSize },
    { role: 'zoomIn', label: text.zoomIn },
    { role: 'zoomOut', label: text.zoomOut },
    { role: 'togglefullscreen', label: text.fullScreen },
    ...(state.development ? ([SEPARATOR, { role: 'toggleDevTools' }] satisfies Item[]) : []),
  ];

  const menus: Item[] = [
    { label: text.file, submenu: state.platform === 'darwin' ? file : [...file, SEPARATOR, { role: 'quit', label: text.quit }] },
    { label: text.edit, submenu: edit },
    { label: text.scenarios, submenu: scenarios },
    { label: text.view, submenu: view },
  ];
  return state.platform === 'darwin'
    ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu', label: text.window }]
    : [...menus, { label: text.help, submenu: [{ role: 'about', label: text.about }] }];
};

const recentItems = (text: MenuText, recent: readonly FileReference[], choices: MenuChoices): Item[] =>
  recent.length === 0
    ? [{ label: text.noRecent, enabled: false }]
    : recent.map((file) => ({ id: `recent-${file.id}`, label: file.name, click: () => choices.openRecent(file) }));

import type { MenuItemConstructorOptions } from 'electron';
import type { FileReference, MenuAction } from '#shared/host/api.ts';
import { menuText, type MenuText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';
import { savingText } from '#shared/text/saving.ts';
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

/** A single & in a label marks the key that chooses it; in a name it is a letter. */
const asLabel = (name: string): string => name.replaceAll('&', '&&');

/** The menu as data, so that it can be read and tested without Electron. */
export const menuTemplate = (state: MenuState, choices: MenuChoices): Item[] => {
  const text = menuText[state.language];
  const { tools } = windowText[state.language];
  const onMac = state.platform === 'darwin';
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
    item('earlierVersions', savingText[state.language].versions),
    SEPARATOR,
    item('importAllottees', tools.importAllottees, 'CmdOrCtrl+I'),
    item('exportWorkbook', tools.exportWorkbook, 'CmdOrCtrl+E'),
    SEPARATOR,
    onMac ? { role: 'close', label: text.closeWindow } : { role: 'quit', label: text.quit },
  ];

  const edit: Item[] = [
    // The page hears these keys itself, because in a text field they mean the text. A Mac gives the keys that a text
    // field does not use to the menu all the same; there the page is asked, and the items are never disabled.
    { ...item('undo', tools.undo, 'CmdOrCtrl+Z'), enabled: onMac || state.canUndo, registerAccelerator: false },
    { ...item('redo', tools.redo, onMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'), enabled: onMac || state.canRedo, registerAccelerator: false },
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
    { label: text.file, submenu: file },
    { label: text.edit, submenu: edit },
    { label: text.scenarios, submenu: scenarios },
    { label: text.view, submenu: view },
  ];
  return onMac ? [macProgramMenu(text), ...menus, macWindowMenu(text)] : [...menus, { label: text.help, submenu: [{ role: 'about', label: text.about }] }];
};

/** Electron's own menu of this kind is in English whatever the language is. */
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

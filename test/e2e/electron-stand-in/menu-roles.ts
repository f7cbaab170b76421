import type { MenuItemOptions } from './menu-item.ts';

/** What a role brings with it, on the platform a program runs on. */
export interface Role {
  readonly label: string;
  readonly accelerator?: string;
  /** Whether the key is shown only, because the page hears it itself. */
  readonly onlyShown?: boolean;
  readonly submenu?: readonly MenuItemOptions[];
}

const SEPARATOR: MenuItemOptions = { type: 'separator' };

const items = (...roles: readonly (string | null)[]): readonly MenuItemOptions[] => roles.map((role) => (role === null ? SEPARATOR : { role }));

const mac = (name: string): Readonly<Record<string, Role>> => ({
  hide: { label: `Hide ${name}`, accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  services: { label: 'Services' },
  front: { label: 'Bring All to Front' },
  recentdocuments: { label: 'Open Recent' },
  clearrecentdocuments: { label: 'Clear Menu' },
  showsubstitutions: { label: 'Show Substitutions' },
  togglesmartquotes: { label: 'Smart Quotes' },
  togglesmartdashes: { label: 'Smart Dashes' },
  toggletextreplacement: { label: 'Text Replacement' },
  startspeaking: { label: 'Start Speaking' },
  stopspeaking: { label: 'Stop Speaking' },
});

const menus = (name: string, onMac: boolean): Readonly<Record<string, Role>> => ({
  appmenu: { label: name, submenu: items('about', null, 'services', null, 'hide', 'hideOthers', 'unhide', null, 'quit') },
  filemenu: { label: 'File', submenu: items(onMac ? 'close' : 'quit') },
  editmenu: {
    label: 'Edit',
    submenu: [
      ...items('undo', 'redo', null, 'cut', 'copy', 'paste'),
      ...(onMac
        ? [
            ...items('pasteAndMatchStyle', 'delete', 'selectAll', null),
            { label: 'Substitutions', submenu: items('showSubstitutions', null, 'toggleSmartQuotes', 'toggleSmartDashes', 'toggleTextReplacement') },
            { label: 'Speech', submenu: items('startSpeaking', 'stopSpeaking') },
          ]
        : items('delete', null, 'selectAll')),
    ],
  },
  viewmenu: { label: 'View', submenu: items('reload', 'forceReload', 'toggleDevTools', null, 'resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen') },
  windowmenu: { label: 'Window', submenu: onMac ? items('minimize', 'zoom', null, 'front') : items('minimize', 'zoom', 'close') },
  sharemenu: { label: 'Share', submenu: [] },
});

const quitLabel = (platform: NodeJS.Platform, name: string): string => {
  if (platform === 'darwin') return `Quit ${name}`;
  return platform === 'win32' ? 'Exit' : 'Quit';
};

/** Electron's roles in lower case, with the labels, keys and submenus they have when a program gives none. */
export const rolesOf = (platform: NodeJS.Platform, name: string): Readonly<Record<string, Role>> => {
  const [onMac, onWindows] = [platform === 'darwin', platform === 'win32'];
  return {
    about: { label: platform === 'linux' ? 'About' : `About ${name}` },
    quit: { label: quitLabel(platform, name), ...(onWindows ? {} : { accelerator: 'CommandOrControl+Q' }) },
    close: { label: onMac ? 'Close Window' : 'Close', accelerator: 'CommandOrControl+W' },
    minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M' },
    zoom: { label: 'Zoom' },
    window: { label: 'Window' },
    help: { label: 'Help' },
    undo: { label: 'Undo', accelerator: 'CommandOrControl+Z' },
    redo: { label: 'Redo', accelerator: onWindows ? 'Control+Y' : 'Shift+CommandOrControl+Z' },
    cut: { label: 'Cut', accelerator: 'CommandOrControl+X', onlyShown: true },
    copy: { label: 'Copy', accelerator: 'CommandOrControl+C', onlyShown: true },
    paste: { label: 'Paste', accelerator: 'CommandOrControl+V', onlyShown: true },
    pasteandmatchstyle: { label: 'Paste and Match Style', accelerator: onMac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V', onlyShown: true },
    delete: { label: 'Delete' },
    selectall: { label: 'Select All', accelerator: 'CommandOrControl+A' },
    reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R' },
    forcereload: { label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R' },
    toggledevtools: { label: 'Toggle Developer Tools', accelerator: onMac ? 'Alt+Command+I' : 'Ctrl+Shift+I' },
    resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0' },
    zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus' },
    zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-' },
    togglefullscreen: { label: 'Toggle Full Screen', accelerator: onMac ? 'Control+Command+F' : 'F11' },
    togglespellchecker: { label: 'Check Spelling While Typing' },
    ...mac(name),
    ...menus(name, onMac),
  };
};

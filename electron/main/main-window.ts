import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL, PRELOAD_FILE } from './bundle-location.ts';
import { denyNavigation, limitPermissions } from './window-guard.ts';

/** Colours of the empty window, so that it does not flash before the page is painted. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1e25' };

/** The program's window, without its page: see {@link loadPage}. */
export const openWindow = (): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Grantsheet',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { preload: PRELOAD_FILE, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  });
  limitPermissions(window.webContents.session);
  denyNavigation(window.webContents);
  // The title shows the document and its state, which the page tells by its own call.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
};

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(PAGE_URL);

import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowMemory } from '#electron/host/window-memory.ts';
import { ICON_FILE, PAGE_URL, PRELOAD_FILE } from './bundle-location.ts';
import { fitPlacement, MINIMUM } from './window-placement.ts';

/** Colours of the empty window, so that it does not flash before the page is painted. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1e25' };

/** The program's window at its last position, without its page (see {@link loadPage}) and hidden (see show-window.ts). */
export const openMainWindow = (memory: WindowMemory): BrowserWindow => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    title: 'Grantsheet',
    ...fitPlacement(memory.placement(), [primary.workArea, ...others.map(({ workArea }) => workArea)]),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    // On other systems the icon is part of the program file.
    ...(process.platform === 'linux' ? { icon: ICON_FILE } : {}),
    webPreferences: { preload: PRELOAD_FILE, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  });
  // The title shows the document and its state, which the page reports by its own call.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    const placement = { ...window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
    void memory.rememberPlacement(placement);
  });
  return window;
};

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(PAGE_URL);

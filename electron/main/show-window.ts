import type { BrowserWindow } from 'electron';
import type { WindowPlacement } from '#shared/host/kept-files.ts';

/** An empty window for a moment is better than none. */
const LONGEST_WAIT_MILLISECONDS = 3_000;

/**
 * Shows a new window once, at the first sign that it has something to show. `ready-to-show` is the right event, but
 * never comes under some Wayland compositors, where a hidden window is not painted.
 */
export const showOnceReady = (window: BrowserWindow, placement: WindowPlacement | null): void => {
  let shown = false;
  const show = (): void => {
    clearTimeout(late);
    if (shown || window.isDestroyed()) return;
    shown = true;
    if (placement?.maximized) window.maximize();
    window.show();
    if (placement?.fullScreen) window.setFullScreen(true);
  };
  const late = setTimeout(show, LONGEST_WAIT_MILLISECONDS);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.once('closed', () => clearTimeout(late));
};

/** Brings a window to the front for a person who has started the program again. */
export const bringForward = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

import { app, Menu } from 'electron';
import type { FileReference, WindowState } from '#shared/host/api.ts';
import type { Notify } from './ipc.ts';
import { menuTemplate } from './menu.ts';

/** The present menu bar; it is rebuilt whenever something it shows has changed. */
export interface MenuBar {
  readonly showState: (state: WindowState) => void;
  readonly showRecent: (recent: readonly FileReference[]) => void;
}

export const createMenuBar = (initial: WindowState, notify: Notify): MenuBar => {
  let state = initial;
  let recent: readonly FileReference[] = [];
  let shown = '';

  const show = (): void => {
    const { language, canUndo, canRedo, presence } = state;
    const menuState = { language, canUndo, canRedo, presence, recent, platform: process.platform, development: !app.isPackaged };
    // The page reports its state at every edit; a native menu is rebuilt only if needed.
    const next = JSON.stringify(menuState);
    if (next === shown) return;
    shown = next;
    const template = menuTemplate(menuState, {
      act: (action) => notify('menu.action', action),
      openRecent: (file) => notify('files.openRequested', file),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  show();
  return {
    showState(next) {
      state = next;
      show();
    },
    showRecent(next) {
      recent = next;
      show();
    },
  };
};

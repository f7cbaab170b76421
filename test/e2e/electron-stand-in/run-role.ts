import type { StandInWindow } from './browser-window.ts';

const EDITS = { undo: 'undo', redo: 'redo', cut: 'cut', copy: 'copy', paste: 'paste', delete: 'delete', selectall: 'selectAll' } as const;

const isEdit = (role: string): role is keyof typeof EDITS => Object.hasOwn(EDITS, role);

/** Roles of macOS that change nothing a program or its page could see. */
const SYSTEM = ['services', 'hide', 'hideothers', 'unhide', 'front', 'recentdocuments', 'clearrecentdocuments', 'startspeaking', 'stopspeaking', 'togglespellchecker'];

const ZOOM: Readonly<Record<string, (level: number) => number>> = { resetzoom: () => 0, zoomin: (level) => level + 0.5, zoomout: (level) => level - 0.5 };

export interface RoleNeeds {
  readonly quit: () => void;
  readonly showAbout: () => void;
  /** The window that has the focus. */
  readonly window: () => StandInWindow | null;
}

const onWindow = (role: string, { contents, frame, requestClose }: StandInWindow): boolean => {
  if (isEdit(role)) contents.execute(EDITS[role]);
  else if (role === 'close') requestClose();
  else if (role === 'minimize') frame.members.minimize();
  else if (role === 'zoom') frame.members.maximize();
  else if (role === 'togglefullscreen') frame.members.setFullScreen(!frame.state.fullScreen);
  else if (role === 'reload' || role === 'forcereload') contents.module.reload();
  else if (role === 'toggledevtools') contents.module.toggleDevTools();
  else {
    const zoom = ZOOM[role];
    if (zoom === undefined) return false;
    contents.module.setZoomLevel(zoom(contents.module.getZoomLevel()));
  }
  return true;
};

/** Does what the role of a menu item does; answers whether it does anything by itself. */
export const createRoleRunner =
  ({ quit, showAbout, window }: RoleNeeds) =>
  (role: string): boolean => {
    if (role === 'quit') quit();
    else if (role === 'about') showAbout();
    else if (!SYSTEM.includes(role)) {
      const focused = window();
      return focused !== null && onWindow(role, focused);
    }
    return true;
  };

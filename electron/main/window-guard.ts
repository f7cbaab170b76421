import type { Session, WebContents } from 'electron';

/** Needed to copy charts as pictures. Reading the clipboard is not permitted. */
const PERMITTED = 'clipboard-sanitized-write';

/** The page may write to the clipboard. It needs no other permission, so all others are denied. */
const limitPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === PERMITTED));
  session.setPermissionCheckHandler((_contents, permission) => permission === PERMITTED);
  session.setDevicePermissionHandler(() => false);
};

/** The window shows only the page it was opened with: no link, script or dropped file leads it elsewhere. */
const denyNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Guards the contents of a window, whoever opened it. */
export const guardContents = (contents: WebContents): void => {
  limitPermissions(contents.session);
  denyNavigation(contents);
};

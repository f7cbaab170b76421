import { basename } from 'node:path';
import { ask } from './processes.mjs';

/**
 * @typedef {object} VisibleWindow
 * @property {string} title empty on macOS, which tells titles only to programs that may record the screen
 * @property {string} owner name of the process
 */

const WINDOWS_SCRIPT = 'Get-Process | Where-Object { $_.MainWindowTitle } | ForEach-Object { "$($_.ProcessName)`t$($_.MainWindowTitle)" }';

// Layer 0 holds ordinary windows; the menu bar and the Dock are above it.
const MAC_SCRIPT = `
  ObjC.import('CoreGraphics');
  const listed = $.CGWindowListCopyWindowInfo($.kCGWindowListOptionOnScreenOnly | $.kCGWindowListExcludeDesktopElements, 0);
  const windows = ObjC.deepUnwrap(ObjC.castRefToObject(listed));
  windows.filter((window) => window.kCGWindowLayer === 0 && window.kCGWindowBounds.Width > 300)
    .map((window) => window.kCGWindowOwnerName + '\\t').join('\\n');
`;

const lines = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** @returns {VisibleWindow[]} */
const ownerAndTitle = (text) =>
  lines(text).map((line) => {
    const [owner = '', title = ''] = line.split('\t');
    return { owner, title };
  });

const linuxOwner = (id) => {
  const pid = ask('xdotool', ['getwindowpid', id]).trim();
  return pid === '' ? '' : basename(ask('ps', ['-o', 'comm=', '-p', pid]).trim());
};

/** @returns {VisibleWindow[]} */
const linuxWindows = () =>
  lines(ask('xdotool', ['search', '--onlyvisible', '--name', '.'])).map((id) => ({ title: ask('xdotool', ['getwindowname', id]).trim(), owner: linuxOwner(id) }));

/** The windows that a person at the screen would see now. On Linux it asks the X server, so not under Wayland. */
export const visibleWindows = () => {
  switch (process.platform) {
    case 'win32':
      return ownerAndTitle(ask('powershell', ['-NoProfile', '-Command', WINDOWS_SCRIPT]));
    case 'darwin':
      return ownerAndTitle(ask('osascript', ['-l', 'JavaScript', '-e', MAC_SCRIPT]));
    default:
      return linuxWindows();
  }
};

const isTitled = ({ title }) => process.platform === 'darwin' || title.includes('Grantsheet');

/**
 * The window of Grantsheet whose process has one of these names, or null.
 * @param {RegExp} owner
 */
export const grantsheetWindow = (owner) => visibleWindows().find((window) => owner.test(window.owner) && isTitled(window)) ?? null;

/** What is on the screen, for the message of a check that failed. */
export const describeWindows = () => `Windows on the screen: ${JSON.stringify(visibleWindows())}`;

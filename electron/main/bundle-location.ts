import { join } from 'node:path';

/** The page's own scheme; nothing else is ever loaded into the window. */
export const SCHEME = 'app';
const BUNDLE_HOST = 'bundle';
export const PAGE_URL = `${SCHEME}://${BUNDLE_HOST}/index.html`;

const BUILT = join(import.meta.dirname, '..');

/** The folder of the built page, beside the built main process. */
export const PAGE_FOLDER = join(BUILT, 'renderer');
export const PRELOAD_FILE = join(BUILT, 'preload', 'preload.cjs');
/** The icon that Linux shows for the window; its path is the same in the archive and in a checkout. */
export const ICON_FILE = join(BUILT, '..', 'assets', 'icons', 'app', '256x256.png');
export const WORKBOOK_PROCESS_FILE = join(BUILT, 'host', 'workbook-process.js');

/** Whether a URL belongs to the page's own bundle. The origin of such a URL is "null" in Node, so its parts are compared. */
export const isBundleUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, host } = new URL(text);
  return protocol === `${SCHEME}:` && host === BUNDLE_HOST;
};

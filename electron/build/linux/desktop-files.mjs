import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from '../folders.mjs';

/** The entry in desktop menus; its name and StartupWMClass are the desktopName of package.json, which Electron gives its windows. */
export const DESKTOP_ENTRY = join(import.meta.dirname, 'app.grantsheet.Grantsheet.desktop');

const MIME_TYPE = join(import.meta.dirname, 'grantsheet.xml');
const ICONS = join(PROJECT, 'assets', 'icons');

/** The fallback theme hicolor has no folder for larger icons. */
const LARGEST_ICON = 512;

/**
 * Copies the MIME type and its icons into the folder of the program: the AppImage is this whole folder, and the .deb
 * moves usr/ to its place. electron-builder would write a MIME type without an icon of its own.
 */
export const copyMimeType = (folder) => {
  copy(MIME_TYPE, join(folder, 'usr/share/mime/packages/grantsheet.xml'));
  copyIcons('document', folder, 'mimetypes/application-x-grantsheet.png');
};

/** Copies the PNGs of assets/icons/<set> into the theme's folders for their sizes. */
export const copyIcons = (set, root, name) => {
  for (const file of readdirSync(join(ICONS, set))) {
    const size = basename(file, '.png');
    if (Number.parseInt(size, 10) > LARGEST_ICON) continue;
    copy(join(ICONS, set, file), join(root, 'usr/share/icons/hicolor', size, name));
  }
};

const copy = (from, to) => {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
};

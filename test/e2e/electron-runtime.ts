import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/electron');
const PROGRAMS: Readonly<Record<string, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** Electron's own program where it has been fetched, else null. The module `electron` is not asked: it would start to fetch it. */
export const findElectron = (): string | null => {
  const named = join(PACKAGE, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : (PROGRAMS[process.platform] ?? 'electron');
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist'), name);
  return existsSync(program) ? program : null;
};

/** Why real Electron cannot be started here, or null where it can. */
export const whyNoElectron = (): string | null => {
  if (findElectron() === null) return 'no Electron runtime';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'no display' : null;
};

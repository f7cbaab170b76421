import { resolve } from 'node:path';
import { runtimeState } from '#electron/start/runtime-state.mjs';

/** Electron's own program where it has been fetched, else null; `npm start` judges it by the same rule. */
export const findElectron = (): string | null => {
  const packageFolder = resolve(import.meta.dirname, '../../node_modules/electron');
  const { kind, program } = runtimeState({ packageFolder, overrideFolder: process.env['ELECTRON_OVERRIDE_DIST_PATH'] });
  return kind === 'ready' ? program : null;
};

/** Why real Electron cannot be started here, or null where it can. */
export const whyNoElectron = (): string | null => {
  if (findElectron() === null) return 'no Electron runtime';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'no display' : null;
};

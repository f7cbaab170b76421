import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

const NAME = 'Grantsheet';

function platformFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', NAME);
    default:
      return join(xdgConfigFolder(environment), NAME.toLowerCase());
  }
}

/** The XDG specification says to ignore a relative path. */
function xdgConfigFolder({ XDG_CONFIG_HOME: configured = '' }: NodeJS.ProcessEnv): string {
  return isAbsolute(configured) ? configured : join(homedir(), '.config');
}

/**
 * The folder for the program's own data: settings, recent files, copies of unsaved work. Always absolute, because
 * Electron refuses a relative path, and a program may change its working folder.
 */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['GRANTSHEET_DATA_DIR'];
  return named ? resolve(named) : platformFolder(environment);
}

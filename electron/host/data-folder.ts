import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'Grantsheet';

function platformFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', NAME);
    default:
      return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), NAME.toLowerCase());
  }
}

/** Where the program keeps what is its own: settings, recent files, copies of unsaved work. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['GRANTSHEET_DATA_DIR'] || platformFolder(environment);
}

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the installed program keeps what is a person's: the rule of electron/host/data-folder.ts, which a script cannot
 * import on every Node that it runs on. A test holds both equal.
 */
export const dataFolder = (environment = process.env) => {
  if (environment.GRANTSHEET_DATA_DIR) return environment.GRANTSHEET_DATA_DIR;
  switch (process.platform) {
    case 'win32':
      return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Grantsheet');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Grantsheet');
    default:
      return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'grantsheet');
  }
};

/** The documents the program has opened, newest first: it writes each down when it is open. */
export const openedDocuments = (folder = dataFolder()) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'recent-files.json'), 'utf8')).paths;
  } catch {
    return [];
  }
};

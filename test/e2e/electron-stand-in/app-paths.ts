import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Context } from './context.ts';
import { wordsOf } from './typings.ts';

export interface PathOptions {
  readonly program: string;
  readonly name: string;
  /** Where a person's documents are. */
  readonly documentsFolder: string;
}

/** `app.getPath` and `app.setPath`. */
export const createPaths = ({ refuse, isReady }: Context, { program, name, documentsFolder }: PathOptions) => {
  const known = wordsOf('App', 'getPath');
  const set = new Map<string, string>([
    ['home', documentsFolder],
    ['appData', join(documentsFolder, '.config')],
    ['temp', tmpdir()],
    ['exe', program],
    ['module', program],
    ['desktop', documentsFolder],
    ['documents', documentsFolder],
    ['downloads', documentsFolder],
  ]);

  const get = (path: string): string => {
    if (path === 'userData') return set.get('userData') ?? join(get('appData'), name);
    if (path === 'sessionData') return set.get('sessionData') ?? get('userData');
    if (path === 'logs') return set.get('logs') ?? join(get('userData'), 'logs');
    const found = set.get(path);
    if (found === undefined) throw refuse(known.has(path) ? `The electron stand-in has no path "${path}".` : `Failed to get '${path}' path`);
    return found;
  };

  return {
    getPath: get,
    setPath(path: string, value: string): void {
      if (!isAbsolute(value)) throw refuse(`app.setPath('${path}'): Path must be absolute`);
      if (!known.has(path)) throw refuse(`app.setPath('${path}'): Failed to set path`);
      if (path === 'sessionData' && isReady()) throw refuse('The path of the session counts only when it is set before the program is ready.');
      set.set(path, value);
    },
  };
};

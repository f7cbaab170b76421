import { lstatSync, mkdirSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.ts';

/** The number of links that Linux follows before it reports a loop. */
const MOST_LINKS = 40;

const PRIVATE_FOLDER = 0o700;

/**
 * The file that a path leads to, with every link followed, including a link to a missing file, which is then created at
 * the link's target. Folders are created. Synchronous, so that writes keep the order of their calls.
 * @throws the error of the file system where such a file is impossible
 */
export function targetOf(path: string, isPrivate: boolean): string {
  let at = resolve(path);
  for (let followed = 0; followed < MOST_LINKS; followed += 1) {
    mkdirSync(dirname(at), { recursive: true, ...(isPrivate ? { mode: PRIVATE_FOLDER } : {}) });
    at = join(realpathSync(dirname(at)), basename(at));
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw Object.assign(new Error(`Too many links at ${path}`), { code: 'ELOOP' });
}

/** The file at a path; null where there is none. */
export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a file is marked as not writable. Root may write it all the same, so for root its permissions count too. */
export async function isReadOnly(path: string, { mode }: Stats): Promise<boolean> {
  if ((mode & 0o222) === 0) return true;
  try {
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(errorCode(error));
  }
}

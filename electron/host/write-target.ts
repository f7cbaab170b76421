import { lstatSync, mkdirSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.ts';

/** As many links as Linux follows before it speaks of a circle. */
const MOST_LINKS = 40;

const PRIVATE_FOLDER = 0o700;

/**
 * The file that a path names, with every link followed: also a link to a file that is not there yet, which is then made
 * where the link says. Folders are made. Synchronous, so that writes asked for one after the other keep that order.
 * @throws what the file system says where there can be no such file
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

/** What is at a path now; null where nothing is. */
export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether somebody has said that a file is not to be written. Root may write it all the same, so its permissions count, too. */
export async function isReadOnly(path: string, { mode }: Stats): Promise<boolean> {
  if ((mode & 0o222) === 0) return true;
  try {
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(errorCode(error));
  }
}

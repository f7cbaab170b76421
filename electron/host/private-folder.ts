import { chmodSync, constants, mkdirSync, type Dirent } from 'node:fs';
import { mkdir, open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** A folder writable for everybody, such as /tmp, belongs to the system and is left unchanged. */
const STICKY = 0o1000;

/** Folders that Chromium manages itself, in either shell; the private folder around them already keeps other users out. */
export const CHROMIUM_FOLDERS: readonly string[] = ['chromium', 'browser-profile'];

/** Links are never followed, so that nothing outside the folder changes. */
const AS_IT_IS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Removes all permissions of others; returns whether the folder may be entered. */
async function close(path: string, wanted: 'file' | 'folder'): Promise<boolean> {
  try {
    const file = await open(path, AS_IT_IS);
    try {
      const found = await file.stat();
      const fits = wanted === 'folder' ? found.isDirectory() : found.isFile();
      if (!fits || (found.mode & STICKY) !== 0) return false;
      const mode = wanted === 'folder' ? PRIVATE_FOLDER : PRIVATE_FILE;
      if ((found.mode & 0o7777) !== mode) await file.chmod(mode);
      return true;
    } finally {
      await file.close();
    }
  } catch {
    // It belongs to another user or no longer exists.
    return false;
  }
}

const entriesOf = (folder: string): Promise<Dirent[]> => readdir(folder, { withFileTypes: true }).catch(() => []);

async function closeAll(folder: string): Promise<void> {
  if (!(await close(folder, 'folder'))) return;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) await close(path, 'file');
    else if (entry.isDirectory() && CHROMIUM_FOLDERS.includes(entry.name)) await close(path, 'folder');
    else if (entry.isDirectory()) await closeAll(path);
  }
}

/** Makes a folder that only its owner can read, even if it already exists. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  chmodSync(path, PRIVATE_FOLDER);
}

/**
 * Makes the data folder and the program's files in it readable only by their owner, even where an earlier version left
 * them open to everybody. Windows does that itself for everything in a user profile.
 */
export async function securePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    // The folder itself may be a link made by its owner.
    if (process.platform !== 'win32') await closeAll(await realpath(folder));
  } catch {
    // Any write into the folder reports that it could not be made.
  }
}

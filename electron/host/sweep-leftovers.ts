import { lstat, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CHROMIUM_FOLDERS } from './private-folder.ts';
import { isLeftBehind, isTemporaryName } from './temporary-name.ts';

async function sweepFile(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  // A file that cannot be removed now is tried again at the next start.
  if (found?.isFile() === true && isLeftBehind(folder, name, found.mtimeMs)) await rm(path, { force: true }).catch(() => undefined);
}

async function sweepFolder(folder: string, inside: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (isTemporaryName(entry.name)) await sweepFile(folder, entry.name);
    else if (inside && entry.isDirectory() && !CHROMIUM_FOLDERS.includes(entry.name)) await sweepFolder(join(folder, entry.name), inside);
  }
}

/**
 * Removes the leftovers of killed writes in the data folder and beside documents: only files that follow our own
 * naming, and none still being written. One folder after the other, because a network disk that does not answer blocks
 * its caller.
 */
export async function sweepLeftovers(dataFolder: string, documents: readonly string[]): Promise<void> {
  await sweepFolder(dataFolder, true);
  const swept = new Set<string>();
  for (const path of documents) {
    // A document behind a link was written to the folder of the link's target.
    const folder = dirname(await realpath(path).catch(() => path));
    if (!swept.has(folder)) await sweepFolder(folder, false);
    swept.add(folder);
  }
}

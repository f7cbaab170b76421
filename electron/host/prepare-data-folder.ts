import { securePrivateFolder } from './private-folder.ts';
import { createRecentFiles } from './recent-files.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';

/** Prepares the data folder at the start of either shell: makes it private, and removes what killed writes left behind. */
export async function prepareDataFolder(folder: string): Promise<void> {
  await securePrivateFolder(folder);
  // Not awaited; it never fails.
  void createRecentFiles(folder).paths().then((paths) => sweepLeftovers(folder, paths));
}

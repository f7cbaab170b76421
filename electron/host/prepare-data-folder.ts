import { securePrivateFolder } from './private-folder.ts';
import { createRecentFiles } from './recent-files.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';

/** What either shell does with the data folder when it starts: nobody else may read it, and what killed writes left is swept. */
export async function prepareDataFolder(folder: string): Promise<void> {
  await securePrivateFolder(folder);
  // Nothing waits for the sweeping, which never fails.
  void createRecentFiles(folder).paths().then((paths) => sweepLeftovers(folder, paths));
}

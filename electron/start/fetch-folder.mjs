import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const ownerOf = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')).pid;
  } catch {
    return null;
  }
};

/** A folder older than the longest fetch was left behind, even if its owner's process number is in use again. */
const isInUse = (folder, longestFetch) => {
  const pid = ownerOf(folder);
  return pid !== null && isAlive(pid) && Date.now() - statSync(folder).mtimeMs < longestFetch;
};

/**
 * Makes the download folder of a fetch, which also keeps two starts from fetching at the same time. Returns the folder
 * for temporary files in it, or null while another start is fetching.
 */
export const takeFetchFolder = (folder, longestFetch) => {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isInUse(folder, longestFetch)) return null;
    removeFolder(folder);
    mkdirSync(folder);
  }
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid }));
  const temporary = join(folder, 'download');
  mkdirSync(temporary);
  return temporary;
};

/** Removes a folder with everything in it; Windows holds files for a moment after their process has ended. */
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** The total bytes of the files under a folder, which may change meanwhile. */
export const folderSize = (folder) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + folderSize(path);
      return sum + (entry.isFile() ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0);
    }, 0);
  } catch {
    return 0;
  }
};

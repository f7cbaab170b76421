import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { redirectPage } from './launch-addresses.ts';
import { makePrivateFolder } from '../host/private-folder.ts';

/** How long a launch file and its token are valid, in milliseconds. */
export const LAUNCH_TIME = 60_000;

const OWNER_ALONE = 0o600;

const NAME = /^launch-\d+\.html$/;

/** A file that redirects a browser to a secret address, so that the address appears in no list of processes. */
export interface LaunchFile {
  /** The file's own address, which contains no secret. */
  readonly address: string;
  readonly remove: () => void;
}

/** Removes files of killed starts; the file of another start in progress stays. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((found) => NAME.test(found))) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LAUNCH_TIME) rmSync(path, { force: true });
  }
}

/**
 * Writes a file that redirects to `target`. It is named after the port, which only one running program has: browsers
 * remember the position of an app's window by the app's address, so the name must be the same at every start. The
 * folder keeps it secret.
 */
export function writeLaunchFile(folder: string, target: string): LaunchFile {
  makePrivateFolder(folder);
  sweep(folder);
  const path = join(folder, `launch-${new URL(target).port}.html`);
  const remove = (): void => rmSync(path, { force: true });
  remove();
  // Created new, never overwritten: a process that had the earlier file open reads nothing.
  writeFileSync(path, redirectPage(target), { mode: OWNER_ALONE, flag: 'wx' });
  return { address: pathToFileURL(path).href, remove };
}

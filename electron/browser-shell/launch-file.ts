import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { redirectPage } from './launch-addresses.ts';
import { makePrivateFolder } from '../host/private-folder.ts';

/** How long a launch file and the token in it are good, in milliseconds. */
export const LAUNCH_TIME = 60_000;

const OWNER_ALONE = 0o600;

const NAME = /^launch-\d+\.html$/;

/** A file that leads a browser to a secret address, so that the address stands in nobody's list of processes. */
export interface LaunchFile {
  /** The file's own address: there is no secret in it. */
  readonly address: string;
  readonly remove: () => void;
}

/** Removes what starts that were killed have left; the file of another start that is just happening stays. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((found) => NAME.test(found))) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LAUNCH_TIME) rmSync(path, { force: true });
  }
}

/**
 * Writes a file that leads to `target`. It is named for the port, which one running program has: browsers remember the
 * place of an app's window by the app's address, so the name must be the same at every start. The folder keeps it secret.
 */
export function writeLaunchFile(folder: string, target: string): LaunchFile {
  makePrivateFolder(folder);
  sweep(folder);
  const path = join(folder, `launch-${new URL(target).port}.html`);
  const remove = (): void => rmSync(path, { force: true });
  remove();
  // Made new, never written into: whoever had the earlier one open reads nothing.
  writeFileSync(path, redirectPage(target), { mode: OWNER_ALONE, flag: 'wx' });
  return { address: pathToFileURL(path).href, remove };
}

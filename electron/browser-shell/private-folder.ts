import { chmodSync, mkdirSync } from 'node:fs';

const OWNER_ALONE = 0o700;

/** Makes a folder that its owner alone can read, also where it is there already. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: OWNER_ALONE });
  chmodSync(path, OWNER_ALONE);
}

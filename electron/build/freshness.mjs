import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, PROJECT } from './folders.mjs';

const SOURCES = ['assets', 'electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];
const STAMP = join(DIST, 'built-from');

const filesUnder = (path) => {
  const full = join(PROJECT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).sort().flatMap((name) => filesUnder(`${path}/${name}`));
};

/** One fingerprint of the content of all sources: file times are meaningless after a clone. */
export const sourceFingerprint = () => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder)) {
    hash.update(`${path}\0`).update(readFileSync(join(PROJECT, path))).update('\0');
  }
  return hash.digest('hex');
};

/** Whether the build output is complete and was made from these sources. */
export const isFresh = (targets, fingerprint) =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint && targets.every(({ output }) => existsSync(join(DIST, output)));

export const stamp = (fingerprint) => writeFileSync(STAMP, fingerprint);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS_FILE, sha256 } from '../../electron/build/checksums.mjs';
import { readArtifactName } from './artifacts.mjs';

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<name>[^/\\]+)$/;

/** The lines of a sums file as pairs of name and sum; throws at a line that is none. */
export const readSums = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const found = LINE.exec(line)?.groups;
      if (found === undefined) throw new Error(`${CHECKSUMS_FILE} has a line that is no checksum: ${line}`);
      return [found.name, found.sum];
    });

/** The packages of a folder, by their names. */
export const packagesIn = (folder) => readdirSync(folder).filter((name) => readArtifactName(name) !== null);

/**
 * What is wrong with the packages of a folder and their sums, as sentences; none where every package has its sum.
 * @returns {Promise<string[]>}
 */
export const checksumProblems = async (folder) => {
  const file = join(folder, CHECKSUMS_FILE);
  if (!existsSync(file)) return [`${folder} has no ${CHECKSUMS_FILE}.`];
  const sums = new Map(readSums(readFileSync(file, 'utf8')));
  const packages = packagesIn(folder);
  const problems = packages.length === 0 ? [`${folder} holds no package.`] : [];
  for (const name of packages) if (!sums.has(name)) problems.push(`${name} is not in ${CHECKSUMS_FILE}.`);
  for (const [name, sum] of sums) {
    if (!existsSync(join(folder, name))) problems.push(`${CHECKSUMS_FILE} names ${name}, which is not there.`);
    else if ((await sha256(join(folder, name))) !== sum) problems.push(`${name} is not the file that ${CHECKSUMS_FILE} was made over.`);
  }
  return problems;
};

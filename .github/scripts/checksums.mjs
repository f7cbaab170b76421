import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readArtifactName } from './artifacts.mjs';

/** The file beside the packages that `sha256sum --check` reads. */
export const SUMS_FILE = 'SHA256SUMS';

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<name>[^/\\]+)$/;

/** SHA-256 of a file, read in parts: packages have hundreds of megabytes. */
export const sha256 = async (path) => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The lines of a sums file as pairs of name and sum; throws at a line that is none. */
export const readSums = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const found = LINE.exec(line)?.groups;
      if (found === undefined) throw new Error(`${SUMS_FILE} has a line that is no checksum: ${line}`);
      return [found.name, found.sum];
    });

/** A sums file over these files of a folder, in the order of their names. */
export const sumsText = async (folder, names) => {
  const lines = [];
  for (const name of names.toSorted()) lines.push(`${await sha256(join(folder, name))}  ${name}\n`);
  return lines.join('');
};

/** The packages of a folder, by their names. */
export const packagesIn = (folder) => readdirSync(folder).filter((name) => readArtifactName(name) !== null);

/**
 * What is wrong with the packages of a folder and their sums, as sentences; none where every package has its sum.
 * @returns {Promise<string[]>}
 */
export const checksumProblems = async (folder) => {
  const file = join(folder, SUMS_FILE);
  if (!existsSync(file)) return [`${folder} has no ${SUMS_FILE}.`];
  const sums = new Map(readSums(readFileSync(file, 'utf8')));
  const packages = packagesIn(folder);
  const problems = packages.length === 0 ? [`${folder} holds no package.`] : [];
  for (const name of packages) if (!sums.has(name)) problems.push(`${name} is not in ${SUMS_FILE}.`);
  for (const [name, sum] of sums) {
    if (!existsSync(join(folder, name))) problems.push(`${SUMS_FILE} names ${name}, which is not there.`);
    else if ((await sha256(join(folder, name))) !== sum) problems.push(`${name} is not the file that ${SUMS_FILE} was made over.`);
  }
  return problems;
};

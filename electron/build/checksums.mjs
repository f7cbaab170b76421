import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

/** The file beside the packages; `sha256sum --check SHA256SUMS` verifies them. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

const PACKAGE = /^Grantsheet-.+\.(AppImage|deb|dmg|exe|zip)$/;

/** Writes the checksums of every package in a folder. */
export const writeChecksums = async (folder) => {
  const names = readdirSync(folder).filter((name) => PACKAGE.test(name));
  writeFileSync(join(folder, CHECKSUMS_FILE), await checksumLines(folder, names));
};

/** The output of `sha256sum` for these files of a folder, sorted by name. */
export const checksumLines = async (folder, names) => {
  const lines = [];
  for (const name of names.toSorted()) lines.push(`${await sha256(join(folder, name))}  ${name}\n`);
  return lines.join('');
};

/** SHA-256 of a file, read in parts, because packages have hundreds of megabytes. */
export const sha256 = async (file) => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const isProgram = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram) await writeChecksums(process.argv[2] ?? 'release');

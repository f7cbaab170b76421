/**
 * Checks the packages of each system against the sums made where they were built, and puts all of them into one folder
 * with one SHA256SUMS. Usage: collect-release.mjs FROM TO, where FROM has a folder for each system.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS_FILE, checksumLines } from '../../electron/build/checksums.mjs';
import { checksumProblems, packagesIn } from './checksums.mjs';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('Usage: collect-release.mjs FROM TO');

mkdirSync(to, { recursive: true });
const problems = [];
for (const entry of readdirSync(from, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  const folder = join(from, entry.name);
  problems.push(...(await checksumProblems(folder)));
  for (const name of packagesIn(folder)) {
    if (existsSync(join(to, name))) problems.push(`${name} was built more than once.`);
    copyFileSync(join(folder, name), join(to, name));
  }
}
const packages = packagesIn(to);
if (packages.length === 0) problems.push(`${from} holds no package.`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else {
  const text = await checksumLines(to, packages);
  writeFileSync(join(to, CHECKSUMS_FILE), text);
  console.log(text);
}

/** Fails unless every package in the folder that is named has its sum in SHA256SUMS, and the other way round. */
import { checksumProblems, packagesIn } from './checksums.mjs';

const folder = process.argv[2] ?? 'release';
const problems = await checksumProblems(folder);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`Sums hold: ${packagesIn(folder).join(', ')}`);

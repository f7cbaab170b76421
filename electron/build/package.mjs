/**
 * `npm run package`: packages the built program for this system, into release/.
 *   --x64 --arm64        other architectures than this machine's
 *   --linux --win --mac  another system, as far as this one has the tools for it
 *   --dir                only the folder with the program, not packed
 *   --out <folder>       another folder than release/
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './folders.mjs';
import { packageProgram } from './package-program.mjs';
import { packagingProblem } from './packaging-problem.mjs';

const SYSTEMS = { linux: 'linux', win32: 'win', darwin: 'mac' };
const flag = { type: 'boolean', default: false };

const folder = { type: 'string', default: join(PROJECT, 'release') };
const { values } = parseArgs({ options: { x64: flag, arm64: flag, linux: flag, win: flag, mac: flag, dir: flag, out: folder } });
const chosen = (...names) => names.filter((name) => values[name]);
const orElse = (list, fallback) => (list.length > 0 ? list : [fallback]);

// electron-builder resolves paths of its configuration against its working folder.
const outDir = resolve(values.out);
process.chdir(PROJECT);
try {
  const problems = await packageProgram({
    systems: orElse(chosen('linux', 'win', 'mac'), SYSTEMS[process.platform] ?? 'linux'),
    archs: orElse(chosen('x64', 'arm64'), process.arch),
    targets: chosen('dir'),
    outDir,
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  const sentence = packagingProblem(error);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exitCode = 1;
}

/**
 * What `npm run smoke` runs: the desktop program in real Electron, or, where GRANTSHEET_PROGRAM names one, an installed
 * program. It fails where that is not possible: a smoke test that did not run proves nothing. Where
 * GRANTSHEET_SMOKE_REPORT names a file, it says there how many tests passed, failed and were skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatIsStale } from '../electron/build/build.mjs';

const PROJECT = join(import.meta.dirname, '..');
const REPORT = join(PROJECT, '.cache', 'vitest-smoke.json');
const FILE = process.env.GRANTSHEET_PROGRAM ? 'packaged' : 'electron';

await buildWhatIsStale(() => console.log('Building Grantsheet …'));
mkdirSync(join(PROJECT, '.cache'), { recursive: true });
rmSync(REPORT, { force: true });

const vitest = [join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'smoke', FILE, '--no-file-parallelism'];
const { status } = spawnSync(process.execPath, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`], {
  cwd: PROJECT,
  stdio: 'inherit',
  env: { ...process.env, GRANTSHEET_SMOKE: 'required' },
});

const tests = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')).testResults.flatMap((file) => file.assertionResults) : [];
const count = (...states) => tests.filter((test) => states.includes(test.status)).length;
const counts = { passed: count('passed'), failed: count('failed'), skipped: tests.length - count('passed', 'failed') };
if (process.env.GRANTSHEET_SMOKE_REPORT) writeFileSync(process.env.GRANTSHEET_SMOKE_REPORT, `${JSON.stringify(counts)}\n`);

console.log(`\nsmoke: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = status === 0 && counts.passed > 0 && counts.skipped === 0 ? 0 : 1;

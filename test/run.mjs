/**
 * What `npm test` runs: build, type check, lint, unit and property tests, then end-to-end tests in a real browser, and in
 * real Electron where its runtime has been fetched.
 * Files named `*.long.test.ts` start many programs or walk through everything there is: they run with `--all` (`npm run test:all`),
 * which is what a change has to pass before it lands. With `--full` (`npm run test:full`) properties are tried as often as they ever are, too.
 * Random tries repeat themselves from run to run (GRANTSHEET_TEST_SEED), so that what fails belongs to the change at hand; `--full` tries others each time.
 * Ends with where the time went, one line "N passed, N failed" and, below it, what failed, what was left out or tried in part and what
 * could not be run on this machine and why.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
const CACHE = join(PROJECT, '.cache');
const NOT_RUN = join(CACHE, 'not-run.txt');
const SAMPLED = join(CACHE, 'sampled.txt');
const VITEST = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
const SLOWEST = 10;
/** The seed of all random tries unless one is named: the day on which the reference grant was resolved. */
const USUAL_SEED = '20061031';
/** The runner itself leaves one core free, which is one of two on a small machine. */
const TWO_WORKERS = '--maxWorkers=2';

const isFull = process.argv.includes('--full');
const isAll = isFull || process.argv.includes('--all');
const longFiles = readdirSync(import.meta.dirname, { recursive: true }).filter((file) => file.endsWith('.long.test.ts'));

if (isFull) process.env.GRANTSHEET_TEST_RUNS = '1';
process.env.GRANTSHEET_TEST_SEED ??= isFull ? String(Date.now() % 1_000_000) : USUAL_SEED;
// The options of a run do not reach the projects of the test runner; its configuration reads this.
if (!isAll) process.env.GRANTSHEET_WITHOUT_LONG_TESTS = 'yes';
mkdirSync(CACHE, { recursive: true });
for (const file of [NOT_RUN, SAMPLED]) rmSync(file, { force: true });

/** Seconds of each step, and of each test file. */
const steps = [];
const files = [];

const built = await step('build', 'npm', ['run', '--silent', 'build']);
const sources = async () => [await step('type check', 'npm', ['run', '--silent', 'typecheck']), await step('lint', 'npm', ['run', '--silent', 'lint'])];
// Tests wait for processes and clocks now and then: checks that only work use that time.
const checks = [built, ...(await Promise.all([tests('unit', TWO_WORKERS, '--project', 'mocked'), sources()])).flat()];
// What starts whole programs has the machine to itself: two programs on a small machine starve each other.
if (built.failed === 0) checks.push(await tests('windows', TWO_WORKERS), await tests('programs', '--no-file-parallelism'));
checks.push(await smoke());

const passed = checks.reduce((sum, check) => sum + check.passed, 0);
const failed = checks.reduce((sum, check) => sum + check.failed, 0);
const skipped = checks.flatMap((check) => check.skipped);
const failures = checks.flatMap((check) => check.failures);

console.log(`\n— time`);
for (const { name, seconds } of steps) console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
console.log(`the slowest of ${files.length} test files:`);
for (const { name, seconds } of files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST)) console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);

console.log(`\n${passed} passed, ${failed} failed`);
for (const name of failures) console.log(`failed: ${name}`);
if (!isAll) console.log(`left out: ${longFiles.length} long test files; npm run test:all runs them, too`);
console.log(`properties: ${shareOfTries()}; GRANTSHEET_TEST_SEED=${process.env.GRANTSHEET_TEST_SEED}`);
for (const line of linesOf(SAMPLED)) console.log(`in part: ${line}`);
for (const line of notRun()) console.log(`not run: ${line}`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step that is right or wrong as a whole: it counts only when it fails. */
async function step(name, command, args) {
  const { fine } = await timed(name, command, args);
  return fine ? { passed: 0, failed: 0, failures: [], skipped: [] } : failedStep(name);
}

function failedStep(name) {
  return { passed: 0, failed: 1, failures: [name], skipped: [] };
}

async function tests(project, ...options) {
  const report = join(CACHE, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const { fine } = await timed(`${project} tests`, process.execPath, [VITEST, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options]);
  if (!existsSync(report)) return failedStep(`${project} tests`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, startTime, endTime } of testResults) files.push({ name: relative(PROJECT, name), seconds: (endTime - startTime) / 1_000 });
  const counted = count(testResults);
  return !fine && counted.failed === 0 ? { ...counted, failed: 1, failures: [`${project} tests, outside of any test`] } : counted;
}

/** The tests of this project say themselves what they need; without a runtime they are not even loaded. */
async function smoke() {
  if (existsSync(join(PROJECT, 'node_modules', 'electron', 'path.txt'))) return await tests('smoke', 'electron', '--no-file-parallelism');
  appendFileSync(NOT_RUN, 'no Electron runtime (smoke test of the desktop program in real Electron)\n');
  return { passed: 0, failed: 0, failures: [], skipped: [] };
}

function count(testResults) {
  const all = testResults.flatMap((file) => file.assertionResults);
  // A file that fails before its first test has no test to count.
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  const failed = testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed').map((test) => `${relative(PROJECT, file.name)} > ${test.fullName}`));
  return {
    passed: all.filter((test) => test.status === 'passed').length,
    failed: failed.length + brokenFiles.length,
    failures: [...failed, ...brokenFiles.map((file) => relative(PROJECT, file.name))],
    skipped: all.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

function shareOfTries() {
  const named = process.env.GRANTSHEET_TEST_RUNS ?? '';
  if (named === '') return 'a fifth of all tries was made; npm run test:full makes them all';
  return Number(named) === 1 ? 'all tries were made' : `${named} of all tries was made, as GRANTSHEET_TEST_RUNS says`;
}

/** What tests said by reportNotRun, each once; or, where one was skipped without a word, its name. */
function notRun() {
  const said = linesOf(NOT_RUN);
  return said.length > 0 ? said : skipped.map((name) => `${name}: skipped, and no test said why`);
}

function linesOf(file) {
  return existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trim().split('\n'))] : [];
}

/** Runs a program. Others run at the same time: what it printed is shown when it ends. */
function timed(name, command, args) {
  console.log(`… ${name}`);
  const began = Date.now();
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], shell });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      steps.push({ name, seconds: (Date.now() - began) / 1_000 });
      console.log(`\n— ${name}\n${text.trimEnd()}\n`);
      resolve({ fine: code === 0 });
    });
  });
}

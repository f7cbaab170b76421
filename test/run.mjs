/**
 * What `npm test` runs: build, type check, lint, unit and property tests, then end-to-end tests in a real browser, and in
 * real Electron where its runtime has been fetched.
 * Ends with one line "N passed, N failed" and, below it, what could not be run on this machine and why.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
const CACHE = join(PROJECT, '.cache');
const NOT_RUN = join(CACHE, 'not-run.txt');
const VITEST = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');

mkdirSync(CACHE, { recursive: true });
rmSync(NOT_RUN, { force: true });

const built = step('build', 'npm', ['run', '--silent', 'build']);
const checks = [
  built,
  step('type check', 'npm', ['run', '--silent', 'typecheck']),
  step('lint', 'npm', ['run', '--silent', 'lint']),
  tests('unit', []),
  // One browser at a time: two on a small machine starve each other.
  built.failed === 0 ? tests('e2e', ['--no-file-parallelism']) : failedStep(),
  smoke(),
];

const passed = checks.reduce((sum, check) => sum + check.passed, 0);
const failed = checks.reduce((sum, check) => sum + check.failed, 0);
const skipped = checks.flatMap((check) => check.skipped);

console.log(`\n${passed} passed, ${failed} failed`);
for (const line of notRun()) console.log(`not run: ${line}`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step that is right or wrong as a whole: it counts only when it fails. */
function step(name, command, args) {
  console.log(`\n— ${name}`);
  return spawn(command, args) ? { passed: 0, failed: 0, skipped: [] } : failedStep(name);
}

function failedStep(name) {
  if (name !== undefined) console.log(`${name} failed`);
  return { passed: 0, failed: 1, skipped: [] };
}

function tests(project, options) {
  console.log(`\n— ${project} tests`);
  const report = join(CACHE, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const fine = spawn(process.execPath, [VITEST, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options]);
  if (!existsSync(report)) return failedStep(`${project} tests`);
  const counted = count(JSON.parse(readFileSync(report, 'utf8')));
  return !fine && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** The tests of this project say themselves what they need; without a runtime they are not even loaded. */
function smoke() {
  if (existsSync(join(PROJECT, 'node_modules', 'electron', 'path.txt'))) return tests('smoke', ['electron', '--no-file-parallelism']);
  appendFileSync(NOT_RUN, 'no Electron runtime (smoke test of the desktop program in real Electron)\n');
  return { passed: 0, failed: 0, skipped: [] };
}

function count({ testResults }) {
  const all = testResults.flatMap((file) => file.assertionResults);
  // A file that fails before its first test has no test to count.
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return {
    passed: all.filter((test) => test.status === 'passed').length,
    failed: all.filter((test) => test.status === 'failed').length + brokenFiles.length,
    skipped: all.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

/** What tests said by reportNotRun, each once; or, where one was skipped without a word, its name. */
function notRun() {
  const said = existsSync(NOT_RUN) ? [...new Set(readFileSync(NOT_RUN, 'utf8').trim().split('\n'))] : [];
  return said.length > 0 ? said : skipped.map((name) => `${name}: skipped, and no test said why`);
}

function spawn(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', shell }).status === 0;
}

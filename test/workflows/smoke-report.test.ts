import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smokeProblem } from '../../.github/scripts/smoke-report.mjs';

const SCRIPT = join(import.meta.dirname, '..', '..', '.github', 'scripts', 'check-smoke-report.mjs');
const report = (counts: Readonly<Record<string, unknown>>): string => JSON.stringify(counts);

describe('the report of the smoke test', () => {
  test.each([
    ['its own counts', report({ passed: 12, failed: 0, skipped: 0 })],
    ['those of Vitest', report({ numTotalTests: 12, numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] })],
  ])('is a proof with %s', (_name, text) => {
    expect(smokeProblem(text)).toBeNull();
  });

  test.each([
    ['no file', null, 'did not run'],
    ['no JSON', 'passed', 'no JSON'],
    ['no counts', report({ success: true }), 'does not say'],
    ['counts that are no numbers', report({ passed: '12', failed: 0, skipped: 0 }), 'does not say'],
    ['no test', report({ passed: 0, failed: 0, skipped: 0 }), 'ran no test'],
    ['a failure', report({ passed: 11, failed: 1, skipped: 0 }), 'failed: 1'],
    ['a skipped test', report({ passed: 11, failed: 0, skipped: 1 }), 'skipped: 1'],
    ['a skipped test of Vitest', report({ numTotalTests: 12, numPassedTests: 11, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }), 'skipped: 1'],
  ])('is none with %s', (_name, text, sentence) => {
    expect(smokeProblem(text)).toContain(sentence);
  });

  test('fails its step where it is not there', () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { env: { ...process.env, GRANTSHEET_SMOKE_REPORT: 'no-such-report.json' }, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('did not run');
  });
});

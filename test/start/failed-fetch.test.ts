import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgetFailure, holdsBack, readFailure, rememberFailure } from '../../electron/start/failed-fetch.mjs';

const folder = mkdtempSync(join(tmpdir(), 'grantsheet-failure-'));
const file = join(folder, '.cache', 'failed.json');
afterAll(() => rmSync(folder, { recursive: true }));

const HOUR = 60 * 60 * 1000;
const NOW = 1_900_000_000_000;
const failure = { version: '45.4.1', at: NOW };

test.each([
  ['at once', NOW, '45.4.1', true],
  ['within the day', NOW + 23 * HOUR, '45.4.1', true],
  ['after a day', NOW + 24 * HOUR, '45.4.1', false],
  ['for another version', NOW, '45.4.2', false],
  ['when the clock was set back', NOW - HOUR, '45.4.1', false],
])('a failure holds back the next try %s: %s', (_when, now, version, expected) => {
  expect(holdsBack(failure, version, now)).toBe(expected);
});

test('is kept, and forgotten', () => {
  rememberFailure(file, '45.4.1', NOW);
  expect(readFailure(file)).toEqual(failure);
  forgetFailure(file);
  expect(readFailure(file)).toBeNull();
  expect(holdsBack(null, '45.4.1', NOW)).toBe(false);
});

test.each(['', '{', 'null', '[]', '{"version":"45.4.1"}', '{"version":"45.4.1","at":"soon"}'])('a damaged file keeps none: %j', (text) => {
  rememberFailure(file, '45.4.1', NOW);
  writeFileSync(file, text);
  expect(readFailure(file)).toBeNull();
});

test('a folder that cannot be written costs a new try, no error', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => rememberFailure(join(folder, 'file', 'failed.json'), '45.4.1', NOW)).not.toThrow();
});

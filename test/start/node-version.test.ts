import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFits, nodeProblem } from '../../electron/start/node-version.mjs';

const PROJECT = join(import.meta.dirname, '..', '..');
const read = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as { engines: { node: string }; packages?: Record<string, { engines?: { node?: string } }> };
const RANGE = read('package.json').engines.node;

test.each(['20.19.0', '20.19.6', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.22.3', '26.12.1', '27.0.0-nightly20260801'])('runs on Node %s', (version) => {
  expect(nodeFits(version, RANGE)).toBe(true);
  expect(nodeProblem(version)).toBeNull();
});

test.each(['14.21.3', '18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.3.0', '22.11.0'])('says in one sentence what it needs instead of Node %s', (version) => {
  expect(nodeFits(version, RANGE)).toBe(false);
  expect(nodeProblem(version)).toBe(`Grantsheet needs Node.js 20.19 or a later 20, or 22.12 or later; this is ${version}. Install a newer one from https://nodejs.org.`);
});

test('asks for what Vite asks for, which builds the program at the first start', () => {
  expect(read('node_modules/vite/package.json').engines.node).toBe(RANGE);
  expect(read('package-lock.json').packages?.['']?.engines?.node).toBe(RANGE);
});

test('names what it cannot read', () => {
  expect(() => void nodeFits('20.19.0', '~20')).toThrow('"~20"');
});

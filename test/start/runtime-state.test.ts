import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runtimeState } from '../../electron/start/runtime-state.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantsheet-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PACKAGE = { 'package.json': '{"version":"45.4.1"}' };
const RUNTIME = { ...PACKAGE, 'dist/version': 'v45.4.1', 'dist/electron': '', 'path.txt': 'electron' };

const stateOf = (files: Readonly<Record<string, string>>, overrideFolder?: string, platform: NodeJS.Platform = 'linux') => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return runtimeState({ packageFolder: folder, overrideFolder: overrideFolder === undefined ? '' : join(folder, overrideFolder), platform });
};

test.each([
  ['ready', RUNTIME],
  ['ready', { ...RUNTIME, 'dist/version': '45.4.1\n' }],
  ['uninstalled', {}],
  ['absent', PACKAGE],
  ['absent', { ...PACKAGE, 'path.txt': 'electron' }],
  ['outdated', { ...RUNTIME, 'dist/version': '45.4.0' }],
  ['incomplete', { ...PACKAGE, 'dist/version': '45.4.1', 'dist/electron': '' }],
  ['incomplete', { ...PACKAGE, 'dist/electron': '', 'path.txt': 'electron' }],
  ['incomplete', { ...PACKAGE, 'dist/version': '45.4.1', 'path.txt': 'electron' }],
  ['incomplete', { ...RUNTIME, 'path.txt': 'electron.exe' }],
  ['incomplete', { ...PACKAGE, 'dist/version': '45.4.1', 'dist/electron/file': '', 'path.txt': 'electron' }],
])('is %s with %o', (kind, files) => {
  expect(stateOf(files).kind).toBe(kind);
});

test('knows the program of each system', () => {
  const mac = { ...PACKAGE, 'dist/version': '45.4.1', 'dist/Electron.app/Contents/MacOS/Electron': '', 'path.txt': 'Electron.app/Contents/MacOS/Electron' };
  expect(stateOf(mac, undefined, 'darwin')).toMatchObject({ kind: 'ready', program: join(folder, 'dist/Electron.app/Contents/MacOS/Electron') });
  expect(stateOf({ ...RUNTIME, 'dist/electron.exe': '', 'path.txt': 'electron.exe' }, undefined, 'win32').kind).toBe('ready');
});

test.each([
  ['ready', { 'own/version': '45.4.1', 'own/electron': '' }],
  ['outdated', { 'own/version': '44.0.0', 'own/electron': '' }],
  ['incomplete', { 'own/electron': '' }],
  ['absent', {}],
])('judges a runtime of the person’s own by its program and version: %s', (kind, files) => {
  expect(stateOf({ ...RUNTIME, ...files }, 'own')).toMatchObject({ kind, isOverride: true, folder: join(folder, 'own') });
});

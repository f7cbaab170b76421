import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { describePackages, isPermissive, notePackages } from '../../electron/build/third-party-licences.mjs';

const folder = mkdtempSync(join(tmpdir(), 'grantsheet-licences-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-or-later', false],
  ['(MIT AND GPL-3.0)', false],
  ['not stated', false],
])('%s may ship: %s', (licence, may) => {
  expect(isPermissive(licence)).toBe(may);
});

test('notes the packages that end up in a bundle, scoped and nested ones too', () => {
  const folders = new Set<string>();
  const at = (...parts: string[]) => join(folder, 'node_modules', ...parts);
  const modules = { [at('one', 'index.js')]: {}, [at('@scope', 'two', 'a.js')]: {}, [at('one', 'node_modules', 'three', 'b.js?x')]: {}, [join(folder, 'shared', 'own.ts')]: {} };
  notePackages(folders).generateBundle({}, { 'chunk.js': { modules }, 'picture.png': {} });
  expect([...folders].sort()).toEqual([at('@scope', 'two'), at('one'), at('one', 'node_modules', 'three')].sort());
});

test('finds the text of a licence', () => {
  const at = join(folder, 'node_modules', 'one');
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name: 'one', version: '1.0.0', license: 'MIT' }));
  writeFileSync(join(at, 'LICENCE.md'), 'You may.\n\n');
  expect(describePackages(new Set([at]))).toEqual([{ name: 'one', version: '1.0.0', licence: 'MIT', text: 'You may.\n' }]);
});

test('names the packages whose code is inside another one, and does without none of them', () => {
  const at = (...parts: string[]) => join(folder, 'node_modules', ...parts);
  const install = (name: string, ...parts: string[]) => {
    mkdirSync(at(...parts), { recursive: true });
    writeFileSync(join(at(...parts), 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  };
  install('docx', 'docx');
  install('nanoid', 'docx', 'node_modules', 'nanoid');
  expect(() => describePackages(new Set([at('docx')]))).toThrow('fflate');
  install('fflate', 'fflate');
  expect(describePackages(new Set([at('docx')]))).toMatchObject([{ name: 'docx' }, { name: 'fflate' }, { name: 'nanoid' }]);
});

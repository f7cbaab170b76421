import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, readGrant, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

const writeWithScenario = (name: string): void =>
  writeGrant(folder(), name, (document) => ({ ...document, scenarios: [{ id: 's1', name: '社員0001', exercisePrice: '3951', rights: null, sharesPerRight: null }] }));

test.each(['en', 'ja'])('a document comes back from its workbook as it went in (%s)', async (language) => {
  writeWithScenario('a.grant');
  const exported = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx', '--lang', language, '--json');
  expect(exported).toMatchObject({ code: 0, err: '' });
  const bytes = readFileSync(join(folder(), 'pack.xlsx'));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(answerOf(exported)).toEqual({ file: 'pack.xlsx', language, bytes: bytes.byteLength, issues: [] });

  const imported = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'b.grant', '--json');
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(answerOf(imported)).toMatchObject({ file: 'b.grant', changes: [], unread: [], issues: [] });
  expect(readFileSync(join(folder(), 'b.grant'), 'utf8')).toBe(readFileSync(join(folder(), 'a.grant'), 'utf8'));
});

test('a document with a broken rule is exported all the same, and the command ends with 1', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, grant: { ...document.grant, rights: '-1' } }));
  const run = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  expect(run.code).toBe(1);
  expect(run.err).toContain('error: ');
  expect(readFileSync(join(folder(), 'pack.xlsx')).byteLength).toBeGreaterThan(1_000);
});

test('a workbook that Grantsheet did not write is refused, and nothing is written', async () => {
  writeFileSync(join(folder(), 'other.xlsx'), Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]));
  const run = await grantsheet(folder(), 'import', 'other.xlsx', '--out', 'b.grant');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  expect(() => readGrant(folder(), 'b.grant')).toThrow();
});

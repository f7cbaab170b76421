import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { sheetOf } from '../workbook/cells.ts';
import { open, save } from '../workbook/exported.ts';
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
  expect(answerOf(exported)).toEqual({ file: 'pack.xlsx', language, people: 'none', carry: 'terms', bytes: bytes.byteLength, issues: [] });

  const imported = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'b.grant', '--json');
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(answerOf(imported)).toMatchObject({ file: 'b.grant', changes: [], unread: [], issues: [] });
  expect(readFileSync(join(folder(), 'b.grant'), 'utf8')).toBe(readFileSync(join(folder(), 'a.grant'), 'utf8'));
});

test('a cell that is no input and was changed is named with what it was and is, and the command ends with 1', async () => {
  writeWithScenario('a.grant');
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  const workbook = await open(new Uint8Array(readFileSync(join(folder(), 'pack.xlsx'))));
  sheetOf(workbook, 'terms').getCell('B7').value = 'Rights, all of them';
  writeFileSync(join(folder(), 'back.xlsx'), await save(workbook));
  const run = await grantsheet(folder(), 'import', 'back.xlsx', '--out', 'b.grant');
  expect([run.code, run.err]).toEqual([1, 'Terms!B7: “Number of rights” was replaced by “Rights, all of them”, which is not read.\n']);
  const asJson = await grantsheet(folder(), 'import', 'back.xlsx', '--out', 'b.grant', '--json');
  expect(answerOf(asJson)).toMatchObject({ changes: [], cells: { differences: [{ kind: 'cell', cell: 'Terms!B7', before: 'Number of rights', after: 'Rights, all of them' }], notCompared: null } });
  const compared = await grantsheet(folder(), 'diff', 'a.grant', 'back.xlsx', '--json');
  expect([compared.code, answerOf(compared)]).toMatchObject([1, { changes: [], cells: [{ file: 'back.xlsx', differences: [{ cell: 'Terms!B7' }] }] }]);
});

test('a document with a broken rule is exported all the same, and the command ends with 1', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, grant: { ...document.grant, rights: '-1' } }));
  const run = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  expect(run.code).toBe(1);
  expect(run.err).toContain('error: ');
  expect(readFileSync(join(folder(), 'pack.xlsx')).byteLength).toBeGreaterThan(1_000);
});

const withPeople = (document: GrantDocument): GrantDocument => ({
  ...document,
  allottees: [{ id: 'a1', ...NOBODY, name: '社員0001', rights: '2906' }],
  grant: { ...document.grant, allotteesAnnounced: { ...document.grant.allotteesAnnounced, persons: 1 } },
});

test('names travel only when they are asked for, and the answer says what travels', async () => {
  writeGrant(folder(), 'a.grant', withPeople);
  const run = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  expect(run).toMatchObject({ code: 0, out: 'Written: pack.xlsx\nAllottees: categories and counts, no persons. Inside: terms, scenarios and notes, without people.\n' });
  const refused = await grantsheet(folder(), 'export', 'a.grant', '--out', 'hidden.xlsx', '--carry', 'all');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err.trimEnd().split('\n')).toHaveLength(1);
  expect(() => readFileSync(join(folder(), 'hidden.xlsx'))).toThrow();
  const whole = await grantsheet(folder(), 'export', 'a.grant', '--out', 'whole.xlsx', '--people', 'names', '--carry', 'all', '--json');
  expect(answerOf(whole)).toMatchObject({ people: 'names', carry: 'all' });
  await grantsheet(folder(), 'import', 'whole.xlsx', '--out', 'b.grant');
  expect(readGrant(folder(), 'b.grant').allottees).toEqual(readGrant(folder(), 'a.grant').allottees);
});

test('a workbook without people says so when it comes back, and is taken into a document that keeps its own', async () => {
  writeGrant(folder(), 'a.grant', withPeople);
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  const alone = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'alone.grant');
  expect(alone).toMatchObject({ code: 0, err: expect.stringContaining('The people were not in the workbook (1 person with 2,906 rights when it was exported).') as string });
  expect(readGrant(folder(), 'alone.grant').allottees).toEqual([]);
  const into = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'b.grant', '--into', 'a.grant', '--json');
  expect(answerOf(into)).toMatchObject({ changes: [], peopleLeftOut: { persons: 1, rights: '2906' }, peopleKept: { persons: 1, rights: '2906' } });
  expect(readFileSync(join(folder(), 'b.grant'), 'utf8')).toBe(readFileSync(join(folder(), 'a.grant'), 'utf8'));

  writeGrant(folder(), 'c.grant', (document) => ({ ...withPeople(document), allottees: [{ id: 'a1', ...NOBODY, name: '社員0002', rights: '2905' }] }));
  const other = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'd.grant', '--into', 'c.grant');
  expect(other).toMatchObject({ code: 1, err: expect.stringContaining('The document has 1 person with 2,905 rights now') as string });
  expect(readGrant(folder(), 'd.grant').allottees).toEqual(readGrant(folder(), 'c.grant').allottees);
});

test('a workbook with people is not taken into another document', async () => {
  writeGrant(folder(), 'a.grant', withPeople);
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'whole.xlsx', '--people', 'names', '--carry', 'all');
  expect(await grantsheet(folder(), 'import', 'whole.xlsx', '--out', 'b.grant', '--into', 'a.grant')).toMatchObject({ code: 2, out: '' });
  expect(() => readGrant(folder(), 'b.grant')).toThrow();
});

test('a workbook that Grantsheet did not write is refused, and nothing is written', async () => {
  writeFileSync(join(folder(), 'other.xlsx'), Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]));
  const run = await grantsheet(folder(), 'import', 'other.xlsx', '--out', 'b.grant');
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  expect(() => readGrant(folder(), 'b.grant')).toThrow();
});

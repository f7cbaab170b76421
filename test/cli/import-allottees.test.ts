import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedPersons, listCsv, listWorkbook, shiftJis } from '../golden/allottee-list.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, readGrant, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const MAPPING = { employeeNumber: '社員番号', name: '氏名', company: '会社名', category: '区分', grade: '役職', rights: '割当個数' };
const WHOLE = { rows: 1173, accepted: 1173, rejected: 0, rights: '2906', persons: 1173, mapping: MAPPING, issues: [] };

const importList = async (list: string, ...words: readonly string[]) => await grantsheet(folder(), 'import-allottees', 'a.grant', list, '--out', 'b.grant', '--json', ...words);

describe('a list of 1,173 persons with 2,906 rights ties out', () => {
  test('from a workbook', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.xlsx'), await listWorkbook(generatedPersons()));
    const run = await importList('list.xlsx');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual({ ...WHOLE, encoding: null, sheet: '割当先一覧' });
    expect(readGrant(folder(), 'b.grant').allottees).toHaveLength(1173);
    expect((await grantsheet(folder(), 'check', 'b.grant')).code).toBe(0);
  });

  test('from text in Shift_JIS, found out or said', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.csv'), shiftJis(listCsv(generatedPersons().map((person) => ({ ...person, grade: '主任' })))));
    for (const words of [[], ['--encoding', 'shift_jis'], ['--encoding', 'CP932']]) {
      const run = await importList('list.csv', ...words);
      expect(run.code).toBe(0);
      expect(answerOf(run)).toEqual({ ...WHOLE, encoding: 'shift_jis', sheet: null });
    }
  });

  test('and a person reads the counts', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.xlsx'), await listWorkbook(generatedPersons()));
    const { out } = await grantsheet(folder(), 'import-allottees', 'a.grant', 'list.xlsx', '--out', 'b.grant');
    expect(out).toMatch(/^Persons +1,173$/m);
    expect(out).toMatch(/^Rights +2,906$/m);
    expect(out).toMatch(/^Name +氏名$/m);
  });
});

test('with one row missing it says who is missing: one person and their rights', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.xlsx'), await listWorkbook(generatedPersons().slice(0, -1)));
  const run = await importList('list.xlsx');
  expect(run.code).toBe(1);
  expect(answerOf(run)).toMatchObject({
    rows: 1172,
    persons: 1172,
    rights: '2904',
    issues: [
      { code: 'personsMissing', row: null, column: null, value: '1172', message: expect.stringContaining('1 person missing') },
      { code: 'rightsMissing', row: null, column: null, value: '2904', message: expect.stringContaining('2 rights missing') },
    ],
  });
  const check = await grantsheet(folder(), 'check', 'b.grant', '--json');
  expect(check.code).toBe(1);
  expect(answerOf(check)).toMatchObject({ issues: [{ code: 'personsMissing', path: 'grant.allotteesAnnounced.persons' }, { code: 'rightsMissing', path: 'grant.rights' }] });
});

test('a bad cell is named by row and column; the other rows are written', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.csv'), '氏名,割当個数\n社員0001,２\n社員0002,abc\n社員0003,1.5\n');
  const run = await importList('list.csv');
  expect(run.code).toBe(1);
  expect(answerOf(run)).toMatchObject({
    rows: 3,
    accepted: 1,
    rejected: 2,
    rights: '2',
    issues: expect.arrayContaining([
      { code: 'rightsNotANumber', row: 3, column: '割当個数', value: 'abc', message: expect.any(String) },
      { code: 'rightsNotWhole', row: 4, column: '割当個数', value: '1.5', message: expect.any(String) },
    ]),
  });
  expect(readGrant(folder(), 'b.grant').allottees).toMatchObject([{ name: '社員0001', rights: '2' }]);
  expect((await grantsheet(folder(), 'import-allottees', 'a.grant', 'list.csv', '--out', 'b.grant', '--lang', 'ja')).err).toMatch(/^エラー +3 +割当個数/m);
});

test('--map says what the headings do not, a comma in a heading included', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.csv'), 'who,"how many, exactly"\n社員0001,3\n');
  const run = await importList('list.csv', '--map', 'name=who,rights=how many, exactly');
  expect(answerOf(run)).toMatchObject({ accepted: 1, rights: '3', mapping: { name: 'who', rights: 'how many, exactly' } });
});

test('--sheet picks the sheet; a sheet that is not there ends with 2', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.xlsx'), await listWorkbook(generatedPersons()));
  expect(answerOf(await importList('list.xlsx', '--sheet', '割当先一覧'))).toMatchObject({ accepted: 1173 });
  expect(await importList('list.xlsx', '--sheet', 'Nowhere')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Nowhere') });
});

test('a file that is not what its name says is one sentence', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.xlsx'), 'not a workbook');
  expect(await importList('list.xlsx')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('"list.xlsx"') });
});

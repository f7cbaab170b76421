import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { generatedPersons, listCsv, listWorkbook, shiftJis } from '../golden/allottee-list.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, readGrant, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const MAPPING = { employeeNumber: '社員番号', name: '氏名', company: '会社名', category: '区分', grade: '役職', rights: '割当個数' };
const WHOLE = {
  rows: 1173, accepted: 1173, rejected: 0, rights: '2906', persons: 1173, mapping: MAPPING, issues: [], reinterpreted: [], questions: [],
  leftOut: [
    { row: 1, reason: 'title', text: '新株予約権 割当先一覧' }, { row: 2, reason: 'title', text: '2006年10月31日現在' }, { row: 3, reason: 'blank', text: '' },
    { row: 4, reason: 'heading', text: '社員番号 | 氏名 | 会社名 | 区分 | 役職 | 割当個数' }, { row: 1178, reason: 'total', text: '合計 | 1173名 | 2906' },
  ],
  totals: [{ row: 1178, said: '2906', read: '2906' }],
};

const importList = async (list: string, ...words: readonly string[]) => await grantsheet(folder(), 'import-allottees', 'a.grant', list, '--out', 'b.grant', '--json', ...words);

describe('a list of 1,173 persons with 2,906 rights ties out', () => {
  test('from a workbook', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.xlsx'), await listWorkbook(generatedPersons()));
    const run = await importList('list.xlsx');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual({ ...WHOLE, encoding: null, sheet: '割当先一覧', sheets: [{ name: '説明', rows: 1, read: false }, { name: '割当先一覧', rows: 1177, read: true }] });
    expect(readGrant(folder(), 'b.grant').allottees).toHaveLength(1173);
    expect((await grantsheet(folder(), 'check', 'b.grant')).code).toBe(0);
  });

  test('from text in Shift_JIS, found out or said', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.csv'), shiftJis(listCsv(generatedPersons().map((person) => ({ ...person, grade: '主任' })))));
    for (const words of [[], ['--encoding', 'shift_jis'], ['--encoding', 'CP932']]) {
      const run = await importList('list.csv', ...words);
      expect(run.code).toBe(0);
      expect(answerOf(run)).toEqual({ ...WHOLE, encoding: 'shift_jis', sheet: null, sheets: [] });
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

const golden = (name: string): string => join(import.meta.dirname, '../golden/lists', name);

describe('what only a person knows', () => {
  test('refuses the list with the question and the option that answers it, and writes nothing', async () => {
    writeGrant(folder(), 'a.grant');
    const refused = await importList(golden('x30b_this_time.xlsx'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('"付与個数", "今回割当個数"');
    expect(refused.err).toContain('--map "rights=…"');
    expect(existsSync(join(folder(), 'b.grant'))).toBe(false);
    expect(answerOf(await importList(golden('x30b_this_time.xlsx'), '--map', 'rights=今回割当個数'))).toMatchObject({ accepted: 2, rights: '15' });
    expect(answerOf(await importList(golden('x30b_this_time.xlsx'), '--map', 'rights='))).toMatchObject({ accepted: 2, rights: '0', mapping: { name: '氏名' } });
  });

  test('such as sheets, the decimal mark and hidden rows, is said by options', async () => {
    writeGrant(folder(), 'a.grant');
    expect((await importList(golden('x08_two_sheets.xlsx'))).err).toContain('--sheets');
    expect(answerOf(await importList(golden('x08_two_sheets.xlsx'), '--sheets', 'all'))).toMatchObject({ accepted: 5, rights: '50', sheet: '当社', leftOut: [{ sheet: '当社', row: 1 }, { sheet: '子会社', row: 1 }] });
    expect(answerOf(await importList(golden('x08_two_sheets.xlsx'), '--sheets', '子会社,当社'))).toMatchObject({ accepted: 5, sheet: '当社' });
    expect(answerOf(await importList(golden('x08_two_sheets.xlsx'), '--sheet', '子会社'))).toMatchObject({ accepted: 2, rights: '15' });
    expect((await importList(golden('c22_semicolon.csv'), '--lang', 'ja')).err).toContain('--decimal');
    expect(answerOf(await importList(golden('c22_semicolon.csv'), '--decimal', ','))).toMatchObject({ accepted: 2, rights: '1001' });
    const hidden = await importList(golden('x03_hidden.xlsx'));
    expect(answerOf(hidden)).toMatchObject({ accepted: 3, rights: '35', issues: expect.arrayContaining([expect.objectContaining({ code: 'hiddenRowsRead', value: '3' })]), questions: [{ code: 'hiddenRows', taken: 'include' }] });
    expect(answerOf(await importList(golden('x03_hidden.xlsx'), '--hidden', 'skip'))).toMatchObject({ accepted: 2, rights: '25', leftOut: [{ row: 1 }, { row: 3, reason: 'hidden' }] });
    expect(answerOf(await importList(golden('x03_hidden.xlsx'), '--hidden', 'include'))).toMatchObject({ accepted: 3 });
  });

  test('an option that cannot be followed is one sentence', async () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.csv'), '氏名,割当個数\n社員0001,2\n');
    expect(await importList('list.csv', '--header-row', '0')).toMatchObject({ code: 2, err: expect.stringContaining('--header-row') });
    expect(await importList('list.csv', '--hidden', 'maybe')).toMatchObject({ code: 2, err: expect.stringContaining('include, skip') });
    expect(await grantsheet(folder(), 'import-allottees', 'a.grant', 'list.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    expect(await importList('list.csv', '--map', 'who=氏名')).toMatchObject({ code: 2, err: expect.stringContaining('employeeNumber') });
  });
});

test('a row of headings, a separator and a part of a name are said', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.txt'), 'a|b|c\nFamily|Given|N\n社員|0001|2\n');
  expect(answerOf(await importList('list.txt', '--header-row', '2', '--delimiter', '|', '--map', 'name=Family + Given,rights=N'))).toMatchObject({ accepted: 1, rights: '2', mapping: { name: 'Family + Given' } });
  expect(readGrant(folder(), 'b.grant').allottees).toMatchObject([{ name: '社員 0001' }]);
});

test('several lists are read as one, and a person in two of them is said with the file', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'one.csv'), '社員番号,氏名,割当個数\nE1,社員0001,2\nE2,社員0002,3\n');
  writeFileSync(join(folder(), 'two.csv'), '社員番号,氏名,割当個数\nE3,社員0003,4\nE1,社員0009,5\n');
  const run = await grantsheet(folder(), 'import-allottees', 'a.grant', 'one.csv', 'two.csv', '--out', 'b.grant', '--json');
  expect(answerOf(run)).toMatchObject({ rows: 4, accepted: 3, rejected: 1, rights: '9', persons: 3 });
  expect(JSON.stringify(answerOf(run))).toContain('Same employee number as 社員0001 in row 2 of \\"one.csv\\"');
  const { allottees } = readGrant(folder(), 'b.grant');
  expect(new Set(allottees.map(({ id }) => id)).size).toBe(3);
});

test('--diff says what a corrected list changes, one entry a field, and writes nothing', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.csv'), '社員番号,氏名,区分,割当個数\nE1,社員0001,従業員,2\nE2,社員0002,従業員,3\n');
  await importList('list.csv');
  const before = readFileSync(join(folder(), 'b.grant'));
  writeFileSync(join(folder(), 'corrected.csv'), '社員番号,氏名,区分,割当個数\nE1,社員0001,取締役,5\nE3,社員0003,従業員,1\n');
  const run = await grantsheet(folder(), 'import-allottees', 'b.grant', 'corrected.csv', '--diff', '--json');
  expect(run.code).toBe(0);
  expect(answerOf(run)).toMatchObject({
    added: [{ key: 'E3', rights: '1' }],
    removed: [{ key: 'E2' }],
    changed: [{ key: 'E1', field: 'category', before: 'employee', after: 'director' }, { key: 'E1', field: 'rights', before: '2', after: '5' }],
  });
  expect(readFileSync(join(folder(), 'b.grant'))).toEqual(before);
  expect((await grantsheet(folder(), 'import-allottees', 'b.grant', 'list.csv', '--diff')).out).toBe('The list changes nothing.\n');
});

test('--errors-out writes the list back with what is to be corrected, and never over the list', async () => {
  writeGrant(folder(), 'a.grant');
  writeFileSync(join(folder(), 'list.csv'), '氏名,割当個数\n社員0001,1.5\n社員0002,2\n');
  const run = await importList('list.csv', '--errors-out', 'errors.xlsx');
  expect(run.code).toBe(1);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder(), 'errors.xlsx'));
  expect(workbook.worksheets[0]?.getCell('C2').value).toContain('To correct');
  expect(await importList('list.csv', '--errors-out', 'list.csv')).toMatchObject({ code: 2, err: expect.stringContaining('list.csv') });
  expect(await grantsheet(folder(), 'import-allottees', 'a.grant', 'list.csv', 'list.csv', '--out', 'b.grant', '--errors-out', 'e.xlsx')).toMatchObject({ code: 2, err: expect.stringContaining('--errors-out') });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Allottee } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, readGrant, writeGrant, type Run } from './grantsheet.ts';

const folder = temporaryFolder();

const allottee = (id: string, name: string, grade: string, rights: string | null = null, employeeNumber = ''): Allottee =>
  ({ id, ...NOBODY, employeeNumber, name, company: '', category: 'employee', grade, rights, note: '' });

const TEAM: readonly Allottee[] = [
  allottee('a1', '佐藤', '部長', null, 'E10'),
  allottee('a2', '鈴木', '課長', '29', 'E9'),
  allottee('a3', '高橋', '課長', null, 'E11'),
  allottee('a4', '田中', '主任', '6', 'E12'),
];

const writeTeam = (allottees: readonly Allottee[] = TEAM): void => writeGrant(folder(), 'a.grant', (document) => ({ ...document, allottees }));
const allocate = async (...words: readonly string[]): Promise<Run> => await grantsheet(folder(), 'allocate', 'a.grant', ...words);
const rightsOf = (run: Run): readonly string[] => (answerOf(run) as { rows: { rights: string }[] }).rows.map(({ rights }) => rights);

// 100 by 10, 5, 5 and 2 of 22: 45.45…, 22.72…, 22.72…, 9.09…; two lots are left for the two of .72.
const BY_POINTS = ['--pool', '100', '--rule', 'points:部長=10,課長=5,*=2'];
const ANSWER = {
  pool: '100',
  allocated: '100',
  persons: 4,
  rows: [
    { id: 'a1', rights: '45', exact: '45.454545454545454545' },
    { id: 'a2', rights: '23', exact: '22.727272727272727273' },
    { id: 'a3', rights: '23', exact: '22.727272727272727273' },
    { id: 'a4', rights: '9', exact: '9.0909090909090909091' },
  ],
};

describe('allocate', () => {
  test('writes the document with the rights of everybody, and nothing else changed', async () => {
    writeTeam();
    const run = await allocate(...BY_POINTS, '--out', 'b.grant', '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual(ANSWER);
    const [before, after] = [readGrant(folder(), 'a.grant'), readGrant(folder(), 'b.grant')];
    expect(after).toEqual({ ...before, allottees: before.allottees.map((row, index) => ({ ...row, rights: ANSWER.rows[index]?.rights })) });
  });

  test('without --out is a preview: the same answer, and nothing is written', async () => {
    writeTeam();
    const before = readFileSync(join(folder(), 'a.grant'), 'utf8');
    const run = await allocate(...BY_POINTS, '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual(ANSWER);
    expect(readFileSync(join(folder(), 'a.grant'), 'utf8')).toBe(before);
    expect(existsSync(join(folder(), 'b.grant'))).toBe(false);
    expect((await allocate(...BY_POINTS)).out).toMatch(/^Preview: nothing was written/m);
  });

  test('shows a person who changes, and who does not', async () => {
    writeTeam([...TEAM.slice(0, 3), allottee('a4', '田中', '主任', '9', 'E12')]);
    const { out } = await allocate(...BY_POINTS, '--out', 'b.grant');
    expect(out).toMatch(/^Pool +100\nAllocated +100\nPersons +4\nRows changed +3\nRows locked +0$/m);
    expect(out).toMatch(/^E9 +鈴木 +課長 +22\.7273 +29 +23$/m);
    expect(out).toMatch(/^E10 +佐藤 +部長 +45\.4545 +45$/m);
    expect(out).not.toContain('田中');
    expect(out).toMatch(/^Written: b\.grant$/m);
    expect((await allocate(...BY_POINTS, '--lang', 'ja')).out).toMatch(/^割当枠 +100$/m);
  });

  test.each([
    ['fixed numbers', ['--pool', '22', '--rule', 'fixed:部長=10,課長=5,*=2'], ['10', '5', '5', '2']],
    ['equal shares, the first of the list first', ['--pool', '5', '--rule', 'equal'], ['2', '1', '1', '1']],
    ['equal shares, the lowest employee number first', ['--pool', '5', '--rule', 'EQUAL', '--ties', 'number'], ['1', '2', '1', '1']],
    ['a minimum', ['--pool', '100', '--rule', 'points:部長=10,課長=5,*=2', '--min', '12'], ['44', '22', '22', '12']],
    ['a maximum', ['--pool', '100', '--rule', 'points:部長=10,課長=5,*=2', '--max', '40'], ['40', '25', '25', '10']],
    ['lots', ['--pool', '1,000', '--rule', 'points:部長=10,課長=5,*=2', '--lot', '100'], ['500', '200', '200', '100']],
    ['rows locked by id and employee number', ['--pool', '100', '--rule', 'points:部長=10,課長=5,*=2', '--lock', 'a2,Ｅ１２'], ['43', '29', '22', '6']],
    ['numbers with separators, and a full-width asterisk', ['--pool', '5000', '--rule', 'points:部長=1,000,課長=500, ＊ = 500'], ['2000', '1000', '1000', '1000']],
  ])('%s', async (_what, words, rights) => {
    writeTeam();
    const run = await allocate(...words, '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(rightsOf(run)).toEqual(rights);
  });

  test.each(['rights', '割当個数', 'Rights'])('in proportion to the column %s', async (column) => {
    writeTeam([allottee('a1', '佐藤', '', '2'), allottee('a2', '鈴木', '', '4')]);
    expect(rightsOf(await allocate('--pool', '9', '--rule', `column:${column}`, '--json'))).toEqual(['3', '6']);
  });

  test('says which grade nobody has and who gets nothing; the document keeps no 0', async () => {
    writeTeam();
    const run = await allocate('--pool', '3', '--rule', 'points:部長=10,本部長=20,*=0', '--out', 'b.grant', '--json');
    expect(run.code).toBe(0);
    expect(answerOf(run)).toMatchObject({ issues: [{ code: 'gradeUnused', message: expect.stringContaining('“本部長”') }, { code: 'rowsWithoutRights', message: expect.stringContaining('3 rows') }] });
    expect(rightsOf(run)).toEqual(['3', '0', '0', '0']);
    expect(readGrant(folder(), 'b.grant').allottees.map(({ rights }) => rights)).toEqual(['3', null, null, null]);
    expect((await allocate('--pool', '3', '--rule', 'points:部長=10,本部長=20,*=0')).err).toMatch(/^warning: Rule: nobody .*“本部長”\.$/m);
  });

  test('ends with 1 where the document has problems besides', async () => {
    writeGrant(folder(), 'a.grant', (document) => ({ ...document, allottees: TEAM, grant: { ...document.grant, rights: '-5' } }));
    const run = await allocate(...BY_POINTS, '--out', 'b.grant', '--json');
    expect(run.code).toBe(1);
    expect(answerOf(run)).toMatchObject({ allocated: '100', issues: [{ code: 'negativeNumber', path: 'grant.rights' }] });
    expect(readGrant(folder(), 'b.grant').allottees[0]?.rights).toBe('45');
  });
});

describe('what cannot be allocated whole ends with 2 and one sentence, and nothing is written', () => {
  test.each([
    [['--pool', '0', '--rule', 'equal'], 'Pool: “0” is not a whole number above 0'],
    [['--pool', '100', '--rule', 'equal', '--min', '26'], 'the minimums add up to 104 rights, but only 100'],
    [['--pool', '100', '--rule', 'equal', '--max', '24'], 'but the limits allow at most 96'],
    [['--pool', '100', '--rule', 'equal', '--lot', '7'], 'the 100 rights to allocate are not a multiple of the lot of 7'],
    [['--pool', '100', '--rule', 'points:部長=10,課長=5'], 'Allottee 4 “田中”, grade: the rule has no number for “主任”'],
    [['--pool', '100', '--rule', 'points:*=-1'], '“-1” for the grade * is negative'],
    [['--pool', '100', '--rule', 'points:*=0'], 'weighs 0'],
    [['--pool', '100', '--rule', 'fixed:部長=10,課長=5,*=2'], 'the fixed numbers add up to 22 rights, but 100'],
    [['--pool', '100', '--rule', 'column:name'], 'Allottee 1 “佐藤”, name: “佐藤” is not a number'],
    [['--pool', '100', '--rule', 'column:salary'], '"salary" is not a column of the list'],
    [['--pool', '100', '--rule', 'points:'], '--rule does not understand "points:"'],
    [['--pool', '100', '--rule', 'points:=3'], '--rule does not understand "=3"'],
    [['--pool', '100', '--rule', 'lottery'], '--rule does not understand "lottery"'],
    [['--pool', '20', '--rule', 'equal', '--lock', 'E9'], 'Allottee 2 “鈴木”, rights: the 29 rights of this row bring the locked rows to 29, more than the pool of 20'],
    [['--pool', '20', '--rule', 'equal', '--lock', 'E99'], '“E99” is not an id or an employee number'],
    [['--pool', '20', '--rule', 'equal', '--ties', 'lot'], '--ties'],
    [['--rule', 'equal'], '--pool'],
  ])('%j', async (words, said) => {
    writeTeam();
    const { code, out, err } = await allocate(...words, '--out', 'b.grant', '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder(), 'b.grant'))).toBe(false);
    const japanese = await allocate(...words, '--out', 'b.grant', '--lang', 'ja');
    expect(japanese).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/。\n$/) });
  });

  test('a document without a list', async () => {
    writeTeam([]);
    expect(await allocate(...BY_POINTS)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no allottees') });
  });
});

test('control characters of names and grades are printed as marks', async () => {
  writeTeam([allottee('a1', 'A\u001b[31m', 'x\u0007', '1')]);
  const shown = await allocate('--pool', '3', '--rule', 'equal');
  const refused = await allocate('--pool', '3', '--rule', 'points:y=1');
  for (const text of [shown.out, refused.err]) {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(text).not.toMatch(/[\u001b\u0007]/);
    expect(text).toContain('\\u{1B}');
  }
});

test('the help says the order of ties, and that an answer without --out is a preview', async () => {
  const { out } = await grantsheet(folder(), 'allocate', '--help');
  expect(out).toMatch(/--ties ORDER .*order \(of the list; the default\), id, number \(employee number\) or name/);
  expect(out).toMatch(/Without --out .*preview and nothing is written/);
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recogniseCategory } from '#shared/allottees/categories.ts';
import { headingCountsShares, recogniseHeading } from '#shared/allottees/headings.ts';
import { interpretList, type ListInterpretation } from '#shared/allottees/interpret-list.ts';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { LIST_ISSUE_CODES } from '#shared/allottees/list-issue-codes.ts';
import { readRights } from '#shared/allottees/read-rights.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { readRows, tableOf } from './tables.ts';

const HEADINGS = ['社員番号', '氏名', '区分', '割当個数'];

const list = readRows;

const rightsOf = (reading: ListInterpretation): readonly (string | null | undefined)[] => reading.rows.map(({ allottee }) => allottee?.rights);

describe('headings', () => {
  test.each([
    ['社員番号', 'employeeNumber'], ['社員Ｎｏ．', 'employeeNumber'], ['Employee No.', 'employeeNumber'], ['ID', 'employeeNumber'],
    ['氏　名', 'name'], ['割当対象者', 'name'], ['Name', 'name'],
    ['会社名', 'company'], ['Company', 'company'],
    ['区分', 'category'], ['CATEGORY', 'category'],
    ['役職', 'grade'], ['Job title', 'grade'],
    ['割当個数', 'rights'], ['新株予約権の数（個）', 'rights'], ['割当数\n(個)', 'rights'], ['Number of rights', 'rights'], ['付与株式数', 'rights'],
    ['備考', 'note'], ['Remarks', 'note'],
    ['氏名カナ', 'reading'], ['予定個数', 'planned'], ['生年月日', null], ['', null], ['E0001', null],
  ])('%j is %s', (heading, field) => expect(recogniseHeading(heading)).toBe(field));

  test.each([['割当株数', true], ['割当数（株）', true], ['Number of shares', true], ['新株予約権の数', false], ['割当新株予約権数', false], ['割当個数', false]])(
    '%j counts shares: %s',
    (heading, shares) => expect(headingCountsShares(heading)).toBe(shares),
  );
});

test.each([
  ['取締役', 'director'], ['代表取締役社長', 'director'], ['取締役（監査等委員）', 'director'], ['当社取締役', 'director'], ['Directors of the Company', 'director'],
  ['執行役員', 'executiveOfficer'], ['Corporate executive officers', 'executiveOfficer'],
  ['監査役', 'auditor'], ['社 員', 'employee'], ['当社の従業員', 'employee'], ['Employees of the corporation', 'employee'],
  ['出向者', 'secondee'], ['Seconded staff', 'secondee'],
  ['子会社取締役', 'affiliateDirector'], ['関係会社の取締役', 'affiliateDirector'], ['当社子会社の従業員', 'affiliateEmployee'],
  ['directors of subsidiaries', 'affiliateDirector'], ['Employees of subsidiaries', 'affiliateEmployee'], ['Subsidiary director', 'affiliateDirector'],
  ['顧問', 'advisor'], ['その他', 'other'], ['employee', 'employee'], ['affiliateEmployee', 'affiliateEmployee'],
  ['派遣', null], ['派遣社員', null], ['元取締役', null], ['子会社', null], ['役員', null],
])('the category %j is %s', (text, category) => expect(recogniseCategory(text)).toBe(category));

describe('rights', () => {
  const unit = { countsShares: false, sharesPerRight: '500' };

  test.each([
    ['2', '2', null], ['002', '2', null], ['1,000', '1000', null], ['2.0', '2', null], ['２個', '2', 'numberNormalised'], ['3 rights', '3', 'numberNormalised'],
    ['500株', '1', 'rightsFromShares'], ['１，０００株', '2', 'rightsFromShares'], ['1500 shares', '3', 'rightsFromShares'],
  ])('%j is %s', (text, rights, note) => expect(readRights(text, unit)).toEqual({ ok: true, rights, note }));

  test.each([
    ['', 'rightsMissing'], ['1.5', 'rightsNotWhole'], ['-3', 'rightsNegative'], ['△3', 'rightsNegative'], ['二', 'rightsInKanji'], ['1,5', 'rightsAmbiguous'],
    ['=1+1', 'rightsNotANumber'], ['1e3', 'rightsNotANumber'], ['300株', 'sharesNotDivisible'], ['9'.repeat(31), 'rightsTooLong'],
  ])('%j is refused', (text, code) => expect(readRights(text, unit)).toEqual({ ok: false, code }));

  it('under a heading of shares are shares, unless they say otherwise', () => {
    const shares = { countsShares: true, sharesPerRight: '500' };
    expect(readRights('1000', shares)).toMatchObject({ ok: true, rights: '2' });
    expect(readRights('2個', shares)).toMatchObject({ ok: true, rights: '2' });
    expect(readRights('1000', { countsShares: true, sharesPerRight: null })).toEqual({ ok: false, code: 'sharesPerRightUnknown' });
  });
});

test('a row with neither number nor name says so where the list has numbers alone', () => {
  expect(list([['社員番号', '割当個数'], ['', '5'], ['E1', '2']]).issues.map(({ row, code, severity }) => [row, code, severity])).toEqual([[2, 'numberMissing', 'error']]);
});

describe('interpretList', () => {
  it('finds the headings under titles and leaves totals, blank lines, footnotes and repeated headings out', () => {
    const reading = list([
      ['割当先一覧'], [''], HEADINGS,
      ['E1', '社員0001', '取締役', '2'], ['小計', '', '', '2'], [], HEADINGS,
      ['E2', '社員0002', '従業員', '3'], ['', '従業員計', '', '3'], ['', '', '', '合 計'], ['', '総計', '', '5'], ['※1 社員番号は仮番号'], ['', ''],
    ]);
    expect(reading.headerRow).toBe(3);
    expect(reading.rows.map(({ row }) => row)).toEqual([4, 8]);
    expect(reading.leftOut.map(({ row, reason, text }) => [row, reason, text])).toEqual([
      [1, 'title', '割当先一覧'], [2, 'blank', ''], [3, 'heading', HEADINGS.join(' | ')], [5, 'total', '小計 | 2'], [6, 'blank', ''],
      [7, 'repeatedHeading', HEADINGS.join(' | ')], [9, 'total', '従業員計 | 3'], [10, 'total', '合 計'], [11, 'total', '総計 | 5'],
      [12, 'footnote', '※1 社員番号は仮番号'], [13, 'blank', ''],
    ]);
  });

  it('says of every bad cell where it is, what is in it and why', () => {
    const reading = list([HEADINGS,
      ['E1', '社員0001', '従業員', '1.5'], ['E2', '社員0002', '従業員', ''], ['E1', '社員0001', '従業員', '2'], ['E4', '社員0004', '派遣', '1'],
      ['Ｅ５', '社員０００５', '従業員', '500株'], ['E2', '社員0006', '従業員', '1'], ['', '', '従業員', '1'], ['E8', '', '', '0'], ['E9', '社員0009', '従業員', '#N/A'],
    ]);
    expect(reading.issues.map(({ code, severity, row, column, value }) => [row, column, value, code, severity])).toEqual([
      [2, '割当個数', '1.5', 'rightsNotWhole', 'error'],
      [3, '割当個数', '', 'rightsMissing', 'error'],
      [4, '社員番号', 'E1', 'duplicateEmployeeNumber', 'warning'],
      [5, '区分', '派遣', 'categoryUnknown', 'warning'],
      [6, '社員番号', 'Ｅ５', 'codeNormalised', 'note'],
      [6, '割当個数', '500株', 'rightsFromShares', 'note'],
      [7, '社員番号', 'E2', 'employeeNumberOfTwoPersons', 'error'],
      [8, '氏名', '', 'nameMissing', 'error'],
      [9, '氏名', '', 'nameMissing', 'warning'],
      [9, '区分', '', 'categoryMissing', 'warning'],
      [9, '割当個数', '0', 'rightsZero', 'warning'],
      [10, '割当個数', '#N/A', 'cellError', 'error'],
    ]);
    expect(rightsOf(reading)).toEqual([undefined, undefined, '2', '1', '1', undefined, undefined, '0', undefined]);
    expect(reading.rows[4]?.allottee).toMatchObject({ id: 'a6', employeeNumber: 'E5', name: '社員０００５', category: 'employee' });
    expect(reading.rows[3]?.allottee?.category).toBe('派遣');
  });

  it('takes rights before shares, and the columns a person chose before both', () => {
    const rows = [['氏名', '割当株数', '割当個数', '予備'], ['社員0001', '1000', '2', '7']];
    expect(rightsOf(list(rows))).toEqual(['2']);
    expect(rightsOf(list(rows, { mapping: { rights: '割当株数' } }))).toEqual(['2']);
    expect(rightsOf(list(rows, { mapping: { rights: '予備' } }))).toEqual(['7']);
    expect(list(rows, { mapping: { rights: '予備' } }).mapping).toEqual({ name: '氏名', rights: '予備' });
    expect(interpretList([tableOf(rows)], { ...LIST_AS_FOUND, mapping: { rights: 'なし' }, sharesPerRight: null, delimiter: null })).toBeNull();
  });

  it('tells columns with the same heading apart', () => {
    const reading = list([['氏名', '割当個数', '割当個数'], ['社員0001', '1', '2']]);
    expect(reading.headings).toEqual(['氏名', '割当個数', '割当個数 (2)']);
    expect(rightsOf(list([['氏名', '割当個数', '割当個数'], ['社員0001', '1', '2']], { mapping: { rights: '割当個数 (2)' } }))).toEqual(['2']);
  });

  it('says which column is not there', () => {
    const reading = list([['氏名', '区分'], ['社員0001', '取締役']]);
    expect(reading.issues).toEqual([{ code: 'columnNotFound', severity: 'warning', sheet: null, row: 1, column: null, value: '', details: { field: 'rights' } }]);
    expect(rightsOf(reading)).toEqual([null]);
    expect(list([['区分', '割当個数'], ['取締役', '1']]).issues).toMatchObject([{ code: 'columnNotFound', severity: 'error', details: { field: 'name' } }]);
  });

  it('accepts nothing but whole rights, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('1', '1.5', '500株', '合計', '1,5', '#N/A', '△1', '社員0001', '1e5'));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const reading = list([HEADINGS, ...rows]);
      for (const { allottee } of reading.rows) {
        if (allottee !== null) expect(allottee.rights === null || (isDecimalText(allottee.rights) && /^\d+$/.test(allottee.rights))).toBe(true);
      }
      expect([...reading.rows, ...reading.leftOut].map(({ row }) => row).toSorted((one, other) => one - other)).toEqual(Array.from({ length: rows.length + 1 }, (_, index) => index + 1));
      expect(reading.rows.every((row) => row.allottee !== null || reading.issues.some((issue) => issue.row === row.row && issue.severity === 'error'))).toBe(true);
    }));
  });
});

test.each(LIST_ISSUE_CODES.map((code) => [code] as const))('%s has a sentence in both languages', (code) => {
  const issue = { code, severity: 'error', sheet: null, row: 2, column: null, value: '1', details: { field: 'name', row: '1', name: 'x', read: '1', sharesPerRight: '500' } } as const;
  for (const language of ['en', 'ja'] as const) expect(listIssueSentence(issue, language)).not.toContain('undefined');
  expect(listIssueSentence(issue, 'ja')).not.toBe(listIssueSentence(issue, 'en'));
  expect(listIssueSentence(issue, 'en')).not.toBe(code);
});

test('a second row of headings in the other language is no person', () => {
  const reading = list([HEADINGS, ['No.', 'Name', 'Category', 'Rights'], ['00001', '社員0001', '従業員', '2']].map((row) => row.map((text) => (text === 'No.' ? 'Employee No.' : text))));
  expect(reading.leftOut.map(({ row, reason }) => [row, reason])).toEqual([[1, 'heading'], [2, 'repeatedHeading']]);
  expect(rightsOf(reading)).toEqual(['2']);
});

test('two columns that count rights are not chosen between in silence', () => {
  const asked = (headings: readonly string[], mapping = {}): readonly unknown[] =>
    list([headings, ['社員0001', '2', '1000']], { mapping }).questions.map(({ code, choices, taken }) => [code, choices, taken]);
  expect(asked(['氏名', '割当個数', '割当個数'])).toEqual([['rightsColumn', ['割当個数', '割当個数 (2)'], null]]);
  expect(asked(['氏名', '割当個数', '付与個数'])).toEqual([['rightsColumn', ['割当個数', '付与個数'], null]]);
  expect(asked(['氏名', '割当個数', '株数'])).toEqual([]);
  expect(asked(['氏名', '割当個数', '付与個数'], { rights: '付与個数' })).toEqual([['rightsColumn', ['割当個数', '付与個数'], '付与個数']]);
  const reading = list([['氏名', '割当個数', '付与個数'], ['社員0001', '2', '1000']]);
  expect(reading.mapping).toEqual({ name: '氏名' });
  expect(reading.issues.map(({ code, severity, value }) => [code, severity, value])).toEqual([['columnUnclear', 'error', '割当個数, 付与個数']]);
  expect(reading.rows[0]?.allottee).toMatchObject({ rights: null, other: { 割当個数: '2', 付与個数: '1000' } });
});

test.each(['Options granted', 'Stock options', 'Number of stock options', 'Rights granted', 'Quantity', '付与新株予約権数', '権利個数'])('the heading %j is a column of rights', (heading) => {
  expect(recogniseHeading(heading)).toBe('rights');
  expect(headingCountsShares(heading)).toBe(false);
});

test('the heading 新株予約権の目的となる株式の数 counts shares', () => {
  expect(recogniseHeading('新株予約権の目的となる株式の数')).toBe('rights');
  expect(headingCountsShares('新株予約権の目的となる株式の数')).toBe(true);
});

test.each([['¥3,500', 'rightsNotANumber'], ['3円', 'rightsNotANumber'], ['100%', 'rightsNotANumber'], ['Rights', 'rightsNotANumber'], ['1000000000000000', 'rightsTooLong']])(
  '%j, an amount of something else or more than a document keeps, is not read as rights',
  (text, code) => expect(readRights(text, { countsShares: false, sharesPerRight: '500' })).toEqual({ ok: false, code }),
);

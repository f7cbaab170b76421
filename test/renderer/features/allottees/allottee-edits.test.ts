import { describe, expect, it, test } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import { allotteeCase, CALCULATED_COLUMNS } from '#renderer/features/allottees/calculated-columns.ts';
import { termsFromList } from '#shared/allottees/terms-from-list.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { otherColumnName } from '#shared/metrics/allottee-figures.ts';
import { allotteeColumns } from '#renderer/features/allottees/allottee-columns.ts';
import { allotteeWrites } from '#renderer/features/allottees/allottee-edits.ts';
import { allotteeSource, allRows, NEW_ALLOTTEE_ROW, rowsShown, TOTAL_ROW } from '#renderer/features/allottees/allottee-source.ts';
import { rowRanges } from '#renderer/features/allottees/import/row-ranges.ts';

const allottee = (fields: Partial<Allottee>): Allottee =>
  ({ id: 'a1', ...NOBODY, employeeNumber: 'E1', name: '社員0001', company: '', category: 'employee', grade: '', rights: '2', note: '', ...fields });
const ALLOTTEES = [allottee({}), allottee({ id: 'a2', employeeNumber: 'E2', name: '社員0002', category: '派遣', rights: '1000' })];
const DOCUMENT: GrantDocument = { ...referenceDocument(), allottees: ALLOTTEES };

const typed = (document: GrantDocument, rowId: string, columnId: string, text: string) => allotteeWrites(document, [{ place: { rowId, columnId }, text }], 'type');

describe('a text typed into the list', () => {
  test.each([
    ['rights', '３個', '3'], ['rights', '1,000', '1000'], ['rights', '1000株', '2'], ['rights', ' ', null],
    ['category', '取締役', 'director'], ['category', 'Seconded staff', 'secondee'], ['category', '派遣 社員', '派遣 社員'],
    ['employeeNumber', 'Ｅ００１', 'E001'], ['employeeNumber', '0012', '0012'], ['name', ' 髙橋　花子 ', '髙橋 花子'], ['note', '=1+1', '=1+1'],
  ])('%s: %j is put in as %j', (field, text, value) => {
    expect(typed(DOCUMENT, 'a1', field, text)).toEqual({ command: { type: 'setAllotteeCells', cells: [{ id: 'a1', field, value }] }, refused: [] });
  });

  test.each(['1.5', '-1', 'two', '300株', '1,5'])('%j rights are refused with a sentence', (text) => {
    const { command, refused } = typed(DOCUMENT, 'a1', 'rights', text);
    expect(command).toBeNull();
    expect(refused.map(({ reason }) => reason('en'))).toEqual([expect.stringContaining(text)]);
  });

  test.each([
    ['planned', '３個', '3'], ['planned', '', null], ['reading', ' シャイン　1 ', 'シャイン 1'], ['reason', '辞退', '辞退'],
    ['locked', 'はい', true], ['locked', 'YES', true], ['locked', '✓', true], ['locked', '', false], ['locked', 'no', false],
  ])('%s: %j is put in as %j, too', (field, text, value) => {
    expect(typed(DOCUMENT, 'a1', field, text)).toEqual({ command: { type: 'setAllotteeCells', cells: [{ id: 'a1', field, value }] }, refused: [] });
  });

  it('that is neither yes nor no is refused in a cell of a lock', () => {
    const { command, refused } = typed(DOCUMENT, 'a1', 'locked', 'perhaps');
    expect([command, refused[0]?.reason('ja')]).toEqual([null, '「はい」または空欄にしてください。']);
  });

  it('into columns that the list brought along stays in its row, several at once, and an empty one goes', () => {
    const row = allottee({ other: { 部署: '営業', 地域: '東' } });
    const document = { ...DOCUMENT, allottees: [row, ...ALLOTTEES.slice(1)] };
    const { command } = allotteeWrites(document, [
      { place: { rowId: 'a1', columnId: otherColumnName('部署') }, text: ' 経理 ' }, { place: { rowId: 'a1', columnId: otherColumnName('地域') }, text: '' },
      { place: { rowId: 'a2', columnId: otherColumnName('toString') }, text: 'x' }, { place: { rowId: NEW_ALLOTTEE_ROW, columnId: otherColumnName('部署') }, text: '人事' },
    ], 'paste');
    const next = command === null ? document : reduce(document, command);
    expect(next.allottees.map(({ other }) => Object.entries(other))).toEqual([[['部署', '経理']], [['toString', 'x']], [['部署', '人事']]]);
    expect(reduce(next, { type: 'setAllotteeCells', cells: [{ id: 'a1', field: 'other', heading: '部署', value: '経理' }] })).toBe(next);
  });

  it('into the last row adds an allottee with an id of its own', () => {
    const { command } = typed({ ...DOCUMENT, allottees: [allottee({ id: 'a2' }), allottee({ id: 'a3' })] }, NEW_ALLOTTEE_ROW, 'name', '社員0003');
    expect(command).toMatchObject({ type: 'addAllottees', at: 2, allottees: [{ id: 'a4', name: '社員0003', rights: null }] });
    if (command !== null) expect(reduce(DOCUMENT, command).allottees).toHaveLength(3);
  });
});

describe('the list as shown', () => {
  const issues = new Map([['allottees[1].category', { code: 'allotteeCategoryUnknown', severity: 'warning', path: 'allottees[1].category', value: '派遣', details: { rows: '1' } }]] as const);
  const source = allotteeSource({ allottees: ALLOTTEES, rows: rowsShown(ALLOTTEES, '', 'ja'), issues, inCase: allotteeCase(DOCUMENT, GRANT_ROW_ID), language: 'ja' });

  it('names categories, groups numbers, totals on top and marks issues', () => {
    expect(source.rows).toEqual(['a1', 'a2', NEW_ALLOTTEE_ROW]);
    expect(source.cell('a1', 'category')).toMatchObject({ text: '従業員', edit: '従業員', look: 'input' });
    expect(source.cell('a2', 'rights')).toMatchObject({ text: '1,000', edit: '1000' });
    expect(source.cell('a2', 'category')).toMatchObject({ text: '派遣', look: 'remark', hint: expect.stringContaining('派遣') as string });
    expect([source.cell(TOTAL_ROW, 'name').text, source.cell(TOTAL_ROW, 'rights').text]).toEqual(['2名', '1,002']);
  });

  it('has what is worked out from the rights of a person, by the price of a case, and says why it is absent', () => {
    const rows = [allottee({ planned: '5' }), allottee({ id: 'a2', planned: '1', rights: null }), allottee({ id: 'a3', rights: '1453' })];
    const document: GrantDocument = { ...DOCUMENT, allottees: rows, scenarios: [{ id: 's1', name: '', exercisePrice: '3951', rights: null, sharesPerRight: null }] };
    const view = (caseId: string) => allotteeSource({ allottees: rows, rows: allRows(rows), issues: new Map(), inCase: allotteeCase(document, caseId), language: 'en' });
    const cells = (caseId: string, rowId: string) => CALCULATED_COLUMNS.map((column) => view(caseId).cell(rowId, column).text);
    expect(cells('s1', 'a1')).toEqual(['−3', '0.07%', '1,000', '3,951,000']);
    expect(cells('s1', 'a2')).toEqual(['−1', '', '', '']);
    expect(cells('s1', 'a3')).toEqual(['', '50.00%', '726,500', '2,870,401,500']);
    expect(cells('s1', TOTAL_ROW)).toEqual(['+1,449', '50.07%', '727,500', '2,874,352,500']);
    expect(view(GRANT_ROW_ID).cell('a3', 'exerciseAmount')).toMatchObject({ text: '', edit: null, hint: expect.stringContaining('exercise price') as string });
    expect(view('s1').cell(TOTAL_ROW, 'planned').text).toBe('6');
  });

  it('holds planned rights against those allotted, with the reason, and the terms follow in one step', () => {
    const rows = [allottee({ planned: '11000', rights: '11000' }), allottee({ id: 'a2', employeeNumber: 'E2', planned: '540', rights: '440', reason: '辞退100個' })];
    const document: GrantDocument = { ...DOCUMENT, allottees: rows, grant: { ...DOCUMENT.grant, rights: '11540' } };
    const shown = allotteeSource({ allottees: rows, rows: allRows(rows), issues: new Map(), inCase: allotteeCase(document, GRANT_ROW_ID), language: 'en' });
    expect(['planned', 'rights', 'difference'].map((column) => shown.cell(TOTAL_ROW, column).text)).toEqual(['11,540', '11,440', '−100']);
    expect(['planned', 'rights', 'difference', 'reason'].map((column) => shown.cell('a2', column).text)).toEqual(['540', '440', '−100', '辞退100個']);
    const { command } = termsFromList(document.grant, rows);
    expect(reduce(document, command).grant).toMatchObject({ rights: '11440', allotteesAnnounced: { persons: 2 } });
  });

  it('shows a column as soon as a row has something there, or where somebody asks for it', () => {
    const shown = (rows: readonly Allottee[]) => allotteeColumns(usedColumns(rows), DOCUMENT, 'en').filter(({ hidden }) => hidden !== true).map(({ id }) => id);
    const usual = ['employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note'];
    expect(shown(ALLOTTEES)).toEqual(usual);
    const used = [allottee({ planned: '3', reading: 'シャイン' }), allottee({ id: 'a2', locked: true, other: { 部署: '営業' } })];
    expect(shown(used)).toEqual(['employeeNumber', 'name', 'reading', 'company', 'category', 'grade', 'planned', 'rights', 'difference', 'locked', 'note', 'other:部署']);
    expect(usedColumns(used.map((row) => ({ ...row, rights: '9' })))).toBe(usedColumns(used));
    expect(rowsShown(used, '営業', 'en')).toEqual(['a2']);
  });

  it('is searched in every field, whatever the width', () => {
    expect(rowsShown(ALLOTTEES, 'ｅ２', 'ja')).toEqual(['a2']);
    expect(rowsShown(ALLOTTEES, '従業員', 'ja')).toEqual(['a1']);
    expect(rowsShown(ALLOTTEES, '社員', 'en')).toEqual(['a1', 'a2']);
  });
});

test.each([[[1], '1'], [[1, 2, 3, 7], '1–3, 7'], [[1, 3, 5, 7, 9, 11, 13, 15, 17], '1, 3, 5, 7, 9, 11, 13, 15, …']])('rows %j are %s', (rows, text) => {
  expect(rowRanges(rows)).toBe(text);
});

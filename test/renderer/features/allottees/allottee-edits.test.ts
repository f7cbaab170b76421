import { describe, expect, it, test } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { allotteeWrites } from '#renderer/features/allottees/allottee-edits.ts';
import { allotteeSource, NEW_ALLOTTEE_ROW, rowsShown, TOTAL_ROW } from '#renderer/features/allottees/allottee-source.ts';
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

  it('into the last row adds an allottee with an id of its own', () => {
    const { command } = typed({ ...DOCUMENT, allottees: [allottee({ id: 'a2' }), allottee({ id: 'a3' })] }, NEW_ALLOTTEE_ROW, 'name', '社員0003');
    expect(command).toMatchObject({ type: 'addAllottees', at: 2, allottees: [{ id: 'a4', name: '社員0003', rights: null }] });
    if (command !== null) expect(reduce(DOCUMENT, command).allottees).toHaveLength(3);
  });
});

describe('the list as shown', () => {
  const issues = new Map([['allottees[1].category', { code: 'allotteeCategoryUnknown', severity: 'warning', path: 'allottees[1].category', value: '派遣', details: { rows: '1' } }]] as const);
  const source = allotteeSource({ allottees: ALLOTTEES, rows: rowsShown(ALLOTTEES, '', 'ja'), issues, language: 'ja' });

  it('names categories, groups numbers, totals on top and marks issues', () => {
    expect(source.rows).toEqual(['a1', 'a2', NEW_ALLOTTEE_ROW]);
    expect(source.cell('a1', 'category')).toMatchObject({ text: '従業員', edit: '従業員', look: 'input' });
    expect(source.cell('a2', 'rights')).toMatchObject({ text: '1,000', edit: '1000' });
    expect(source.cell('a2', 'category')).toMatchObject({ text: '派遣', look: 'remark', hint: expect.stringContaining('派遣') as string });
    expect([source.cell(TOTAL_ROW, 'name').text, source.cell(TOTAL_ROW, 'rights').text]).toEqual(['2名', '1,002']);
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

import { describe, expect, it } from 'vitest';
import type { AnnouncedCategory } from '#shared/grant/schema.ts';
import { pasteLines, setLineCell, type LinesReading } from '#renderer/features/terms/category-lines.ts';

const line = (category: string, persons: string | null = null, rights: string | null = null, rightsPerPerson: string | null = null, mostPerPerson: string | null = null): AnnouncedCategory =>
  ({ category, persons, rights, rightsPerPerson, mostPerPerson });
const TABLE = [line('director', '3', '1200'), line('employee', '8', '1100')];
const linesOf = (reading: LinesReading): readonly AnnouncedCategory[] | string => (reading.ok ? reading.lines : `${reading.code}: ${reading.text}`);

describe('a text typed into the category table', () => {
  it('is put into its line; the line after the last is a new one, and one of which nothing is left goes', () => {
    expect(linesOf(setLineCell(TABLE, 1, 'rights', '１，１５０個'))).toEqual([TABLE[0], line('employee', '8', '1150')]);
    expect(linesOf(setLineCell(TABLE, 2, 'category', '監査役'))).toEqual([...TABLE, line('auditor')]);
    expect(linesOf(setLineCell([line('', '3')], 0, 'persons', ''))).toEqual([]);
  });

  it('that is no whole number is refused', () => {
    expect(linesOf(setLineCell(TABLE, 0, 'persons', '2.5'))).toBe('notWhole: 2.5');
    expect(linesOf(setLineCell(TABLE, 0, 'persons', 'some'))).toBe('notANumber: some');
  });
});

describe('a table that is pasted', () => {
  it('goes into columns and lines from a cell on', () => {
    const pasted = [['directors of the company', '3', '1,200', '400'], ['employees of subsidiaries', '48名', '8,070個', '-']];
    expect(linesOf(pasteLines([], 0, 'category', pasted))).toEqual([line('director', '3', '1200', '400'), line('affiliateEmployee', '48', '8070')]);
    expect(linesOf(pasteLines(TABLE, 0, 'persons', [['4', '1600'], ['9', '']]))).toEqual([line('director', '4', '1600'), line('employee', '9')]);
  });

  it('is read by its headings, in whichever order, without the columns that it has beside them; totals are named', () => {
    const pasted = [['区分', '1名当たりの個数', '摘要', '人数（名）', '新株予約権の数（個）'], ['取締役', '400', '社外を除く', '3', '1,200'], ['', '', '', '', ''], ['合　計', '', '', '3', '1,200']];
    expect(pasteLines([], 0, 'category', pasted)).toEqual({ ok: true, lines: [line('director', '3', '1200', '400')], leftOut: ['合　計   3 1,200'] });
    expect(linesOf(pasteLines([], 0, 'category', [['Category', 'Persons', 'Maximum per person'], ['Directors', '3', '20']]))).toEqual([line('director', '3', null, null, '20')]);
  });

  it('is refused as a whole where a number cannot be read', () => {
    expect(linesOf(pasteLines(TABLE, 0, 'category', [['directors', '5'], ['employees', 'about 10']]))).toBe('notANumber: about 10');
  });
});

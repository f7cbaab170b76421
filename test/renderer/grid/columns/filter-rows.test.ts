import { describe, expect, it } from 'vitest';
import type { ColumnFilter } from '#shared/grant/schema.ts';
import { distinctValues, matchingValues } from '#renderer/grid/columns/distinct-values.ts';
import { rowsLeftOut, sameFilters } from '#renderer/grid/columns/filter-rows.ts';
import { rowNumberWidth } from '#renderer/grid/column-definitions.ts';
import { rowsWithout, shownSource } from '#renderer/grid/columns/shown-source.ts';
import { numberCell, pendingCell, sheetOf, textCell } from './cells.ts';
import { column } from './layouts.ts';

const CELLS = [numberCell('3500', '3,500'), numberCell('3951', '3,951'), numberCell('0.05', '5%'), textCell('ABC社'), textCell('取締役', 'director'), pendingCell, textCell('')];
const SHEET = sheetOf(CELLS);
const COLUMNS = [column('x')];

function shown(...filters: readonly ColumnFilter[]): string {
  const leftOut = rowsLeftOut(SHEET, filters, COLUMNS);
  return rowsWithout(SHEET.rows, leftOut).join(' ');
}

describe('a filter shows', () => {
  it.each<[string, ColumnFilter, string]>([
    ['the values that are ticked, by exact number or by what the document holds', { kind: 'values', column: 'x', values: ['3951', 'director'] }, 'r2 r5 new'],
    ['cells without a value, open ones too', { kind: 'values', column: 'x', values: [''] }, 'r6 r7 new'],
    ['texts that contain another, whichever way they are written', { kind: 'contains', column: 'x', text: 'ａｂｃ' }, 'r4 new'],
    ['numbers by what is shown of them', { kind: 'contains', column: 'x', text: '3,9' }, 'r2 new'],
    ['numbers that are equal, however they are written', { kind: 'number', column: 'x', comparison: '=', value: '0.050' }, 'r3 new'],
    ['everything that is not a number, too, where it is unequal to one', { kind: 'number', column: 'x', comparison: '<>', value: '3500' }, 'r2 r3 r4 r5 r6 r7 new'],
    ['numbers above', { kind: 'number', column: 'x', comparison: '>', value: '3500' }, 'r2 new'],
    ['numbers not below', { kind: 'number', column: 'x', comparison: '>=', value: '3500' }, 'r1 r2 new'],
    ['numbers below', { kind: 'number', column: 'x', comparison: '<', value: '3500' }, 'r3 new'],
    ['numbers not above', { kind: 'number', column: 'x', comparison: '<=', value: '3500' }, 'r1 r3 new'],
    ['numbers between two, both included, in either order', { kind: 'between', column: 'x', from: '3951', to: '3500' }, 'r1 r2 new'],
  ])('%s', (_, filter, rows) => {
    expect(shown(filter)).toBe(rows);
  });

  it('only rows that every filter shows', () => {
    expect(shown({ kind: 'number', column: 'x', comparison: '>', value: '1' }, { kind: 'contains', column: 'x', text: '500' })).toBe('r1 new');
  });

  it.each<[string, ColumnFilter]>([
    ['of a column that is not there', { kind: 'values', column: 'gone', values: [] }],
    ['with a number that is none', { kind: 'number', column: 'x', comparison: '>', value: 'many' }],
    ['with a limit that is none', { kind: 'between', column: 'x', from: '1', to: '' }],
  ])('all rows %s', (_, filter) => {
    expect(shown(filter)).toBe('r1 r2 r3 r4 r5 r6 r7 new');
  });

  it('and is the same filter by what it says', () => {
    expect(sameFilters([{ kind: 'contains', column: 'x', text: 'a' }], [{ kind: 'contains', column: 'x', text: 'a' }])).toBe(true);
    expect(sameFilters([{ kind: 'contains', column: 'x', text: 'a' }], [{ kind: 'contains', column: 'x', text: 'b' }])).toBe(false);
  });
});

describe('the rows in view', () => {
  it('keep the numbers of their places, and the empty row at the end', () => {
    const source = shownSource(SHEET, ['r2', 'r5', 'new']);
    expect(source.rows.map((rowId) => source.rowNumber?.(rowId))).toEqual(['2', '5', '8']);
    expect(source.newRow).toBe('new');
    expect(shownSource(SHEET, ['r2']).newRow).toBeUndefined();
  });

  it('are the sheet itself while nothing is left out', () => {
    expect(rowsWithout(SHEET.rows, new Set())).toBe(SHEET.rows);
    expect(shownSource(SHEET, SHEET.rows)).toBe(SHEET);
  });

  it('have their numbers from where they are known to stand, and as much room for these as the whole sheet', () => {
    const asked: string[] = [];
    const placeOf = (rowId: string): number => asked.push(rowId) + 99;
    const source = shownSource({ ...SHEET, placeOf }, ['r5']);
    expect([source.rowNumber?.('r5'), asked]).toEqual(['101', ['r5']]);
    expect(source.longestNumber).toBe(String(SHEET.rows.length));
    const many = { ...source, rows: Array.from({ length: 1_000 }, (_, index) => `r${index}`), longestNumber: '100001' };
    expect(rowNumberWidth(many)).toBe(rowNumberWidth({ ...SHEET, longestNumber: '123456' }));
    expect(asked).toEqual(['r5']);
  });

  it('compare with an earlier moment by the whole sheets', () => {
    const compared: unknown[] = [];
    const one = sheetOf(CELLS);
    const other = { ...sheetOf(CELLS), sameRow: (earlier: unknown) => compared.push(earlier) > 0 };
    expect(shownSource(other, ['r1']).sameRow?.(shownSource(one, ['r2']), 'r1')).toBe(true);
    expect(compared).toEqual([one]);
  });
});

describe('the values of a column', () => {
  it('come once each with their rows counted: numbers, then texts, then those without a value', () => {
    const cells = [...CELLS, numberCell('3500', '3,500'), textCell('ABC社')];
    const sheet = sheetOf(cells);
    expect(distinctValues(sheet.rows.slice(0, -1), (rowId) => sheet.cell(rowId, 'x'), 'ja').map(({ text, count }) => `${text}×${count}`)).toEqual(['5%×1', '3,500×2', '3,951×1', 'ABC社×2', '取締役×1', '×2']);
  });

  it('are one where people see one: the filter remembers all numbers behind it', () => {
    const sheet = sheetOf([numberCell('0.01083', '1.08%'), numberCell('0.01084', '1.08%')]);
    expect(distinctValues(['r1', 'r2'], (rowId) => sheet.cell(rowId, 'x'), 'en')).toEqual([{ text: '1.08%', keys: ['0.01083', '0.01084'], count: 2 }]);
  });

  it('are found by what they show and by what is behind it', () => {
    const values = distinctValues(SHEET.rows, (rowId) => SHEET.cell(rowId, 'x'), 'en');
    expect(matchingValues(values, '39').map(({ text }) => text)).toEqual(['3,951']);
    expect(matchingValues(values, '0.05').map(({ text }) => text)).toEqual(['5%']);
    expect(matchingValues(values, ' ')).toBe(values);
  });
});

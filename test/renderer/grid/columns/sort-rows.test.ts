import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { sortedRows, type SortDirection } from '#renderer/grid/columns/sort-rows.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { numberCell, pendingCell, textCell } from './cells.ts';

function sortedTexts(cells: readonly CellView[], direction: SortDirection, language: 'en' | 'ja' = 'en'): readonly string[] {
  const rows = cells.map((_, index) => `r${index}`);
  return sortedRows(rows, (rowId) => cells[rows.indexOf(rowId)] ?? textCell(''), direction, language).map((rowId) => cells[rows.indexOf(rowId)]?.text ?? '');
}

describe('rows are sorted', () => {
  it('by exact numbers, not by doubles and not by texts', () => {
    const cells = ['9007199254740993', '10', '9007199254740992', '-3', '9', '0.1'].map((exact) => numberCell(exact));
    expect(sortedTexts(cells, 'ascending')).toEqual(['-3', '0.1', '9', '10', '9007199254740992', '9007199254740993']);
    expect(sortedTexts(cells, 'descending')).toEqual(['9007199254740993', '9007199254740992', '10', '9', '0.1', '-3']);
  });

  it('by texts as the language has them, digits in them by number', () => {
    expect(sortedTexts(['Case 10', 'case 9', 'Case 2', 'Äpfel', 'Zoo'].map((text) => textCell(text)), 'ascending')).toEqual(['Äpfel', 'Case 2', 'case 9', 'Case 10', 'Zoo']);
    expect(sortedTexts(['社員10', '社員2', 'あさひ', 'イトウ'].map((text) => textCell(text)), 'ascending', 'ja')).toEqual(['あさひ', 'イトウ', '社員2', '社員10']);
  });

  it('with numbers before texts, and cells without a value last in both directions', () => {
    const cells = [textCell(''), textCell('abc'), pendingCell, numberCell('5'), { ...textCell(''), look: 'missing' } as const, numberCell('7')];
    expect(sortedTexts(cells, 'ascending')).toEqual(['5', '7', 'abc', '', 'pending', '']);
    expect(sortedTexts(cells, 'descending')).toEqual(['abc', '7', '5', '', 'pending', '']);
  });

  it('by what people see, where that is only a word for what the document holds', () => {
    expect(sortedTexts([textCell('Secondee', 'secondee'), textCell('Auditor', 'zz')], 'ascending')).toEqual(['Auditor', 'Secondee']);
  });

  const anyCell = fc.oneof(
    fc.integer({ min: -5, max: 5 }).map((number) => numberCell(String(number))),
    fc.constantFrom('a', 'b', 'B', '').map((text) => textCell(text)),
    fc.constant(pendingCell),
  );

  it('without losing any; sorting again changes nothing; equal ones keep their order in both directions', () => {
    fc.assert(fc.property(fc.array(anyCell, { maxLength: 30 }), fc.constantFrom('ascending' as const, 'descending' as const), (cells, direction) => {
      const rows = cells.map((_, index) => `r${index}`);
      const cellOf = (rowId: string): CellView => cells[Number.parseInt(rowId.slice(1), 10)] ?? textCell('');
      const sorted = sortedRows(rows, cellOf, direction, 'en');
      expect(sorted.toSorted()).toEqual(rows.toSorted());
      expect(sortedRows(sorted, cellOf, direction, 'en')).toEqual(sorted);
      for (const [index, rowId] of sorted.slice(1).entries()) {
        const [before, here] = [cellOf(sorted[index] ?? ''), cellOf(rowId)];
        if (before.text === here.text && before.exact === here.exact) expect(rows.indexOf(sorted[index] ?? '')).toBeLessThan(rows.indexOf(rowId));
        if (before.exact !== undefined && here.exact !== undefined) expect(compareDecimals(before.exact, here.exact) * (direction === 'ascending' ? 1 : -1)).toBeLessThanOrEqual(0);
      }
    }));
  });
});

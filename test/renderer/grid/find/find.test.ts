import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoundCells } from '#renderer/grid/find/find-cells.ts';
import { cellMatch, type FindQuery } from '#renderer/grid/find/match-cell.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { SheetState } from '#renderer/grid/sheet-state.ts';

const view = (text: string, exact?: string): CellView => ({ text, edit: null, look: 'figure', hint: null, ...(exact === undefined ? {} : { exact }) });
const matches = (text: string, cell: CellView, whole = false): boolean => cellMatch({ text, whole })?.(cell) ?? false;

describe('a cell is found', () => {
  it.each([
    ['low', view('Low case')],
    ['ＬＯＷ', view('Low case')],
    ['ｼﾅﾘｵ', view('シナリオ1')],
    ['5740803000', view('5,740,803,000', '5740803000')],
    ['5,740', view('5,740,803,000', '5740803000')],
    ['3,500', view('3500', '3500')],
    ['0.0108', view('1.08%', '0.010836')],
    ['1.08%', view('1.08%', '0.010836')],
    ['-5', view('−5', '-5')],
  ])('by “%s”', (text, cell) => {
    expect(matches(text, cell)).toBe(true);
  });

  it('as a whole only where it is the whole', () => {
    expect([matches('3500', view('3,500', '3500'), true), matches('350', view('3,500', '3500'), true), matches('low', view('Low case'), true)]).toEqual([true, false, false]);
  });

  it('never where it is empty, nor by blanks', () => {
    expect([matches('', view('Low')), matches('  ', view('Low')), matches('0', view(''))]).toEqual([false, false, false]);
    expect(cellMatch({ text: ' ', whole: false })).toBeNull();
  });
});

function sheetOf(rows: readonly (readonly string[])[], newRow: boolean): SheetState {
  const ids = rows.map((_, index) => `r${index}`);
  const source: GridSource = {
    pinnedRows: [], rows: newRow ? [...ids, 'new'] : ids, ...(newRow ? { newRow: 'new' } : {}),
    cell: (rowId, columnId) => view(rowId === 'new' ? 'abc' : (rows[Number(rowId.slice(1))]?.[Number(columnId)] ?? '')),
  };
  const columns = ['0', '1', '2'].map((id) => ({ id, heading: id, unit: '', align: 'left' as const, width: 100, role: 'input' as const }));
  return new SheetState({ columns, source, language: 'en', label: '', rowNumberHeading: '', selectable: () => true, content: () => source });
}

const cells = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom('', 'a', 'ab', 'abc', 'b'))), { maxLength: 8 });

describe('the cells found in a sheet', () => {
  const query: FindQuery = { text: 'ab', whole: false };
  const found = (state: SheetState): FoundCells => {
    const match = cellMatch(query);
    if (match === null) throw new Error('Nothing is looked for');
    return new FoundCells(state, match);
  };

  it('are those of every row and column in reading order, however they are looked at in slices', () => {
    fc.assert(fc.property(cells, fc.boolean(), fc.integer({ min: 1, max: 3 }), (rows, newRow, slice) => {
      const search = found(sheetOf(rows, newRow));
      while (!search.isComplete) {
        let left = slice;
        search.lookOn(() => (left -= 1) >= 0);
      }
      const expected = rows.flatMap((row, rowIndex) => row.flatMap((text, columnIndex) => (text.includes('ab') ? [{ rowIndex, columnIndex }] : [])));
      expect(Array.from({ length: search.count }, (_, index) => search.cellAt(index))).toEqual(expected);
    }));
  });

  it('lie on a circle: on and back leads to the same match', () => {
    fc.assert(fc.property(cells.filter((rows) => rows.flat().some((text) => text.includes('ab'))), fc.nat(7), fc.nat(2), (rows, rowIndex, columnIndex) => {
      const search = found(sheetOf(rows, false));
      search.lookOn(() => true);
      const start = search.from({ rowIndex, columnIndex });
      const next = start === null ? null : search.beside(start, false);
      expect(next).not.toBeNull();
      if (next !== null) expect(search.beside(next, true)).toEqual(start);
    }));
  });
});

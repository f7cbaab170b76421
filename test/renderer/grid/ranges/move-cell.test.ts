import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, rangeOf, type Cell, type Direction } from '#renderer/grid/ranges/cell-range.ts';
import { edgeOfData, extendRange, stepFrom, type IsFilled } from '#renderer/grid/ranges/move-cell.ts';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

/** A row of cells: "x" is filled. */
const filledIn = (row: string): IsFilled => (_, columnIndex) => row[columnIndex] === 'x';

function ctrlRight(row: string, from: number): number {
  return edgeOfData({ rowIndex: 0, columnIndex: from }, 'right', { rows: 1, columns: row.length }, filledIn(row)).columnIndex;
}

function ctrlLeft(row: string, from: number): number {
  return edgeOfData({ rowIndex: 0, columnIndex: from }, 'left', { rows: 1, columns: row.length }, filledIn(row)).columnIndex;
}

describe('a step', () => {
  it('stays in the sheet', () => {
    const size = { rows: 3, columns: 2 };
    expect(stepFrom({ rowIndex: 0, columnIndex: 0 }, 'up', size)).toEqual({ rowIndex: 0, columnIndex: 0 });
    expect(stepFrom({ rowIndex: 0, columnIndex: 0 }, 'down', size, 20)).toEqual({ rowIndex: 2, columnIndex: 0 });
    expect(stepFrom({ rowIndex: 1, columnIndex: 0 }, 'right', size)).toEqual({ rowIndex: 1, columnIndex: 1 });
    expect(stepFrom({ rowIndex: 1, columnIndex: 1 }, 'left', size, 2)).toEqual({ rowIndex: 1, columnIndex: 0 });
  });
});

describe('Ctrl with an arrow', () => {
  it.each([
    ['xxx.xx', 0, 2, 'the end of the block'],
    ['xxx.xx', 2, 4, 'the next block'],
    ['xxx.xx', 3, 4, 'the next block, from an empty cell'],
    ['xxx.xx', 4, 5, 'the end of the last block'],
    ['xx....', 1, 5, 'the end of the sheet'],
    ['......', 0, 5, 'the end of an empty sheet'],
    ['x.....', 5, 5, 'nowhere from the last cell'],
    ['x.x.x.', 0, 2, 'a block of one cell'],
    ['x.x.x.', 2, 4, 'the next block of one cell'],
  ])('in %s from %d leads to %d: %s', (row, from, to) => {
    expect(ctrlRight(row, from)).toBe(to);
  });

  it('is the mirror image to the left', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('x', '.'), { minLength: 1, maxLength: 12 }), fc.nat(11), (cells, place) => {
      const from = place % cells.length;
      expect(cells.length - 1 - ctrlLeft(cells.toReversed().join(''), cells.length - 1 - from)).toBe(ctrlRight(cells.join(''), from));
    }));
  });

  it('keeps to its row or column and to the sheet, and comes to rest', () => {
    const size = { rows: 6, columns: 6 };
    const arbitraryFilled = fc.array(fc.boolean(), { minLength: 36, maxLength: 36 });
    fc.assert(fc.property(arbitraryFilled, fc.nat(5), fc.nat(5), fc.constantFrom(...DIRECTIONS), (filled, rowIndex, columnIndex, direction) => {
      const isFilled: IsFilled = (row, column) => filled[row * 6 + column] ?? false;
      const to = edgeOfData({ rowIndex, columnIndex }, direction, size, isFilled);
      const vertical = direction === 'up' || direction === 'down';
      expect(vertical ? to.columnIndex : to.rowIndex).toBe(vertical ? columnIndex : rowIndex);
      const moved = to.rowIndex !== rowIndex || to.columnIndex !== columnIndex;
      expect(moved).toBe(stepFrom({ rowIndex, columnIndex }, direction, size).rowIndex !== rowIndex || stepFrom({ rowIndex, columnIndex }, direction, size).columnIndex !== columnIndex);
      let end: Cell = to;
      for (let presses = 0; presses < 6; presses += 1) end = edgeOfData(end, direction, size, isFilled);
      expect(stepFrom(end, direction, size)).toEqual(end);
    }));
  });
});

describe('Shift with a movement', () => {
  it('moves the end and leaves the anchor, through the anchor and beyond', () => {
    const size = { rows: 9, columns: 9 };
    const anchor = { rowIndex: 4, columnIndex: 4 };
    let range = rangeOf(anchor);
    range = extendRange(range, (end) => stepFrom(end, 'down', size));
    expect(areaOf(range)).toEqual({ top: 4, left: 4, bottom: 5, right: 4 });
    range = extendRange(range, (end) => stepFrom(end, 'up', size, 3));
    expect(areaOf(range)).toEqual({ top: 2, left: 4, bottom: 4, right: 4 });
    expect(range.anchor).toBe(anchor);
  });
});

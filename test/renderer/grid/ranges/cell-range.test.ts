import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellCount, cellsInReadingOrder, disjointAreas, inAnyArea, latticeOf } from '#renderer/grid/ranges/cell-areas.ts';
import {
  areaOf,
  areaOfCell,
  boundingArea,
  contains,
  heightOf,
  intersection,
  rangeOf,
  rangeOfArea,
  sameArea,
  sameCell,
  wholeColumns,
  wholeRows,
  wholeSheet,
  widthOf,
  withinSheet,
  type Area,
  type Cell,
} from '#renderer/grid/ranges/cell-range.ts';

const index = fc.nat(12);
const arbitraryCell: fc.Arbitrary<Cell> = fc.record({ rowIndex: index, columnIndex: index });
const arbitraryArea = fc.tuple(arbitraryCell, arbitraryCell).map(([anchor, end]) => areaOf({ anchor, end }));
const arbitraryAreas = fc.array(arbitraryArea, { maxLength: 5 });

const key = ({ rowIndex, columnIndex }: Cell): string => `${rowIndex}:${columnIndex}`;

function everyCell({ top, left, bottom, right }: Area): readonly Cell[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return rows.flatMap((rowIndex) => columns.map((columnIndex) => ({ rowIndex, columnIndex })));
}

describe('a range', () => {
  it('is the rectangle between its corners, whichever way it was drawn', () => {
    expect(areaOf(rangeOf({ rowIndex: 5, columnIndex: 1 }, { rowIndex: 2, columnIndex: 4 }))).toEqual({ top: 2, left: 1, bottom: 5, right: 4 });
    fc.assert(fc.property(arbitraryCell, arbitraryCell, (anchor, end) => {
      const area = areaOf({ anchor, end });
      expect(sameArea(area, areaOf({ anchor: end, end: anchor }))).toBe(true);
      expect(sameArea(area, areaOf(rangeOfArea(area)))).toBe(true);
      expect(contains(area, anchor) && contains(area, end)).toBe(true);
      expect(heightOf(area) * widthOf(area)).toBe(everyCell(area).length);
    }));
  });

  it('contains its own cells and no others', () => {
    fc.assert(fc.property(arbitraryArea, arbitraryCell, (area, cell) => {
      expect(contains(area, cell)).toBe(everyCell(area).some((own) => sameCell(own, cell)));
    }));
  });

  it('of one cell is that cell', () => {
    expect(areaOf(rangeOf({ rowIndex: 3, columnIndex: 2 }))).toEqual(areaOfCell({ rowIndex: 3, columnIndex: 2 }));
  });

  it('shares with another what both contain, and lies in what is around both', () => {
    fc.assert(fc.property(arbitraryArea, arbitraryArea, arbitraryCell, (one, other, cell) => {
      const shared = intersection(one, other);
      expect(shared !== null && contains(shared, cell)).toBe(contains(one, cell) && contains(other, cell));
      expect(intersection(one, boundingArea(one, other))).toEqual(one);
    }));
  });

  it('reaches over whole rows, columns and the sheet', () => {
    const size = { rows: 10, columns: 4 };
    expect(areaOf(wholeRows(6, 2, size))).toEqual({ top: 2, left: 0, bottom: 6, right: 3 });
    expect(areaOf(wholeColumns(1, 2, size))).toEqual({ top: 0, left: 1, bottom: 9, right: 2 });
    expect(areaOf(wholeSheet(size))).toEqual({ top: 0, left: 0, bottom: 9, right: 3 });
  });

  it('is cut where the sheet ends', () => {
    expect(withinSheet({ top: 2, left: 0, bottom: 20, right: 9 }, { rows: 5, columns: 4 })).toEqual({ top: 2, left: 0, bottom: 4, right: 3 });
    expect(withinSheet({ top: 7, left: 0, bottom: 8, right: 0 }, { rows: 5, columns: 4 })).toBeNull();
    expect(withinSheet({ top: 0, left: 0, bottom: 0, right: 0 }, { rows: 0, columns: 4 })).toBeNull();
  });
});

describe('several ranges', () => {
  it('are each cell once, in reading order', () => {
    fc.assert(fc.property(arbitraryAreas, (areas) => {
      const cells = [...cellsInReadingOrder(areas)];
      const expected = new Map(areas.flatMap(everyCell).map((cell) => [key(cell), cell]));
      const inOrder = [...expected.values()].toSorted((one, other) => one.rowIndex - other.rowIndex || one.columnIndex - other.columnIndex);
      expect(cells).toEqual(inOrder);
      expect(cellCount(areas)).toBe(expected.size);
    }));
  });

  it('are the same cells when no two overlap any more', () => {
    fc.assert(fc.property(arbitraryAreas, arbitraryCell, (areas, cell) => {
      const apart = disjointAreas(areas);
      expect(apart.filter((area) => contains(area, cell))).toHaveLength(inAnyArea(areas, cell) ? 1 : 0);
    }));
  });

  it('are one block where they are the crossings of rows and columns', () => {
    const left = { top: 0, left: 0, bottom: 2, right: 0 };
    const right = { top: 0, left: 3, bottom: 2, right: 4 };
    expect(latticeOf([left, right])).toEqual({ rowIndexes: [0, 1, 2], columnIndexes: [0, 3, 4] });
    expect(latticeOf([left, { ...right, bottom: 1 }])).toBeNull();
    expect(latticeOf([left, { top: 1, left: 0, bottom: 5, right: 0 }])).toEqual({ rowIndexes: [0, 1, 2, 3, 4, 5], columnIndexes: [0] });
    expect(latticeOf([])).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOfCells } from '#renderer/grid/ranges/areas-of-cells.ts';
import { cellCount, cellsInReadingOrder } from '#renderer/grid/ranges/cell-areas.ts';
import type { Cell } from '#renderer/grid/ranges/cell-range.ts';
import { selectCells } from '#renderer/grid/select-cells.ts';

const at = (rowIndex: number, columnIndex: number): Cell => ({ rowIndex, columnIndex });
const keyOf = ({ rowIndex, columnIndex }: Cell): string => `${rowIndex} ${columnIndex}`;

describe('cells as areas', () => {
  it('join neighbours in a row, and equal stretches of rows below each other', () => {
    expect(areasOfCells([at(0, 2), at(0, 1), at(0, 4)])).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 4, bottom: 0, right: 4 }]);
    expect(areasOfCells([at(1, 3), at(2, 3), at(3, 3), at(5, 3)])).toEqual([{ top: 1, left: 3, bottom: 3, right: 3 }, { top: 5, left: 3, bottom: 5, right: 3 }]);
    expect(areasOfCells([])).toEqual([]);
  });

  it('have those cells and no others, each once', () => {
    const cells = fc.array(fc.record({ rowIndex: fc.nat(6), columnIndex: fc.nat(6) }));
    fc.assert(fc.property(cells, (some) => {
      const areas = areasOfCells(some);
      const expected = [...new Set(some.map(keyOf))].toSorted();
      expect([...cellsInReadingOrder(areas)].map(keyOf).toSorted()).toEqual(expected);
      const sizes = areas.reduce((sum, area) => sum + cellCount([area]), 0);
      expect(sizes).toBe(expected.length);
    }));
  });
});

describe('cells chosen together', () => {
  it('are ranges of which that of the first cell is in hand, with the cell active in it', () => {
    const selection = selectCells([at(4, 2), at(1, 1), at(4, 3), at(3, 2)]);
    expect(selection?.active).toEqual(at(4, 2));
    expect(selection?.ranges.at(-1)).toEqual({ kind: 'cells', anchor: at(4, 2), end: at(4, 3) });
    expect(selection?.ranges).toHaveLength(3);
    expect(selectCells([])).toBeNull();
  });
});

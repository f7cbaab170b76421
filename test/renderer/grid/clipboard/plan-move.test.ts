import { describe, expect, it } from 'vitest';
import { planMove, type MoveSheet } from '#renderer/grid/clipboard/plan-move.ts';

/** Four rows and columns of texts, of which the last column cannot be edited. */
const sheet = (texts: readonly (readonly string[])[], addableRows = 0): MoveSheet => ({
  rows: texts.length,
  columns: 4,
  addableRows,
  isEditable: (_, columnIndex) => columnIndex < 3,
  textAt: ({ rowIndex, columnIndex }) => texts[rowIndex]?.[columnIndex] ?? '',
});

const TEXTS = [['a', 'b', 'c', '1'], ['d', 'e', 'f', '2'], ['g', 'h', 'i', '3'], ['', '', '', '']];
const cell = (rowIndex: number, columnIndex: number) => ({ rowIndex, columnIndex });

describe('a move', () => {
  it('empties the cells that it came from, and no cell that it comes to', () => {
    const { cells, emptied, areas } = planMove({ top: 0, left: 0, bottom: 1, right: 0 }, cell(1, 0), sheet(TEXTS));
    expect(cells).toEqual([{ ...cell(1, 0), text: 'a' }, { ...cell(2, 0), text: 'd' }]);
    expect(emptied).toEqual([cell(0, 0)]);
    expect(areas).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  it('takes empty cells along, and writes nothing into cells that are empty already', () => {
    const { cells, emptied } = planMove({ top: 3, left: 0, bottom: 3, right: 1 }, cell(0, 0), sheet(TEXTS));
    expect(cells.map(({ text }) => text)).toEqual(['', '']);
    expect(emptied).toEqual([]);
  });

  it('leaves a text where it is that finds no place: beside the sheet, or in a cell that is worked out', () => {
    const beside = planMove({ top: 0, left: 0, bottom: 0, right: 2 }, cell(1, 1), sheet(TEXTS));
    expect(beside.readOnly).toBe(1);
    expect(beside.emptied).toEqual([cell(0, 0), cell(0, 1)]);
    const below = planMove({ top: 2, left: 0, bottom: 3, right: 0 }, cell(3, 0), sheet(TEXTS));
    expect(below.outside).toBe(0);
    const outside = planMove({ top: 1, left: 0, bottom: 2, right: 0 }, cell(3, 0), sheet(TEXTS));
    expect(outside).toMatchObject({ outside: 1, emptied: [cell(1, 0)] });
  });

  it('adds rows below the last where the sheet takes them', () => {
    expect(planMove({ top: 1, left: 0, bottom: 2, right: 0 }, cell(3, 0), sheet(TEXTS, 5))).toMatchObject({ addedRows: 1, outside: 0, emptied: [cell(1, 0), cell(2, 0)] });
  });

  it('that copies empties nothing', () => {
    expect(planMove({ top: 0, left: 0, bottom: 0, right: 0 }, cell(2, 2), sheet(TEXTS), true).emptied).toEqual([]);
  });
});

import { rangeOf, type Cell, type CellRange, type Direction, type SheetSize } from './cell-range.ts';

const STEPS = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
} as const satisfies Record<Direction, { rows: number; columns: number }>;

/** Whether a cell shows anything. */
export type IsFilled = (rowIndex: number, columnIndex: number) => boolean;

/** A movement from a cell to another inside the sheet. */
export type Movement = (from: Cell) => Cell;

/** The cell `count` steps away, or the last one before the edge of the sheet. */
export function stepFrom(cell: Cell, direction: Direction, size: SheetSize, count = 1): Cell {
  const { rows, columns } = STEPS[direction];
  return {
    rowIndex: clamp(cell.rowIndex + rows * count, size.rows),
    columnIndex: clamp(cell.columnIndex + columns * count, size.columns),
  };
}

/**
 * The target of Ctrl+arrow, as in Excel: the last filled cell of the present block; from its last cell, or from an
 * empty one, the next filled cell; the edge of the sheet where none follows.
 */
export function edgeOfData(cell: Cell, direction: Direction, size: SheetSize, isFilled: IsFilled): Cell {
  const next = (from: Cell): Cell | null => {
    const to = stepFrom(from, direction, size);
    return to.rowIndex === from.rowIndex && to.columnIndex === from.columnIndex ? null : to;
  };
  const filled = ({ rowIndex, columnIndex }: Cell): boolean => isFilled(rowIndex, columnIndex);
  let place = cell;
  let ahead = next(place);
  const inBlock = filled(place) && ahead !== null && filled(ahead);
  while (ahead !== null && (!inBlock || filled(ahead))) {
    place = ahead;
    if (!inBlock && filled(place)) break;
    ahead = next(place);
  }
  return place;
}

/** A range with its end moved, as by Shift with a key. */
export function extendRange({ anchor, end }: CellRange, movement: Movement): CellRange {
  return rangeOf(anchor, movement(end));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

import { rangeOf, type Cell, type CellRange, type Direction, type SheetSize } from './cell-range.ts';

const STEPS = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
} as const satisfies Record<Direction, { rows: number; columns: number }>;

/** Whether a cell shows anything. */
export type IsFilled = (rowIndex: number, columnIndex: number) => boolean;

/** Where a movement leads from a cell; stays in the sheet. */
export type Movement = (from: Cell) => Cell;

/** The cell so many steps away, or the last one before the sheet ends. */
export function stepFrom(cell: Cell, direction: Direction, size: SheetSize, count = 1): Cell {
  const { rows, columns } = STEPS[direction];
  return {
    rowIndex: clamp(cell.rowIndex + rows * count, size.rows),
    columnIndex: clamp(cell.columnIndex + columns * count, size.columns),
  };
}

/**
 * Where Ctrl+arrow leads in Excel: to the last filled cell of the block one stands in; from its last cell, or from an
 * empty one, to the next filled cell; to the edge of the sheet where none follows.
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

/** A range whose moving end has been moved, as Shift with a key does. */
export function extendRange({ anchor, end }: CellRange, movement: Movement): CellRange {
  return rangeOf(anchor, movement(end));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

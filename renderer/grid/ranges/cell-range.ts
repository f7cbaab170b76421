/** A cell by the indexes of its visible row and column, both from 0. */
export interface Cell {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A selected range by its gesture: the anchor stays where the gesture began, the end moves. */
export interface CellRange {
  readonly anchor: Cell;
  readonly end: Cell;
}

/** A rectangle of cells, including its four edges. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The numbers of visible rows and columns. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export const rangeOf = (anchor: Cell, end: Cell = anchor): CellRange => ({ anchor, end });

export const sameCell = (one: Cell, other: Cell): boolean => one.rowIndex === other.rowIndex && one.columnIndex === other.columnIndex;

/** The rectangle between the two corners of a range. */
export function areaOf({ anchor, end }: CellRange): Area {
  return {
    top: Math.min(anchor.rowIndex, end.rowIndex),
    left: Math.min(anchor.columnIndex, end.columnIndex),
    bottom: Math.max(anchor.rowIndex, end.rowIndex),
    right: Math.max(anchor.columnIndex, end.columnIndex),
  };
}

export const areaOfCell = ({ rowIndex, columnIndex }: Cell): Area => ({ top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex });

/** The range of an area, with its anchor at the top left. */
export const rangeOfArea = ({ top, left, bottom, right }: Area): CellRange =>
  rangeOf({ rowIndex: top, columnIndex: left }, { rowIndex: bottom, columnIndex: right });

export const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;

export const widthOf = ({ left, right }: Area): number => right - left + 1;

export const sameArea = (one: Area, other: Area): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

export function contains({ top, left, bottom, right }: Area, { rowIndex, columnIndex }: Cell): boolean {
  return rowIndex >= top && rowIndex <= bottom && columnIndex >= left && columnIndex <= right;
}

/** The common part of two areas, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

/** The smallest area around both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** The part of an area inside the sheet, or null: rows may have been removed since it was selected. */
export function withinSheet(area: Area, size: SheetSize): Area | null {
  return intersection(area, { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 });
}

export const wholeRows = (first: number, last: number, { columns }: SheetSize): CellRange =>
  rangeOf({ rowIndex: first, columnIndex: 0 }, { rowIndex: last, columnIndex: columns - 1 });

export const wholeColumns = (first: number, last: number, { rows }: SheetSize): CellRange =>
  rangeOf({ rowIndex: 0, columnIndex: first }, { rowIndex: rows - 1, columnIndex: last });

export const wholeSheet = ({ rows, columns }: SheetSize): CellRange =>
  rangeOf({ rowIndex: 0, columnIndex: 0 }, { rowIndex: rows - 1, columnIndex: columns - 1 });

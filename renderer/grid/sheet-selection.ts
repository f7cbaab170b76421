import { areaOf, rangeOf, sameCell, wholeRows, type Area, type Cell, type CellRange, type SheetSize } from './ranges/cell-range.ts';

/** How a range was selected: by its cells, or as whole rows or columns by their headings. */
export type RangeKind = 'cells' | 'rows' | 'columns';

export interface SelectedRange extends CellRange {
  readonly kind: RangeKind;
}

/** The selection of a sheet: the cell that keys apply to, and the ranges; the last of them is the current one. */
export interface SheetSelection {
  readonly active: Cell;
  readonly ranges: readonly SelectedRange[];
}

/** The size of a sheet; its first rows are pinned on top. */
export interface SheetExtent extends SheetSize {
  readonly pinned: number;
}

export const selectCell = (active: Cell): SheetSelection => ({ active, ranges: [{ kind: 'cells', ...rangeOf(active) }] });

export const areasOf = ({ ranges }: SheetSelection): readonly Area[] => ranges.map(areaOf);

export const lastRange = ({ active, ranges }: SheetSelection): SelectedRange => ranges.at(-1) ?? { kind: 'cells', ...rangeOf(active) };

/** Adds a range that begins at a cell; the others stay. */
export const addCell = ({ ranges }: SheetSelection, active: Cell): SheetSelection =>
  ({ active, ranges: [...ranges, { kind: 'cells', ...rangeOf(active) }] });

/** The current range, extended from the active cell to this one; whole rows and columns stay whole. */
export function extendTo(selection: SheetSelection, end: Cell, size: SheetExtent): SheetSelection {
  const { active, ranges } = selection;
  const { kind } = lastRange(selection);
  const range = kind === 'cells' ? rangeOf(active, end) : wholeRange(kind, active, end, size);
  return { active, ranges: [...ranges.slice(0, -1), { kind, ...range }] };
}

/** Selects whole rows or columns between two cells, alone or in addition to the present selection. */
export function selectWhole(kind: 'rows' | 'columns', cell: Cell, size: SheetExtent, beside: SheetSelection | null = null): SheetSelection {
  const range = wholeRange(kind, cell, cell, size);
  return { active: range.anchor, ranges: [...(beside?.ranges ?? []), { kind, ...range }] };
}

/** Selects every cell below the pinned rows, which summarise the others. */
export const selectAll = (size: SheetExtent, active: Cell): SheetSelection => ({
  active,
  ranges: [{ kind: 'columns', ...wholeRange('columns', { rowIndex: size.pinned, columnIndex: 0 }, { rowIndex: 0, columnIndex: size.columns - 1 }, size) }],
});

/** Indexes of the rows selected as a whole, from top to bottom. */
export const wholeRowIndexes = (selection: SheetSelection): readonly number[] => indexesOf(selection, 'rows', ({ top, bottom }) => [top, bottom]);

/** Indexes of the columns selected as a whole, from left to right. */
export const wholeColumnIndexes = (selection: SheetSelection): readonly number[] => indexesOf(selection, 'columns', ({ left, right }) => [left, right]);

function indexesOf({ ranges }: SheetSelection, kind: RangeKind, spanOf: (area: Area) => readonly [number, number]): readonly number[] {
  const indexes = new Set<number>();
  for (const range of ranges) {
    if (range.kind !== kind) continue;
    const [first, last] = spanOf(areaOf(range));
    for (let index = first; index <= last; index += 1) indexes.add(index);
  }
  return [...indexes].toSorted((one, other) => one - other);
}

/** Whether only the active cell is selected: one range of one cell. */
export function isOneCell({ active, ranges }: SheetSelection): boolean {
  const [range, ...others] = ranges;
  return others.length === 0 && (range === undefined || (range.kind === 'cells' && sameCell(range.anchor, range.end) && sameCell(range.anchor, active)));
}

function wholeRange(kind: 'rows' | 'columns', from: Cell, to: Cell, size: SheetExtent): CellRange {
  if (kind === 'rows') return wholeRows(from.rowIndex, to.rowIndex, size);
  return rangeOf({ rowIndex: Math.min(size.pinned, size.rows - 1), columnIndex: from.columnIndex }, { rowIndex: size.rows - 1, columnIndex: to.columnIndex });
}

/**
 * The selection after rows were added, removed or moved: corners follow their rows, or keep their position. In a column
 * selected as a whole the active cell keeps its position, so that sorting does not scroll to the middle of it.
 */
export function followRows(selection: SheetSelection, newIndex: (rowIndex: number) => number | null, size: SheetExtent): SheetSelection {
  const moved = ({ rowIndex, columnIndex }: Cell): Cell => clampCell({ rowIndex: newIndex(rowIndex) ?? rowIndex, columnIndex }, size);
  return {
    active: lastRange(selection).kind === 'columns' ? clampCell(selection.active, size) : moved(selection.active),
    ranges: selection.ranges.map(({ kind, anchor, end }) => ({ kind, ...(kind === 'columns' ? wholeRange(kind, anchor, end, size) : rangeOf(moved(anchor), moved(end))) })),
  };
}

/** The selection after columns were added, removed or moved: corners follow their columns. Hidden columns are no longer selected. */
export function followColumns(selection: SheetSelection, newIndex: (columnIndex: number) => number | null, before: SheetExtent, size: SheetExtent): SheetSelection {
  const moved = ({ rowIndex, columnIndex }: Cell): Cell => clampCell({ rowIndex, columnIndex: newIndex(columnIndex) ?? columnIndex }, size);
  const ranges = selection.ranges.flatMap((range): readonly SelectedRange[] => {
    const { kind, anchor, end } = range;
    const { left, right } = areaOf(range);
    if (kind === 'rows') return [{ kind, ...wholeRange(kind, anchor, end, size) }];
    if (left === 0 && right === before.columns - 1) return [{ kind, ...rangeOf({ ...anchor, columnIndex: 0 }, { ...end, columnIndex: size.columns - 1 }) }];
    if (newIndex(anchor.columnIndex) === null && newIndex(end.columnIndex) === null) return [];
    return [{ kind, ...rangeOf(moved(anchor), moved(end)) }];
  });
  const active = moved(selection.active);
  return ranges.length > 0 ? { active, ranges } : selectCell(active);
}

export const clampCell = ({ rowIndex, columnIndex }: Cell, { rows, columns }: SheetSize): Cell => ({
  rowIndex: Math.max(0, Math.min(rowIndex, rows - 1)),
  columnIndex: Math.max(0, Math.min(columnIndex, columns - 1)),
});

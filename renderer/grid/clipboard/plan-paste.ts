import { inAnyArea } from '../ranges/cell-areas.ts';
import { heightOf, widthOf, withinSheet, type Area, type Cell } from '../ranges/cell-range.ts';

/** A text for a cell. Row indexes from the sheet's length on are rows that the paste adds. */
export interface PastedCell extends Cell {
  readonly text: string;
}

/** The facts about a sheet that a paste needs. */
export interface PasteSheet {
  readonly rows: number;
  readonly columns: number;
  /** How many rows may be added below the last. */
  readonly addableRows: number;
  /** Also called for rows that would be added. */
  isEditable(rowIndex: number, columnIndex: number): boolean;
}

/** The effect of a paste, in reading order of each target. */
export interface PastePlan {
  readonly cells: readonly PastedCell[];
  readonly addedRows: number;
  /** Cells that cannot be edited: the paste leaves them unchanged and reports them. */
  readonly readOnly: readonly Cell[];
  /** Number of texts without a place: right of the last column, or below the last row that may be added. */
  readonly outside: number;
  /** The selection afterwards. */
  readonly areas: readonly Area[];
}

/** A copied block: rows of texts, possibly of different lengths. */
export type PasteBlock = readonly (readonly string[])[];

interface Draft {
  readonly sheet: PasteSheet;
  readonly cells: PastedCell[];
  readonly readOnly: Cell[];
  outside: number;
}

/**
 * The target cells for the texts of a block. The block repeats into a target whose height and width are multiples of
 * its own (so a single text fills it); any other target only determines the first cell. Where a row of the block is
 * shorter than the others, the remaining cells are left unchanged. A cell in two targets is pasted once.
 */
export function planPaste(block: PasteBlock, targets: readonly Area[], sheet: PasteSheet): PastePlan {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return { cells: [], addedRows: 0, readOnly: [], outside: 0, areas: [] };
  const draft: Draft = { sheet, cells: [], readOnly: [], outside: 0 };
  const areas = targets.map((target) => pastedArea(target, block.length, width));
  for (const [index, area] of areas.entries()) place(block, width, area, areas.slice(0, index), draft);
  const addedRows = draft.cells.reduce((most, { rowIndex }) => Math.max(most, rowIndex + 1 - sheet.rows), 0);
  const { cells, readOnly, outside } = draft;
  return { cells, addedRows, readOnly, outside, areas: shownAreas(areas, sheet, addedRows) };
}

/** A target grows to the block, or keeps its size where the block repeats into it. A side of one cell fits every block. */
function pastedArea(target: Area, height: number, width: number): Area {
  const fits = (length: number, part: number): boolean => length === 1 || length % part === 0;
  const repeats = fits(heightOf(target), height) && fits(widthOf(target), width);
  const rows = repeats ? Math.max(heightOf(target), height) : height;
  const columns = repeats ? Math.max(widthOf(target), width) : width;
  return { ...target, bottom: target.top + rows - 1, right: target.left + columns - 1 };
}

function place(block: PasteBlock, width: number, area: Area, earlier: readonly Area[], draft: Draft): void {
  const lastRow = lastRowWorthAdding(block, area, draft.sheet);
  for (let rowIndex = area.top; rowIndex <= lastRow; rowIndex += 1) {
    const texts = block[(rowIndex - area.top) % block.length] ?? [];
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const text = texts[(columnIndex - area.left) % width];
      if (text === undefined || (earlier.length > 0 && inAnyArea(earlier, { rowIndex, columnIndex }))) continue;
      placeText({ rowIndex, columnIndex, text }, draft);
    }
  }
}

/** Whole columns copied elsewhere end in thousands of blank rows, which add no rows here. */
function lastRowWorthAdding(block: PasteBlock, { top, bottom }: Area, { rows }: PasteSheet): number {
  let last = bottom;
  while (last >= rows && (block[(last - top) % block.length] ?? []).every((text) => text === '')) last -= 1;
  return last;
}

function placeText(cell: PastedCell, draft: Draft): void {
  const { sheet } = draft;
  const { rowIndex, columnIndex } = cell;
  if (columnIndex >= sheet.columns || rowIndex >= sheet.rows + sheet.addableRows) draft.outside += 1;
  else if (sheet.isEditable(rowIndex, columnIndex)) draft.cells.push(cell);
  else draft.readOnly.push({ rowIndex, columnIndex });
}

function shownAreas(areas: readonly Area[], sheet: PasteSheet, addedRows: number): readonly Area[] {
  return areas
    .map((area) => withinSheet(area, { rows: sheet.rows + addedRows, columns: sheet.columns }))
    .filter((area) => area !== null);
}

import { contains, heightOf, widthOf, type Area, type Cell } from '../ranges/cell-range.ts';
import { planPaste, type PastedCell, type PasteSheet } from './plan-paste.ts';

/** The facts about a sheet that a move needs in addition to a paste. */
export interface MoveSheet extends PasteSheet {
  /** The text that a cell takes along: that of its editor where it has one, so that a formula refers to the same cells as before. */
  textAt(cell: Cell): string;
}

/** The effect of a move: texts for target cells, and cells that are empty afterwards. */
export interface MovePlan {
  readonly cells: readonly PastedCell[];
  readonly emptied: readonly Cell[];
  readonly addedRows: number;
  readonly readOnly: number;
  readonly outside: number;
  /** The selection afterwards. */
  readonly areas: readonly Area[];
}

/**
 * Moves an area so that its first cell is at `to`. A cell whose text has no place there keeps it, so nothing is lost.
 * With `copies` all cells keep their texts.
 */
export function planMove(source: Area, to: Cell, sheet: MoveSheet, copies = false): MovePlan {
  const down = to.rowIndex - source.top;
  const right = to.columnIndex - source.left;
  const block = Array.from({ length: heightOf(source) }, (_, row) =>
    Array.from({ length: widthOf(source) }, (__, column) => sheet.textAt({ rowIndex: source.top + row, columnIndex: source.left + column })));
  const target: Area = { top: to.rowIndex, left: to.columnIndex, bottom: to.rowIndex, right: to.columnIndex };
  const { cells, addedRows, readOnly, outside, areas } = planPaste(block, [target], sheet);
  const from = ({ rowIndex, columnIndex }: Cell): Cell => ({ rowIndex: rowIndex - down, columnIndex: columnIndex - right });
  const moved: Area = { top: source.top + down, left: source.left + right, bottom: source.bottom + down, right: source.right + right };
  const emptied = copies ? [] : cells.map(from).filter((cell) => !contains(moved, cell) && sheet.isEditable(cell.rowIndex, cell.columnIndex) && sheet.textAt(cell) !== '');
  return { cells, emptied, addedRows, readOnly: readOnly.length, outside, areas };
}

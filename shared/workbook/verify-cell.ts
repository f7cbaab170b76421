import type { DecimalText } from '../calc/decimal.ts';
import type { ExcelCell } from '../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../calc/excel/excel-term.ts';
import { isExactInSpreadsheet, type CellValues } from '../calc/excel/spreadsheet-value.ts';

/** The cells that formulas refer to: what is exact in them, and whether a spreadsheet program surely has the same. */
export interface KnownCells {
  /** The exact value; null where there is none. */
  exactValueOf(reference: ReferenceTerm): DecimalText | null;
  /** Whether a spreadsheet program surely has just that in the cell: the value, or nothing. */
  isSure(reference: ReferenceTerm): boolean;
  readonly list: CellValues['list'];
}

/** The cell that the condition of a list looks at: whether the allottees hold just these rights. */
const LIST_CONDITION: ReferenceTerm = { kind: 'reference', to: 'input', name: 'rights' };

/**
 * Whether a cell surely gives what is expected of it (null: nothing); without a cell that it needs it is blank. A cell that
 * is not sure may be blank there, even where the formula would come out without its number.
 */
export function verifyCell(cell: ExcelCell, cells: KnownCells, expected: DecimalText | null): boolean {
  if (cell.lists.length > 0 && !cells.isSure(LIST_CONDITION)) return false;
  if (!cell.cells.every((reference) => cells.isSure(reference))) return false;
  const isBlank = cell.cells.some((reference) => cells.exactValueOf(reference) === null) || cell.lists.some((name) => cells.list(name) === null);
  if (isBlank) return expected === null;
  return isExactInSpreadsheet(cell, { valueOf: (reference) => cells.exactValueOf(reference), list: cells.list }, expected);
}

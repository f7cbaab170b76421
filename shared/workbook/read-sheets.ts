import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { textOfCell } from './cell-text.ts';

/** A sheet as a matrix of texts, row 1 first; cells nobody filled are ''. */
export interface SheetCells {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  /** Whether a cell (row and column from 0) is a formula without a calculated result. */
  readonly isUncalculated: (row: number, column: number) => boolean;
}

/** Most rows and columns looked at: a list is never wider, and what stands further out is no list. */
const MOST_COLUMNS = 256;

/** The cells of one sheet as text, as a person sees them. */
export function readSheet(sheet: Worksheet): SheetCells {
  const cells: string[][] = [];
  const uncalculated = new Set<string>();
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    while (cells.length < rowNumber - 1) cells.push([]);
    const texts: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      if (columnNumber > MOST_COLUMNS) return;
      while (texts.length < columnNumber - 1) texts.push('');
      const { text, uncalculated: open } = textOfCell(withResult(cell), cell.numFmt);
      if (open) uncalculated.add(`${rowNumber - 1}:${columnNumber - 1}`);
      texts.push(text);
    });
    cells.push(texts);
  });
  return { name: sheet.name, cells, isUncalculated: (row, column) => uncalculated.has(`${row}:${column}`) };
}

/** What a cell holds; exceljs leaves a result of 0 out of a formula's value, and has it at the cell. */
function withResult({ value, result }: Cell): CellValue {
  if (typeof value !== 'object' || value === null || !('formula' in value || 'sharedFormula' in value)) return value;
  return { ...value, result };
}

/** Names of a workbook's sheets, in order. */
export function sheetNames(workbook: Workbook): readonly string[] {
  return workbook.worksheets.map((sheet) => sheet.name);
}

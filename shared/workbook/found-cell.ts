import { areaOf } from '../tables/cell-places.ts';
import { cellAt, type DefinedName, type StoredCell, type WorkbookFile, type WorkbookSheet } from '../tables/workbook-cells.ts';

/** A cell of a workbook that comes back: where it stands, and what it holds (null: nothing). Rows and columns count from 1, as people see them. */
export interface FoundCell {
  readonly sheet: WorkbookSheet;
  readonly row: number;
  readonly column: number;
  readonly stored: StoredCell | null;
  /** Whether the numbers of its workbook count days from 1904 where they are dates. */
  readonly date1904: boolean;
}

/** The cell at a row and a column, from 1. */
export const findCell = ({ date1904 }: WorkbookFile, sheet: WorkbookSheet, row: number, column: number): FoundCell =>
  ({ sheet, row, column, stored: cellAt(sheet, row - 1, column - 1), date1904 });

/**
 * The cell that a defined name of the workbook stands for, or null where the name is gone. Names of a sheet's own do not
 * count: a copy of a sheet brings them, and what stands in a copy is not the grant's.
 */
export const namedCell = (workbook: WorkbookFile, name: string): FoundCell | null => cellOfName(workbook, nameOf(workbook, name, null));

/** The cell that a name stands for among the names of a sheet's own. */
export const ownNamedCell = (workbook: WorkbookFile, sheet: string, name: string): FoundCell | null => cellOfName(workbook, nameOf(workbook, name, sheet));

/** Sheets that have a name of their own which the workbook has, too: copies of the sheet that it was made for. */
export const copiesWith = ({ names }: WorkbookFile, name: string): readonly string[] =>
  names.flatMap((one) => (one.sheet !== null && isNamed(one, name) ? [one.sheet] : []));

const nameOf = ({ names }: WorkbookFile, name: string, sheet: string | null): DefinedName | undefined =>
  names.find((one) => one.sheet === sheet && isNamed(one, name));

/** Spreadsheet programs know names without regard to case. */
const isNamed = ({ name }: DefinedName, wanted: string): boolean => name.toLowerCase() === wanted.toLowerCase();

function cellOfName(workbook: WorkbookFile, name: DefinedName | undefined): FoundCell | null {
  if (name === undefined) return null;
  const { target } = name;
  const end = target.lastIndexOf('!');
  const sheetName = target.slice(0, end).replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");
  const sheet = workbook.sheets.find((one) => one.name === sheetName);
  const area = areaOf(target.slice(end + 1));
  return sheet === undefined || area === null ? null : findCell(workbook, sheet, area.top + 1, area.left + 1);
}

/** A cell as people find it: "Terms!C7". */
export const cellName = ({ sheet, row, column }: FoundCell): string => `${sheet.name}!${lettersOf(column)}${row}`;

function lettersOf(column: number): string {
  let [left, letters] = [column, ''];
  for (; left > 0; left = Math.floor((left - 1) / 26)) letters = `${String.fromCharCode(65 + ((left - 1) % 26))}${letters}`;
  return letters;
}

import type { Cell, Workbook, Worksheet } from 'exceljs';
import { contentAt, namedCell } from './import-progress.ts';

/** A table of the workbook as it stands now: where its columns are, and which rows have which key. */
export interface TableRows<Column extends string> {
  readonly sheet: Worksheet;
  readonly column: (name: Column) => number | null;
  readonly cell: (row: number, name: Column) => Cell | null;
  /** Row of each key; of a key that stands twice (a copied row), the first. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows under the headings without a key of their own, in order. */
  readonly rowsWithoutKey: readonly number[];
}

/** Finds a table by the defined names of its headings; null where its key column is gone. */
export function tableRows<Column extends string>(workbook: Workbook, names: Readonly<Record<Column | 'id', string>>): TableRows<Column | 'id'> | null {
  const head = namedCell(workbook, names.id);
  if (head === null) return null;
  const sheet = head.worksheet;
  const columns = new Map<Column | 'id', number>();
  // The keys of a record typed by its columns are those columns.
  for (const name of Object.keys(names) as (Column | 'id')[]) {
    const cell = namedCell(workbook, names[name]);
    if (cell !== null && cell.worksheet.id === sheet.id) columns.set(name, columnOf(cell));
  }
  const rowOf = new Map<string, number>();
  const rowsWithoutKey: number[] = [];
  for (let row = rowNumber(head) + 1; row <= sheet.rowCount; row += 1) {
    const key = contentAt(sheet, row, columnOf(head));
    if ((key.kind === 'text' || key.kind === 'number') && !rowOf.has(key.text)) rowOf.set(key.text, row);
    else rowsWithoutKey.push(row);
  }
  return {
    sheet,
    rowOf,
    rowsWithoutKey,
    column: (name) => columns.get(name) ?? null,
    cell: (row, name) => {
      const column = columns.get(name);
      return column === undefined ? null : sheet.getCell(row, column);
    },
  };
}

// exceljs types both as strings; they are numbers.
const columnOf = (cell: Cell): number => Number.parseInt(String(cell.col), 10);
const rowNumber = (cell: Cell): number => Number.parseInt(String(cell.row), 10);

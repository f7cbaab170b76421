import type { WorkbookFile, WorkbookSheet } from '../tables/workbook-cells.ts';
import { copiesWith, findCell, namedCell, ownNamedCell, type FoundCell } from './found-cell.ts';
import { cellContent } from './read-cell.ts';

/** A table of the workbook as it stands now: where its columns are, and which rows have which key. Rows count from 1. */
export interface TableRows<Column extends string> {
  readonly sheet: WorkbookSheet;
  readonly column: (name: Column) => number | null;
  readonly cell: (row: number, name: Column) => FoundCell | null;
  /** Row of each key; of a key that stands twice (a copied row), the first. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows under the headings without a key of their own, in order. */
  readonly rowsWithoutKey: readonly number[];
}

type Names<Column extends string> = Readonly<Record<Column | 'id', string>>;

/** Finds a table by the defined names of its headings; null where its key column is gone. */
export const tableRows = <Column extends string>(workbook: WorkbookFile, names: Names<Column>): TableRows<Column | 'id'> | null =>
  rowsUnder(workbook, names, (name) => namedCell(workbook, name));

/** The same table on copies of its sheet, by the names that each copy brought along. */
export const copiedTables = <Column extends string>(workbook: WorkbookFile, names: Names<Column>): readonly TableRows<Column | 'id'>[] =>
  copiesWith(workbook, names.id).flatMap((sheet) => rowsUnder(workbook, names, (name) => ownNamedCell(workbook, sheet, name)) ?? []);

function rowsUnder<Column extends string>(workbook: WorkbookFile, names: Names<Column>, headingOf: (name: string) => FoundCell | null): TableRows<Column | 'id'> | null {
  const head = headingOf(names.id);
  if (head === null) return null;
  const { sheet } = head;
  const columns = new Map<Column | 'id', number>();
  // The keys of a record typed by its columns are those columns.
  for (const name of Object.keys(names) as (Column | 'id')[]) {
    const cell = headingOf(names[name]);
    if (cell !== null && cell.sheet === sheet) columns.set(name, cell.column);
  }
  const rowOf = new Map<string, number>();
  const rowsWithoutKey: number[] = [];
  for (let row = head.row + 1; row <= sheet.rows.length; row += 1) {
    const key = cellContent(findCell(workbook, sheet, row, head.column));
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
      return column === undefined ? null : findCell(workbook, sheet, row, column);
    },
  };
}

import type { WorkbookFile } from '../../tables/workbook-cells.ts';
import { cellName, findCell, type FoundCell } from '../found-cell.ts';
import { withUnread, type ImportProgress } from '../import-progress.ts';
import { copiedTables, type TableRows } from '../import-rows.ts';
import { shownIn } from '../read-cell.ts';

/**
 * Tells what stands in copies of a table's sheet and differs from the sheet itself: it is never taken, for nobody can say
 * which of the two is meant.
 * @param path of the list in the document.
 * @param before the row from which on other things stand under the table, where there are any.
 */
export function tellCopiedRows<Column extends string>(
  workbook: WorkbookFile,
  progress: ImportProgress,
  { path, names, columns, before }: { readonly path: string; readonly names: Readonly<Record<Column | 'id', string>>; readonly columns: readonly Column[]; readonly before?: number },
  original: TableRows<Column | 'id'>,
): ImportProgress {
  let next = progress;
  for (const copy of copiedTables(workbook, names)) {
    const rows = [...copy.rowOf, ...copy.rowsWithoutKey.map((row) => [null, row] as const)];
    for (const [key, row] of rows) {
      if (key === null && before !== undefined && row >= before) continue;
      for (const column of columns) {
        const cell = copy.cell(row, column);
        if (cell === null || shownIn(cell) === shownAt(counterpart(workbook, original, key, row, column))) continue;
        next = withUnread(next, path, cellName(cell), shownIn(cell));
      }
    }
  }
  return next;
}

/** The cell of the original that a copied cell was made of: of the same key, or at the same place. */
function counterpart<Column extends string>(workbook: WorkbookFile, original: TableRows<Column | 'id'>, key: string | null, row: number, column: Column): FoundCell | null {
  const found = key === null ? undefined : original.rowOf.get(key);
  if (found !== undefined) return original.cell(found, column);
  const at = original.column(column);
  return at === null ? null : findCell(workbook, original.sheet, row, at);
}

const shownAt = (cell: FoundCell | null): string => (cell === null ? '' : shownIn(cell));

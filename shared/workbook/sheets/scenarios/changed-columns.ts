import type { Workbook } from 'exceljs';
import type { GrantDocument } from '../../../grant/schema.ts';
import { ownColumnsOf } from '../../../metrics/own-columns.ts';
import { shownText } from '../../cell-values.ts';
import { figureColumnIn, isSameFormula, type ExportedFormulas } from './exported-formulas.ts';
import { cellName, withUnread, type ImportProgress } from '../../import-progress.ts';
import type { TableRows } from '../../import-rows.ts';
import { grantFigureName } from '../../names.ts';
import { formulaOf } from '../../read-cell.ts';
import { GRANT_KEY } from './write-scenarios.ts';

/** The scenario table as it stands, and the formulas that it was exported with. */
interface Found {
  readonly table: Pick<TableRows<'name'>, 'sheet' | 'rowOf'>;
  readonly formulas: ExportedFormulas;
}

/**
 * Tells which columns of one's own no longer have the formulas they were exported with, each by its first such cell:
 * they come back as the document has them.
 */
export function tellChangedColumns(progress: ImportProgress, workbook: Workbook, { table, formulas }: Found, exported: GrantDocument): ImportProgress {
  const rows = [GRANT_KEY, ...exported.scenarios.map(({ id }) => shownText(id))].flatMap((key) => table.rowOf.get(key) ?? []);
  const seen = new Set<string>();
  return ownColumnsOf(exported).columns.reduce((before, { column: { id }, figure }, index) => {
    const name = grantFigureName(id)?.toLowerCase() ?? null;
    if (figure === null || name === null || seen.has(name)) return before;
    seen.add(name);
    const path = `columns[${index}].formula`;
    const column = figureColumnIn(workbook, table.sheet, id);
    if (column === null) return withUnread(before, path, name, '');
    const changed = rows.map((row) => ({ cell: table.sheet.getCell(row, column), expected: formulas.figure(figure, row) }))
      .find(({ cell, expected }) => expected !== null && !isSameFormula(formulaOf(cell) ?? '', expected));
    if (changed === undefined) return before;
    const formula = formulaOf(changed.cell);
    return withUnread(before, path, cellName(table.sheet, changed.cell), formula === null ? changed.cell.text : `=${formula}`);
  }, progress);
}

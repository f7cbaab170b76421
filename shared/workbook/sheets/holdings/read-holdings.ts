import type { GrantDocument } from '../../../grant/schema.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { cellName, namedCell } from '../../found-cell.ts';
import { compareInput, withChange, withUnread, type ImportProgress } from '../../import-progress.ts';
import { tableNumberCellName } from '../../names.ts';
import { cellContent } from '../../read-cell.ts';
import { tableCells, type TableCell } from './table-cells.ts';

/** Takes over the numbers of the other securities and holders. A cell that is gone or cannot be read leaves the document as it is. */
export const readHoldings = (workbook: WorkbookFile, progress: ImportProgress, exported: GrantDocument): ImportProgress =>
  tableCells(exported).reduce((before, cell) => readNumber(workbook, before, cell), progress);

function readNumber(workbook: WorkbookFile, progress: ImportProgress, { number, path, read, write }: TableCell): ImportProgress {
  const { document } = progress;
  const before = read(document);
  const name = tableNumberCellName(number);
  const cell = namedCell(workbook, name);
  if (cell === null) return before === null ? progress : withUnread(progress, path, name, '');
  const place = cellName(cell);
  const comparison = compareInput(cellContent(cell), before, 'number', document.currency, number.field === 'shares' ? 'shares' : null);
  if (comparison.kind === 'same') return progress;
  if (comparison.kind === 'unread') return withUnread(progress, path, place, comparison.text);
  return withChange(progress, write(document, comparison.value), { path, cell: place, before, after: comparison.value });
}

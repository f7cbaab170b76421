import { givenSecurities } from '../../../grant/counted-securities.ts';
import type { GrantDocument, Security } from '../../../grant/schema.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { cellName, namedCell } from '../../found-cell.ts';
import { compareInput, withChange, withUnread, type ImportProgress } from '../../import-progress.ts';
import { LANGUAGES } from '../../../text/language.ts';
import { switchCellName, tableNumberCellName } from '../../names.ts';
import { cellContent, shownIn } from '../../read-cell.ts';
import { holdingsSheetText } from './text.ts';
import { tableCells, type TableCell } from './table-cells.ts';

/** Takes over the numbers and switches of the other securities, and the numbers of the holders. A cell that is gone or cannot be read leaves the document as it is. */
export const readHoldings = (workbook: WorkbookFile, progress: ImportProgress, exported: GrantDocument): ImportProgress =>
  givenSecurities(exported).reduce((before, security, index) => readSwitch(workbook, before, security, index), tableCells(exported).reduce((before, cell) => readNumber(workbook, before, cell), progress));

/** A workbook of a version without switches has none to read; neither has a second row of one id. */
function readSwitch(workbook: WorkbookFile, progress: ImportProgress, { id, included }: Security, index: number): ImportProgress {
  const { document } = progress;
  const cell = document.securities.findIndex((other) => other.id === id) === index ? namedCell(workbook, switchCellName(id)) : null;
  if (cell === null) return progress;
  const path = `securities[${index}].included`;
  const said = shownIn(cell).trim().toLowerCase();
  const words = LANGUAGES.map((language) => holdingsSheetText[language]).find(({ yes, no }) => said === yes || said === no);
  if (words === undefined) return withUnread(progress, path, cellName(cell), shownIn(cell));
  const isIncluded = said === words.yes;
  if (isIncluded === included) return progress;
  const changed = { ...document, securities: document.securities.map((row, at) => (at === index ? { ...row, included: isIncluded } : row)) };
  const word = (state: boolean): string => (state ? words.yes : words.no);
  return withChange(progress, changed, { path, cell: cellName(cell), before: word(included), after: word(isIncluded) });
}

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

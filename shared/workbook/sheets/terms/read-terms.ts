import type { Workbook } from 'exceljs';
import { cellName, compareInput, namedCell, withChange, withUnread, type ImportProgress } from '../../import-progress.ts';
import { cellContent, formulaOf } from '../../read-cell.ts';
import { TERM_INPUTS, type TermInput } from './term-inputs.ts';

/** Takes over the inputs of the sheet of terms. A cell that is gone or cannot be read leaves the document as it is. */
export function readTerms(workbook: Workbook, progress: ImportProgress): ImportProgress {
  return Object.values<TermInput>(TERM_INPUTS).reduce((before, input) => readTerm(workbook, before, input), progress);
}

function readTerm(workbook: Workbook, progress: ImportProgress, input: TermInput): ImportProgress {
  const { document } = progress;
  const cell = namedCell(workbook, input.name);
  // A workbook of an earlier program has no cell for what it did not know.
  if (cell === null) return input.follows(document) || input.read(document) === null ? progress : withUnread(progress, input.path, input.name, '');
  if (input.follows(document) && formulaOf(cell) !== null) return progress;
  const place = cellName(cell.worksheet, cell);
  const before = input.read(document);
  const comparison = compareInput(cellContent(cell), before, input.kind, document.currency);
  if (comparison.kind === 'same') return progress;
  if (comparison.kind === 'unread') return withUnread(progress, input.path, place, comparison.text);
  const next = input.write(document, comparison.value);
  if (next === null) return withUnread(progress, input.path, place, comparison.value ?? '');
  return withChange(progress, next, { path: input.path, cell: place, before, after: comparison.value });
}

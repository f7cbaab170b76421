import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { cellName, copiesWith, namedCell, ownNamedCell, type FoundCell } from '../../found-cell.ts';
import { compareInput, withChange, withUnread, type ImportProgress } from '../../import-progress.ts';
import { cellContent, formulaOf, shownIn } from '../../read-cell.ts';
import { TERM_INPUTS, type TermInput } from './term-inputs.ts';

/**
 * Takes over the inputs of the sheet of terms. A cell that is gone or cannot be read leaves the document as it is, as does
 * what stands in a copy of the sheet: where it is something else, it is said.
 */
export function readTerms(workbook: WorkbookFile, progress: ImportProgress): ImportProgress {
  const inputs = Object.values<TermInput>(TERM_INPUTS);
  const read = inputs.reduce((before, input) => readTerm(workbook, before, input), progress);
  return inputs.reduce((before, input) => tellCopies(workbook, before, input), read);
}

function readTerm(workbook: WorkbookFile, progress: ImportProgress, input: TermInput): ImportProgress {
  const { document } = progress;
  const cell = namedCell(workbook, input.name);
  // A workbook of an earlier program has no cell for what it did not know.
  if (cell === null) return input.follows(document) || input.read(document) === null ? progress : withUnread(progress, input.path, input.name, '');
  if (input.follows(document) && formulaOf(cell) !== null) return progress;
  const place = cellName(cell);
  const before = input.read(document);
  const comparison = compareInput(cellContent(cell), before, input.kind, document.currency, input.counted);
  if (comparison.kind === 'same') return progress;
  if (comparison.kind === 'unread') return withUnread(progress, input.path, place, comparison.text);
  const next = input.write(document, comparison.value);
  if (next === null) return withUnread(progress, input.path, place, comparison.value ?? '');
  return withChange(progress, next, { path: input.path, cell: place, before, after: comparison.value });
}

function tellCopies(workbook: WorkbookFile, progress: ImportProgress, input: TermInput): ImportProgress {
  const original = namedCell(workbook, input.name);
  return copiesWith(workbook, input.name).reduce((before, sheet) => {
    const cell = ownNamedCell(workbook, sheet, input.name);
    return cell === null || isSameCell(cell, original) ? before : withUnread(before, input.path, cellName(cell), shownIn(cell));
  }, progress);
}

/** Whether a copied cell shows what the original shows. */
const isSameCell = (copy: FoundCell, original: FoundCell | null): boolean => original !== null && shownIn(copy) === shownIn(original);

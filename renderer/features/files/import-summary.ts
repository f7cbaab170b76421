import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { filesText } from '#shared/text/files.ts';
import type { Language } from '#shared/text/language.ts';
import { returnedCellLines } from '#shared/text/returned-cells.ts';
import { placeInWords } from '#shared/text/places.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';

/** Most cells that are no inputs and are said one by one. */
const MOST_CELLS_SAID = 100;

/** What was changed in the spreadsheet program, a line each: inputs that were taken, those that could not be read, and other cells that are not as they were exported. */
export function importSummary({ changes, unread, cells }: Pick<ImportedWorkbook, 'changes' | 'unread' | 'cells'>, language: Language): readonly string[] {
  const text = filesText[language];
  const shown = (value: string | null): string => (value === null || value === '' ? text.empty : shownNumber(value));
  const heading = changes.length === 0 ? (unread.length + cells.differences.length === 0 && cells.notCompared === null ? text.restoredUnchanged : text.restoredNoInput) : text.restoredChanges(changes.length);
  return [
    heading,
    ...changes.map(({ path, row = '', cell, before, after }) => text.change(placeInWords(path, row, language), cell, shown(before), shown(after))),
    ...unread.map(({ cell, text: found }) => text.unread(cell, found)),
    ...returnedCellLines(cells, language, MOST_CELLS_SAID),
  ];
}

import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { filesText } from '#shared/text/files.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';

/** The changes made in the spreadsheet program, one per line; unreadable ones come last. */
export function importSummary({ changes, unread }: Pick<ImportedWorkbook, 'changes' | 'unread'>, language: Language): readonly string[] {
  const text = filesText[language];
  const shown = (value: string | null): string => (value === null || value === '' ? text.empty : shownNumber(value));
  const heading = changes.length === 0 ? text.restoredUnchanged : text.restoredChanges(changes.length);
  return [
    heading,
    ...changes.map(({ path, row = '', cell, before, after }) => text.change(placeInWords(path, row, language), cell, shown(before), shown(after))),
    ...unread.map(({ cell, text: found }) => text.unread(cell, found)),
  ];
}

import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { isLogRow, type LogLine } from './list-log.ts';
import { REASON_COLUMN, SHEET_COLUMN } from './review-source.ts';
import { fileRowNumber } from './review-rows.ts';

/** Whether a row is one of the list before import, or of its log. */
export const isReviewRow = (rowId: string): boolean => fileRowNumber(rowId) !== null || isLogRow(rowId);

/** "Row 7 · Rights": a cell of the list before import, or the column of a line of its log. */
export function previewCellName({ rowId, columnId }: CellPlace, language: Language): string {
  const text = listImportText[language];
  // Columns of the log are keys of its lines, those of the preview are fields: see logColumns and reviewColumns.
  if (isLogRow(rowId)) return text.logHeadings[columnId as keyof LogLine];
  const column = columnId === REASON_COLUMN ? text.whatIsWrong : columnId === SHEET_COLUMN ? text.sheetHeading : allotteeText[language].fields[columnId as AllotteeField];
  return text.cellName(fileRowNumber(rowId) ?? '', column);
}

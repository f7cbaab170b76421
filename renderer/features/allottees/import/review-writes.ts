import type { AllotteeField, AllotteeListReading } from '#shared/allottees/list-reading.ts';
import type { CellWrite, RefusedWrite } from '#renderer/grid/grid-source.ts';
import { isWholeGesture, type WriteGesture } from '#renderer/grid/sheet-state.ts';
import { tooLongText } from '#renderer/store/long-text.ts';
import type { MendedCell } from './list-review.ts';
import type { ReviewRows } from './review-rows.ts';

/** Texts put into the preview of a list as they are to be kept: by place in the file, whatever column shows them. */
export function reviewWrites(reading: AllotteeListReading, { rowOf }: ReviewRows, writes: readonly CellWrite[], gesture: WriteGesture): { readonly cells: readonly MendedCell[]; readonly refused: readonly RefusedWrite[] } {
  const cells: MendedCell[] = [];
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const { place: { rowId, columnId }, text } = write;
    // The preview writes into the columns of reviewColumns that are fields.
    const field = columnId as AllotteeField;
    const row = rowOf.get(rowId);
    const column = reading.mapping[field] ?? '';
    const reason = tooLongText(field, text);
    if (reason !== null) refused.push({ ...write, reason });
    else if (row !== undefined && column !== '') cells.push({ sheet: row.sheet, row: row.row, column, text, before: row.cells[field] ?? '' });
  }
  return { cells: refused.length > 0 && isWholeGesture(gesture) ? [] : cells, refused };
}

import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';

export const textCell = (text: string, value?: string): CellView => ({ text, edit: text, look: 'input', hint: null, ...(value === undefined ? {} : { value }) });
export const numberCell = (exact: string, text = exact): CellView => ({ text, edit: exact, look: 'input', hint: null, exact });
export const pendingCell: CellView = { text: 'pending', edit: '', look: 'pending', hint: null };

/** A sheet of one column "x", a row for each cell, with an empty row at the end. */
export function sheetOf(cells: readonly CellView[]): GridSource {
  const rows = [...cells.map((_, index) => `r${index + 1}`), 'new'];
  return {
    pinnedRows: ['top'],
    rows,
    newRow: 'new',
    cell: (rowId) => cells[rows.indexOf(rowId)] ?? textCell(''),
  };
}

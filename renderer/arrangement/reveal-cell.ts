import type { ArrangedSheet } from '#shared/grant/schema.ts';
import { hiddenColumns } from '#renderer/grid/columns/arrange-columns.ts';
import { showColumns } from '#renderer/grid/columns/layout-gestures.ts';
import type { CellPlace, GridColumn } from '#renderer/grid/grid-source.ts';
import { currentDocument, dispatch, type Session } from '#renderer/store/session.ts';

/** Brings a cell into view for another part of the window: shows its row in spite of filters, and its column by a command. */
export function revealCell(session: Session, sheet: ArrangedSheet, columns: readonly GridColumn[], { rowId, columnId }: CellPlace): void {
  const { hiddenRows } = session.getState();
  const hidden = hiddenRows[sheet];
  if (hidden?.ids.has(rowId) === true) {
    const ids = new Set(hidden.ids);
    ids.delete(rowId);
    session.setState({ hiddenRows: { ...hiddenRows, [sheet]: { ...hidden, ids } } });
  }
  const layout = currentDocument(session.getState()).layouts[sheet];
  if (hiddenColumns(columns, layout).every(({ id }) => id !== columnId)) return;
  dispatch(session, { type: 'arrangeSheet', sheet, arrangement: 'show', layout: showColumns({ columns, layout }, [columnId]) });
}

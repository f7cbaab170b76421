import type { GridApi } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, type GridRow } from '../column-definitions.ts';
import type { GridColumn } from '../grid-source.ts';

const ROOM_TO_SCROLL = 160;

/**
 * The columns that are to stay in view and find no room for it: they do so from the left as far as others keep some room to
 * scroll. In a narrow window the last of them scroll too.
 */
export function withoutRoom(api: GridApi<GridRow>, columns: readonly GridColumn[], available: number): ReadonlySet<string> {
  const widthOf = (id: string): number => api.getColumn(id)?.getActualWidth() ?? 0;
  let room = available - ROOM_TO_SCROLL - widthOf(ROW_NUMBER_COLUMN);
  const released = new Set<string>();
  for (const { id } of columns.filter(({ frozen }) => frozen === true)) {
    room -= widthOf(id);
    if (room < 0) released.add(id);
  }
  return released;
}

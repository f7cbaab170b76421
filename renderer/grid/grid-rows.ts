import type { GridApi, IRowNode } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, rowNumberWidth, type GridRow } from './column-definitions.ts';
import type { GridSource } from './grid-source.ts';
import { placesAhead, rowIdAt } from './row-places.ts';
import { followRows } from './sheet-selection.ts';
import type { SheetSettings, SheetState } from './sheet-state.ts';

/** The rows of the grid: places, of which it knows those near the rows in view. */
export class GridRows {
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;

  constructor(api: GridApi<GridRow>, state: SheetState, listen: GridApi<GridRow>['addEventListener']) {
    this.api = api;
    this.state = state;
    // Of an empty sheet no block is ever asked for, with which the grid would be told that it is empty.
    if (state.settings.source.rows.length === 0) api.setRowCount(0, true);
    listen('viewportChanged', ({ firstRow, lastRow }) => {
      for (const place of placesAhead(firstRow, lastRow, this.state.settings.source.rows.length)) api.getDisplayedRowAtIndex(place);
    });
  }

  inView(): IRowNode<GridRow>[] {
    const pinned = this.state.settings.source.pinnedRows.map((_, index) => this.api.getPinnedTopRow(index)).filter((node) => node !== undefined);
    return [...pinned, ...this.api.getRenderedNodes()];
  }

  idsOf(nodes: readonly IRowNode<GridRow>[]): readonly string[] {
    return nodes.flatMap((node) => rowIdAt(this.state.settings.source, node) ?? []);
  }

  /**
   * Applies added, removed or moved rows; the selection follows. Returns whether the active cell was below the last row
   * and must be shown.
   */
  take({ source: before, columns }: SheetSettings): boolean {
    const { source } = this.state.settings;
    if (this.api.getDisplayedRowCount() !== source.rows.length) this.api.setRowCount(source.rows.length, true);
    this.state.rowElements.name(this.api.getRenderedNodes(), source);
    const newWidth = rowNumberWidth(source);
    if (this.api.getColumn(ROW_NUMBER_COLUMN)?.getActualWidth() !== newWidth) this.api.setColumnWidths([{ key: ROW_NUMBER_COLUMN, newWidth }]);
    const { selection } = this.state;
    if (selection === null) return false;
    const idBefore = (rowIndex: number): string | undefined => before.rows[rowIndex - before.pinnedRows.length];
    const corners = [selection.active.rowIndex, ...selection.ranges.flatMap(({ anchor, end }) => [anchor.rowIndex, end.rowIndex])];
    const positions = positionsIn(source, new Set(corners.flatMap((rowIndex) => idBefore(rowIndex) ?? [])));
    // The former empty row is a row of data now, and stays selected.
    const newIndex = (rowIndex: number): number | null => {
      const id = idBefore(rowIndex);
      return id === undefined || id === source.newRow ? null : (positions.get(id) ?? null);
    };
    this.state.selection = followRows(selection, newIndex, this.state.extent);
    return selection.active.rowIndex >= before.rows.length + before.pinnedRows.length && columns.length > 0;
  }
}

/** Where some rows stand in a sheet, pinned ones counted; the few corners of a selection are looked for in one pass. */
function positionsIn({ pinnedRows, rows }: GridSource, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let index = 0; index < rows.length && positions.size < wanted.size; index += 1) {
    const id = rows[index] ?? '';
    if (wanted.has(id)) positions.set(id, index + pinnedRows.length);
  }
  return positions;
}

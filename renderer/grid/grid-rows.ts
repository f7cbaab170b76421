import type { GridApi, IRowNode } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, rowNumberWidth, type GridRow } from './column-definitions.ts';
import { followRows } from './sheet-selection.ts';
import type { SheetSettings, SheetState } from './sheet-state.ts';

/** The rows of the grid: one object for each id, kept for the life of the sheet. */
export class GridRows {
  private readonly objects = new Map<string, GridRow>();
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;

  constructor(api: GridApi<GridRow>, state: SheetState) {
    this.api = api;
    this.state = state;
  }

  inView(): IRowNode<GridRow>[] {
    const pinned = this.state.settings.source.pinnedRows.map((_, index) => this.api.getPinnedTopRow(index)).filter((node) => node !== undefined);
    return [...pinned, ...this.api.getRenderedNodes()];
  }

  /**
   * Applies added, removed or moved rows; the selection follows. Returns whether the active cell was below the last row
   * and must be shown.
   */
  take({ source: before, columns }: SheetSettings): boolean {
    const { source } = this.state.settings;
    this.api.setGridOption('rowData', source.rows.map((id) => this.rowOf(id)));
    const newWidth = rowNumberWidth(source);
    if (this.api.getColumn(ROW_NUMBER_COLUMN)?.getActualWidth() !== newWidth) this.api.setColumnWidths([{ key: ROW_NUMBER_COLUMN, newWidth }]);
    const { selection } = this.state;
    if (selection === null) return false;
    const positions = new Map(source.rows.map((id, index) => [id, index + source.pinnedRows.length]));
    const idBefore = (rowIndex: number): string | undefined => before.rows[rowIndex - before.pinnedRows.length];
    // The former empty row is a row of data now, and stays selected.
    const newIndex = (rowIndex: number): number | null => {
      const id = idBefore(rowIndex);
      return id === undefined || id === source.newRow ? null : (positions.get(id) ?? null);
    };
    this.state.selection = followRows(selection, newIndex, this.state.extent);
    return selection.active.rowIndex >= before.rows.length + before.pinnedRows.length && columns.length > 0;
  }

  private rowOf(id: string): GridRow {
    let row = this.objects.get(id);
    if (row === undefined) this.objects.set(id, (row = { id }));
    return row;
  }
}

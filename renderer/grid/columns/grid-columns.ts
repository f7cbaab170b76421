import type { GridApi, IRowNode } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, type GridRow } from '../column-definitions.ts';
import type { RowsAfterChange } from '../decimal-alignment.ts';
import { narrowAgain, widenForFigures, type WidenedColumns } from '../fitting-widths.ts';
import { columnDefsOf, menuLabelOf } from '../grid-options.ts';
import type { GridRows } from '../grid-rows.ts';
import type { GridColumn } from '../grid-source.ts';
import type { SheetGeometry } from '../sheet-geometry.ts';
import type { SheetSettings, SheetState } from '../sheet-state.ts';
import { changedWidths, followArrangement, sameOrder } from './column-changes.ts';

/** Width of a narrow window that is reserved for scrolling columns, in pixels. */
const ROOM_TO_SCROLL = 160;

/** The columns of the grid: in the sheet's arrangement, wide enough for their figures, pinned as far as there is room. */
export class GridColumns {
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;
  private readonly geometry: SheetGeometry;
  private readonly rows: GridRows;
  private readonly repaint: () => void;
  private readonly widened: WidenedColumns = new Map();

  constructor(api: GridApi<GridRow>, listen: GridApi<GridRow>['addEventListener'], state: SheetState, geometry: SheetGeometry, rows: GridRows, repaint: () => void) {
    this.api = api;
    this.state = state;
    this.geometry = geometry;
    this.rows = rows;
    this.repaint = repaint;
    listen('columnResized', ({ finished }) => (finished ? this.keepRoom() : repaint()));
    listen('gridSizeChanged', this.keepRoom);
    listen('bodyScrollEnd', () => this.fit());
    this.fit();
    this.keepRoom();
  }

  define(): void {
    this.api.setGridOption('columnDefs', columnDefsOf(this.state));
  }

  /** Draws the headings of columns that are filtered now, or no longer. */
  markFiltered({ columns: before }: SheetSettings): void {
    for (const [index, column] of this.state.settings.columns.entries()) {
      if (column.filtered !== before[index]?.filtered) this.state.headingsInView.get(column.id)?.redraw(column, menuLabelOf(this.state, column));
    }
  }

  /** Applies changed columns: new widths, added, removed or moved columns; the selection follows. Returns whether the order changed. */
  take({ columns: before }: SheetSettings): boolean {
    const { selection, extent, settings: { columns } } = this.state;
    const widths = changedWidths(before, columns);
    this.api.setColumnWidths([...widths]);
    if (widths.length > 0) this.fit();
    const moved = !sameOrder(before, columns);
    if (moved && selection !== null) this.state.selection = followArrangement(selection, before, columns, extent);
    return moved;
  }

  /** Widens columns whose figures in these rows would be cut off. */
  fit(rowNodes: readonly IRowNode<GridRow>[] = this.rows.inView()): void {
    widenForFigures(this.api, this.state.settings.columns, this.state.settings.source, this.rows.idsOf(rowNodes), this.widened, this.state.decimals);
    this.state.decimals.settle(this.api);
  }

  /** Narrows columns whose widest figure has become shorter. */
  narrow(isSame: RowsAfterChange['isSame']): void {
    const { columns, source } = this.state.settings;
    const rowsAfter: RowsAfterChange = { inView: () => this.rows.idsOf(this.rows.inView()), isSame };
    this.state.decimals.narrow(source, rowsAfter);
    this.state.decimals.settle(this.api);
    narrowAgain(this.api, columns, source, rowsAfter, this.widened, this.state.decimals);
  }

  readonly keepRoom = (): void => {
    const released = withoutRoom(this.api, this.state.settings.columns, this.geometry.viewport.clientWidth);
    const changed = [...released].join('\n') !== [...this.state.released].join('\n');
    this.state.released = released;
    if (changed) this.define();
    this.repaint();
  };
}

/**
 * The pinned columns for which there is no room: from the left, they stay pinned as long as the others keep some room
 * to scroll. In a narrow window the last of them scroll too.
 */
function withoutRoom(api: GridApi<GridRow>, columns: readonly GridColumn[], available: number): ReadonlySet<string> {
  const widthOf = (id: string): number => api.getColumn(id)?.getActualWidth() ?? 0;
  let room = available - ROOM_TO_SCROLL - widthOf(ROW_NUMBER_COLUMN);
  const released = new Set<string>();
  for (const { id } of columns.filter(({ frozen }) => frozen === true)) {
    room -= widthOf(id);
    if (room < 0) released.add(id);
  }
  return released;
}

import type { ColumnResizedEvent, GridApi } from 'ag-grid-community';
import type { GridRow } from '../column-definitions.ts';
import { fittingWidths, legibleWidths } from '../fitting-widths.ts';
import { gridListener } from '../grid-listener.ts';
import type { Cell } from '../ranges/cell-range.ts';
import type { SheetGeometry } from '../sheet-geometry.ts';
import { selectWhole, wholeColumnIndexes, type SheetSelection } from '../sheet-selection.ts';
import type { SheetState } from '../sheet-state.ts';
import type { SheetElements } from '../sheet-view.ts';
import { ColumnDrag } from './column-drag.ts';
import { columnMoveTarget } from './layout-gestures.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';

/** A gesture on columns, by their ids. */
export type ColumnGesture =
  | { readonly kind: 'resize'; readonly widths: ReadonlyMap<string, number> }
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly before: string | null }
  /** Opens the menu of a column, or of the sheet where `columnId` is null; `chosen` are the columns it applies to. */
  | { readonly kind: 'menu'; readonly columnId: string | null; readonly chosen: readonly string[]; readonly at: Point }
  /** Opens the filter of a column; with `toggles`, removes all filters if there are any. */
  | { readonly kind: 'filter'; readonly columnId: string; readonly toggles: boolean; readonly at: Point };

interface ColumnEvents {
  /** Checked first: a refused text keeps its editor open. */
  readonly mayLeave: () => boolean;
  readonly select: (selection: SheetSelection) => void;
  readonly focus: () => void;
  readonly onGesture: (gesture: ColumnGesture) => void;
}

/** Gestures at the headings of a sheet: resizing, dragging, and opening menus. It keeps no layout itself. */
export class ColumnGestures {
  private drag: ColumnDrag | null = null;
  /** The width of the column when its edge was pressed: releasing without a move is no gesture. */
  private pressedWidth: number | null = null;
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;
  private readonly geometry: SheetGeometry;
  private readonly frame: HTMLElement;
  private readonly events: ColumnEvents;
  private readonly listening = new AbortController();

  constructor(api: GridApi<GridRow>, state: SheetState, geometry: SheetGeometry, elements: SheetElements, events: ColumnEvents) {
    this.api = api;
    this.state = state;
    this.geometry = geometry;
    this.frame = elements.inputLayer;
    this.events = events;
    const { signal } = this.listening;
    const { grid } = elements;
    grid.addEventListener('pointerdown', (event) => this.onPointerDown(event), { signal });
    grid.addEventListener('click', (event) => this.onClick(event), { signal });
    grid.addEventListener('dblclick', (event) => this.onDoubleClick(event), { signal });
    grid.addEventListener('contextmenu', (event) => this.onContextMenu(event), { signal });
    // Keeps the focus in the text field.
    grid.addEventListener('mousedown', (event) => {
      if (within(event, '.heading-menu, .ag-header-cell-resize') !== null) event.preventDefault();
    }, { signal });
    gridListener(api, signal)('columnResized', (event) => this.onResized(event));
  }

  /** The heading of a selected column was pressed, which may start a drag of the selected columns. */
  startDrag(cell: Cell): boolean {
    const { columns } = this.state.settings;
    const indexes = wholeColumnIndexes(this.state.chosen);
    if (!indexes.includes(cell.columnIndex) || indexes.length === columns.length) return false;
    this.drag = new ColumnDrag(this.geometry, this.frame, columns, indexes, cell);
    return true;
  }

  continueDrag(at: Point): boolean {
    this.drag?.moveTo(at);
    return this.drag !== null;
  }

  /** A press without a drag selects only its column. */
  endDrag(): void {
    const { drag } = this;
    if (drag === null) return;
    this.drag = null;
    const { ids, from, before } = drag.end();
    if (before === undefined) this.events.select(selectWhole('columns', from, this.state.extent));
    else this.events.onGesture({ kind: 'move', ids, before });
  }

  cancelDrag(): void {
    this.drag?.end();
    this.drag = null;
  }

  /** Keys for whole columns: move them, or open their menu. Returns whether it handled the key. */
  key(event: KeyboardEvent): boolean {
    const chosen = this.chosenIds();
    const [columnId] = chosen;
    if (columnId === undefined) return false;
    const direction = ({ ArrowLeft: 'left', ArrowRight: 'right' } as const)[event.key];
    if (event.altKey && event.shiftKey && direction !== undefined) {
      const place = columnMoveTarget(this.state.settings.columns, chosen, direction);
      if (place !== null) this.events.onGesture({ kind: 'move', ids: chosen, ...place });
      return true;
    }
    const callsMenu = (event.altKey && event.key === 'ArrowDown') || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
    if (callsMenu) this.openMenu(this.state.place(this.state.chosen.active).columnId, null);
    return callsMenu;
  }

  /** Opens the filter of the active column; with `toggles`, removes all filters if there are any. */
  filter(toggles: boolean): void {
    const { active } = this.state.chosen;
    this.events.onGesture({ kind: 'filter', columnId: this.state.place(active).columnId, toggles, at: this.belowHeading(active.columnIndex) });
  }

  destroy(): void {
    this.listening.abort();
    this.cancelDrag();
  }

  private chosenIds(): readonly string[] {
    return wholeColumnIndexes(this.state.chosen).flatMap((index) => this.state.settings.columns[index]?.id ?? []);
  }

  /** The columns that a gesture on one of them applies to: all columns selected as a whole, if it is among them. */
  private together(columnId: string): readonly string[] {
    const chosen = this.chosenIds();
    return chosen.includes(columnId) ? chosen : [columnId];
  }

  private onPointerDown(event: PointerEvent): void {
    const columnId = within(event, '.ag-header-cell-resize');
    this.pressedWidth = columnId === null ? null : this.widthOf(columnId);
    if (columnId !== null && this.events.mayLeave()) this.events.focus();
  }

  /** The grid has resized the dragged column. The gesture is reported; the resulting widths come with the next columns. */
  private onResized({ finished, source, columns }: ColumnResizedEvent<GridRow>): void {
    const [column, ...others] = columns ?? [];
    if (!finished || source !== 'uiColumnResized' || column === undefined) return;
    const width = column.getActualWidth();
    if (others.length > 0) this.resize(this.legible([column, ...others].map((one) => [one.getColId(), one.getActualWidth()])));
    else if (width !== this.pressedWidth) this.resize(this.legible(this.together(column.getColId()).map((id) => [id, width])));
  }

  private legible(wanted: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
    const { columns, source } = this.state.settings;
    return legibleWidths(columns, source, new Map(wanted));
  }

  private resize(widths: ReadonlyMap<string, number>): void {
    this.events.onGesture({ kind: 'resize', widths });
    // The document may already have this width, in which case the grid receives no update.
    this.api.setColumnWidths([...widths].map(([key, newWidth]) => ({ key, newWidth })));
  }

  private onDoubleClick(event: MouseEvent): void {
    const columnId = within(event, '.ag-header-cell-resize');
    if (columnId === null) return;
    const { columns, source } = this.state.settings;
    const together = this.together(columnId);
    this.resize(fittingWidths(columns.filter(({ id }) => together.includes(id)), source));
    // The grid still reports the presses, which were no drag.
    this.pressedWidth = this.widthOf(columnId);
  }

  private onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('.heading-menu') : null;
    const columnId = within(event, '.heading-menu');
    if (button === null || columnId === null) return;
    const { left, bottom } = button.getBoundingClientRect();
    this.openMenu(columnId, { x: left, y: bottom + 2 });
  }

  private onContextMenu(event: MouseEvent): void {
    const columnId = within(event, '.ag-header-cell');
    if (columnId === null) return;
    event.preventDefault();
    this.openMenu(columnId, { x: event.clientX, y: event.clientY });
  }

  /** Opens the menu at a point, or below the heading where that is null. */
  private openMenu(columnId: string, at: Point | null): void {
    if (!this.events.mayLeave()) return;
    const columnIndex = this.state.settings.columns.findIndex(({ id }) => id === columnId);
    if (columnIndex >= 0 && !this.chosenIds().includes(columnId)) this.events.select(selectWhole('columns', { rowIndex: 0, columnIndex }, this.state.extent));
    this.events.focus();
    this.events.onGesture({ kind: 'menu', columnId: columnIndex < 0 ? null : columnId, chosen: columnIndex < 0 ? [] : this.chosenIds(), at: at ?? this.belowHeading(columnIndex) });
  }

  private belowHeading(columnIndex: number): Point {
    const frame = this.frame.getBoundingClientRect();
    const left = this.geometry.boxOnScreen({ rowIndex: 0, columnIndex }, this.frame)?.box.left ?? 0;
    return { x: frame.left + Math.max(0, left), y: this.geometry.pinned.getBoundingClientRect().top };
  }

  private widthOf(columnId: string): number | null {
    return this.api.getColumn(columnId)?.getActualWidth() ?? null;
  }
}

/** The column whose heading contains the event's target, if the target is inside `selector`. */
function within({ target }: Event, selector: string): string | null {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found?.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
}

import { cellsOfPlaces } from '../cells-of-places.ts';
import type { CellPlace } from '../grid-source.ts';
import type { Cell } from '../ranges/cell-range.ts';
import type { SheetGeometry } from '../sheet-geometry.ts';
import { clampCell } from '../sheet-selection.ts';
import type { SheetSettings, SheetState } from '../sheet-state.ts';
import { ROW_HEIGHT } from '../theme.ts';
import { traceDrawing } from './draw-trace.ts';
import { traceShapes, type TraceView, type TracedBox } from './trace-shapes.ts';

/** The trace of a cell, and its description for screen readers. */
export interface TracedCells {
  readonly precedents: readonly CellPlace[];
  readonly dependents: readonly CellPlace[];
  /** Whether the cell depends on something outside the sheet. */
  readonly fromOutside: boolean;
  readonly sentence: string;
}

/** The trace of the active cell, kept while only the scroll position changes. */
interface Found {
  readonly settings: SheetSettings;
  readonly place: CellPlace;
  readonly traced: TracedCells;
  readonly precedents: readonly Cell[];
  readonly dependents: readonly Cell[];
  /** Whether the cell depends on something that the sheet does not show, including a hidden column. */
  readonly fromOutside: boolean;
}

/**
 * Arrows between the active cell and its precedents or dependents, drawn over the sheet by calculation, because cells
 * out of view have no elements.
 */
export class TraceLayer {
  private readonly layer: HTMLElement;
  private readonly state: SheetState;
  private readonly geometry: SheetGeometry;
  private readonly drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  /** The grid's own scroll bars, the vertical one first; they lie over the cells. */
  private readonly scrollbars: readonly Element[];
  private found: Found | null = null;

  constructor(layer: HTMLElement, state: SheetState, geometry: SheetGeometry) {
    this.layer = layer;
    this.state = state;
    this.geometry = geometry;
    this.drawing.setAttribute('class', 'trace');
    this.drawing.setAttribute('aria-hidden', 'true');
    layer.prepend(this.drawing);
    const { parentElement } = geometry.viewport;
    this.scrollbars = ['.ag-body-vertical-scroll', '.ag-body-horizontal-scroll'].flatMap((bar) => parentElement?.querySelector(bar) ?? []);
  }

  /** The description of the active cell's trace; empty where nothing is traced. */
  get sentence(): string {
    return this.find()?.traced.sentence ?? '';
  }

  paint(): void {
    const found = this.find();
    const { selection, extent } = this.state;
    const active = selection === null || found === null ? null : this.boxOf(clampCell(selection.active, extent));
    if (active === null || found === null) {
      if (this.drawing.firstChild !== null) this.drawing.replaceChildren();
      return;
    }
    const boxes = (cells: readonly Cell[]): readonly TracedBox[] => this.nearView(cells).flatMap((cell) => this.boxOf(cell) ?? []);
    this.drawing.replaceChildren(...traceDrawing(traceShapes(active, { precedents: boxes(found.precedents), dependents: boxes(found.dependents), fromOutside: found.fromOutside }, this.view())));
  }

  destroy(): void {
    this.drawing.remove();
  }

  private find(): Found | null {
    const { settings, selection, extent } = this.state;
    if (selection === null || settings.trace === undefined) return (this.found = null);
    const place = this.state.place(clampCell(selection.active, extent));
    const known = this.found;
    if (known?.settings === settings && known.place.rowId === place.rowId && known.place.columnId === place.columnId) return known;
    const traced = settings.trace(place);
    const precedents = cellsOfPlaces(settings, traced.precedents);
    const fromOutside = traced.fromOutside || precedents.length < traced.precedents.length;
    return (this.found = { settings, place, traced, precedents, dependents: cellsOfPlaces(settings, traced.dependents), fromOutside });
  }

  /** Thousands of rows may inherit a value: of those out of view, one above and one below are kept in each column. */
  private nearView(cells: readonly Cell[]): readonly Cell[] {
    const { pinned } = this.state.extent;
    const first = pinned + Math.floor(this.geometry.viewport.scrollTop / ROW_HEIGHT);
    const last = first + Math.ceil(this.geometry.viewport.clientHeight / ROW_HEIGHT);
    const outside = new Map<string, Cell>();
    const near = cells.filter((cell) => {
      const { rowIndex, columnIndex } = cell;
      if (rowIndex < pinned || (rowIndex >= first && rowIndex <= last)) return true;
      outside.set(`${columnIndex} ${rowIndex < first ? 'above' : 'below'}`, cell);
      return false;
    });
    return [...near, ...outside.values()];
  }

  private boxOf(cell: Cell): TracedBox | null {
    const found = this.geometry.boxOnScreen(cell, this.layer);
    return found === null ? null : { box: found.box, frozen: found.frozen, pinned: cell.rowIndex < this.state.extent.pinned };
  }

  private view(): TraceView {
    const { viewport, pinned } = this.geometry;
    const around = this.layer.getBoundingClientRect();
    const { left, right, bottom } = viewport.getBoundingClientRect();
    const [verticalBar, horizontalBar] = this.scrollbars.map((bar) => bar.getBoundingClientRect());
    return {
      left: left - around.left,
      frozenEnd: left + this.geometry.frozenWidth() - around.left,
      right: (verticalBar !== undefined && verticalBar.width > 0 ? verticalBar.left : right) - around.left,
      top: pinned.getBoundingClientRect().top - around.top,
      bodyTop: this.geometry.bodyTop() - around.top,
      bottom: (horizontalBar !== undefined && horizontalBar.height > 0 ? horizontalBar.top : bottom) - around.top,
    };
  }
}

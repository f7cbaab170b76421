import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { FormulaTyping } from './formula-typing/formula-typing.ts';
import type { RangePainter } from './range-painter.ts';
import type { Cell } from './ranges/cell-range.ts';
import type { RefusalNote } from './refusal-note.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetGeometry } from './sheet-geometry.ts';
import { clampCell, lastRange } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import type { TraceLayer } from './trace/trace-layer.ts';

/** The elements of a sheet: the frame of its grid, and the layer of the text field above it. */
export interface SheetElements {
  readonly grid: HTMLElement;
  readonly inputLayer: HTMLElement;
}

/** The overlays above the cells. */
interface Overlays {
  readonly painter: RangePainter;
  readonly trace: TraceLayer;
  readonly refusal: RefusalNote;
  readonly editing: SheetEditing;
  readonly formulas: FormulaTyping;
}

const CURRENT_HEADING = 'heading-current';

/** The visible selection: its frames, the text field at its cell, the heading of its column, scrolled into view. */
export class SheetView {
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;
  private readonly elements: SheetElements;
  private readonly geometry: SheetGeometry;
  private readonly overlays: Overlays;

  constructor(api: GridApi<GridRow>, state: SheetState, elements: SheetElements, geometry: SheetGeometry, overlays: Overlays) {
    this.api = api;
    this.state = state;
    this.elements = elements;
    this.geometry = geometry;
    this.overlays = overlays;
  }

  readonly repaint = (): void => {
    this.overlays.painter.paint();
    this.place();
  };

  /** Positions the overlays at their cells. */
  readonly place = (): void => {
    const { editing, formulas, refusal, trace } = this.overlays;
    const cell = editing.place === null ? clampCell(this.state.chosen.active, this.state.extent) : this.state.cellOf(editing.place);
    const at = cell === null ? null : this.geometry.boxOnScreen(cell, this.elements.inputLayer);
    if (at !== null) editing.input.place(at.box, at.hidden);
    formulas.place();
    refusal.place();
    trace.paint();
  };

  /** Scrolls to a cell that is not in view. */
  reveal(cell: Cell): void {
    const { extent, chosen, settings } = this.state;
    const shown = clampCell(cell, extent);
    if (this.geometry.isInView(shown)) return;
    const { rowIndex, columnIndex } = shown;
    // Selecting a column keeps the scroll position instead of going to its first row.
    const staysAtRows = lastRange(chosen).kind === 'columns';
    if (!staysAtRows && rowIndex >= extent.pinned && extent.rows > extent.pinned) this.api.ensureIndexVisible(rowIndex - extent.pinned);
    const column = settings.columns[columnIndex];
    if (column !== undefined) this.api.ensureColumnVisible(column.id);
    this.geometry.scrolled();
  }

  /** Shows the menu button in the heading of the active column. */
  readonly markHeading = (): void => {
    if (this.state.selection === null) return;
    const { grid } = this.elements;
    const { columnId } = this.state.place(this.state.selection.active);
    for (const marked of grid.querySelectorAll(`.${CURRENT_HEADING}`)) marked.classList.remove(CURRENT_HEADING);
    grid.querySelector(`.ag-header-cell[col-id="${CSS.escape(columnId)}"]`)?.classList.add(CURRENT_HEADING);
  };
}

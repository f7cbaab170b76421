import { areaOf, contains, type Cell } from './ranges/cell-range.ts';
import type { CellInput } from './cell-input.ts';
import type { SheetEvents } from './sheet-events.ts';
import type { SheetGeometry } from './sheet-geometry.ts';
import type { SheetNavigation } from './sheet-navigation.ts';
import { clampCell, selectCell, selectWhole } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import type { SheetElements, SheetView } from './sheet-view.ts';

interface Parts {
  readonly geometry: SheetGeometry;
  readonly view: SheetView;
  readonly navigation: SheetNavigation;
  readonly input: CellInput;
}

/** The menu of rows, or of cells where rows cannot be chosen: what it is about is chosen first. */
export class SheetMenus {
  private readonly state: SheetState;
  private readonly elements: SheetElements;
  private readonly parts: Parts;
  private readonly events: Pick<SheetEvents, 'onRowMenu' | 'onCellMenu'>;

  constructor(state: SheetState, elements: SheetElements, parts: Parts, events: SheetMenus['events']) {
    this.state = state;
    this.elements = elements;
    this.parts = parts;
    this.events = events;
  }

  open(cell: Cell, at: { readonly x: number; readonly y: number }): void {
    const { chosen, extent, settings } = this.state;
    const rowId = this.state.rowIdAt(cell.rowIndex);
    const ofRows = settings.selectable(rowId);
    const among = chosen.ranges.some((range) => (!ofRows || range.kind === 'rows') && contains(areaOf(range), cell));
    if (!among) this.parts.navigation.select(ofRows ? selectWhole('rows', cell, extent) : selectCell(cell));
    this.parts.input.focus();
    if (ofRows) this.events.onRowMenu(rowId, at);
    else this.events.onCellMenu(this.state.place(cell), at);
  }

  /** Below the active cell. */
  openAtActive(): void {
    const { inputLayer } = this.elements;
    const active = clampCell(this.state.chosen.active, this.state.extent);
    this.parts.view.reveal(active);
    const at = this.parts.geometry.boxOnScreen(active, inputLayer);
    const { left, top } = inputLayer.getBoundingClientRect();
    if (at !== null) this.open(active, { x: left + at.box.left, y: top + at.box.top + at.box.height });
  }
}

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

/** The menus of rows and cells: a press outside the selection selects its target first, a press inside keeps the selection. */
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

  /** Opens the menu of a row where its number was pressed or whole rows are selected; otherwise that of a cell. */
  open(cell: Cell, atNumber: boolean, at: { readonly x: number; readonly y: number }): void {
    const { chosen, extent, settings } = this.state;
    const rowId = this.state.rowIdAt(cell.rowIndex);
    const among = chosen.ranges.find((range) => contains(areaOf(range), cell) && (!atNumber || range.kind === 'rows'));
    const ofRows = settings.selectable(rowId) && (atNumber || among?.kind === 'rows');
    if (among === undefined) this.parts.navigation.select(ofRows ? selectWhole('rows', cell, extent) : selectCell(cell));
    this.parts.input.focus();
    if (ofRows) this.events.onRowMenu(rowId, at);
    else this.events.onCellMenu(this.state.place(cell), at);
  }

  /** Opens the menu below the active cell. */
  openAtActive(): void {
    const { inputLayer } = this.elements;
    const active = clampCell(this.state.chosen.active, this.state.extent);
    this.parts.view.reveal(active);
    const at = this.parts.geometry.boxOnScreen(active, inputLayer);
    const { left, top } = inputLayer.getBoundingClientRect();
    if (at !== null) this.open(active, false, { x: left + at.box.left, y: top + at.box.top + at.box.height });
  }
}

import type { ColumnGestures } from './columns/column-gestures.ts';
import type { FormulaPointing } from './formula-typing/formula-pointing.ts';
import { sameCell, type Cell } from './ranges/cell-range.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetMenus } from './sheet-menus.ts';
import type { SheetNavigation } from './sheet-navigation.ts';
import type { PointerEvents, PointerZone } from './sheet-pointer.ts';
import { addCell, extendTo, selectAll, selectCell, selectWhole } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import type { SheetTransfers } from './sheet-transfers.ts';

interface Parts {
  readonly editing: SheetEditing;
  readonly pointing: FormulaPointing;
  readonly navigation: SheetNavigation;
  readonly transfers: SheetTransfers;
  readonly columns: ColumnGestures;
  readonly menus: SheetMenus;
}

/** What presses and drags mean, by the zone of the sheet where they begin. */
export class SheetPresses implements PointerEvents {
  private readonly state: SheetState;
  private readonly parts: Parts;

  constructor(state: SheetState, parts: Parts) {
    this.state = state;
    this.parts = parts;
  }

  mayLeave(): boolean {
    return this.parts.editing.commit();
  }

  onPoint(cell: Cell, zone: PointerZone): boolean {
    return (zone === 'cell' || zone === 'heading') && this.parts.editing.place !== null && this.parts.pointing.press(cell, zone === 'heading');
  }

  onPress(cell: Cell, zone: PointerZone, { add, extend }: { readonly add: boolean; readonly extend: boolean }): void {
    const { chosen, extent } = this.state;
    const { editing, navigation, columns } = this.parts;
    this.state.tabbedFrom = null;
    editing.input.focus();
    if (zone === 'corner') navigation.select(selectAll(extent, { rowIndex: Math.min(extent.pinned, extent.rows - 1), columnIndex: 0 }));
    else if (zone === 'heading' && !add && !extend && columns.startDrag(cell)) return;
    else if (extend && zone !== 'fillHandle') navigation.select(extendTo(chosen, cell, extent));
    else if (zone === 'cell') navigation.select(add ? addCell(chosen, cell) : selectCell(cell));
    else if (zone !== 'fillHandle') navigation.select(selectWhole(zone === 'rowNumber' ? 'rows' : 'columns', cell, extent, add ? chosen : null));
  }

  onDrag(cell: Cell, zone: PointerZone, at: { readonly x: number; readonly y: number }): void {
    const { columns, transfers, navigation } = this.parts;
    if (columns.continueDrag(at)) return;
    if (zone === 'fillHandle') transfers.dragFill(cell);
    else if (zone !== 'corner') navigation.dragTo(cell);
  }

  onDrop(zone: PointerZone): void {
    if (zone === 'fillHandle') this.parts.transfers.dropFill();
    else this.parts.columns.endDrag();
  }

  onDoublePress(cell: Cell, zone: PointerZone): void {
    const { editing, transfers } = this.parts;
    if (zone === 'fillHandle') return transfers.fillToEnd();
    if (zone !== 'cell') return;
    editing.input.focus();
    if (sameCell(this.state.chosen.active, cell)) editing.input.open();
  }

  onMenu(cell: Cell, at: { readonly x: number; readonly y: number }): void {
    this.parts.menus.open(cell, at);
  }
}

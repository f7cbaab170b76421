import type { ColumnGestures } from './columns/column-gestures.ts';
import type { FormulaPointing } from './formula-typing/formula-pointing.ts';
import { sameCell, type Cell } from './ranges/cell-range.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetMenus } from './sheet-menus.ts';
import type { SheetNavigation } from './sheet-navigation.ts';
import type { PointerEvents, PointerZone } from './sheet-pointer.ts';
import { addCell, extendTo, selectAll, selectCell, selectWhole, wholeRowIndexes } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import type { SheetTransfers } from './sheet-transfers.ts';

interface Parts {
  readonly editing: SheetEditing;
  readonly pointing: FormulaPointing;
  readonly navigation: SheetNavigation;
  readonly transfers: SheetTransfers;
  readonly columns: ColumnGestures;
  readonly menus: SheetMenus;
  readonly repaint: () => void;
  /** Rows were dragged before another one; to the end, where that is null. */
  readonly onMoveRows: (rowIds: readonly string[], before: string | null) => void;
}

/** Whole rows being dragged. */
interface RowDrag {
  readonly rows: readonly string[];
  readonly from: Cell;
}

/** The effects of presses and drags, by the zone of the sheet where they begin. */
export class SheetPresses implements PointerEvents {
  private readonly state: SheetState;
  private readonly parts: Parts;
  private rowDrag: RowDrag | null = null;
  /** The cell where the press began. */
  private pressed: Cell = { rowIndex: 0, columnIndex: 0 };

  constructor(state: SheetState, parts: Parts) {
    this.state = state;
    this.parts = parts;
  }

  mayLeave(): boolean {
    return this.parts.editing.leave();
  }

  onPoint(cell: Cell, zone: PointerZone): boolean {
    return (zone === 'cell' || zone === 'edge' || zone === 'heading') && this.parts.editing.place !== null && this.parts.pointing.press(cell, zone === 'heading');
  }

  onPress(cell: Cell, zone: PointerZone, { add, extend }: { readonly add: boolean; readonly extend: boolean }): void {
    const { chosen, extent } = this.state;
    const { editing, navigation, columns } = this.parts;
    this.state.tabbedFrom = null;
    this.pressed = cell;
    editing.input.focus();
    this.rowDrag = null;
    if (zone === 'edge') return;
    if (zone === 'rowNumber' && !add && !extend && this.startRowDrag(cell)) return;
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
    else if (zone === 'edge') transfers.dragMove(this.pressed, cell);
    else if (this.rowDrag !== null) this.dragRows(cell);
    else if (zone !== 'corner') navigation.dragTo(cell);
  }

  onDrop(zone: PointerZone, { control }: { readonly control: boolean }): void {
    if (zone === 'fillHandle') this.parts.transfers.dropFill(control);
    else if (zone === 'edge') this.parts.transfers.dropMove(control);
    else if (zone === 'rowNumber') this.dropRows();
    else this.parts.columns.endDrag();
  }

  onEdgePress(cell: Cell, keys: { readonly add: boolean; readonly extend: boolean }): void {
    this.onPress(cell, 'cell', keys);
  }

  /** Escape: cancels the drag. */
  cancelDrag(): void {
    this.rowDrag = null;
    this.state.dropRow = null;
    this.parts.columns.cancelDrag();
  }

  /** The number of a selected row was pressed, which may start a drag of the selected rows, if the sheet has an order. */
  private startRowDrag(cell: Cell): boolean {
    const { chosen, settings, extent } = this.state;
    const rows = wholeRowIndexes(chosen).map((index) => this.state.rowIdAt(index)).filter((id) => settings.selectable(id));
    if (!settings.movesRows || cell.rowIndex < extent.pinned || !rows.includes(this.state.rowIdAt(cell.rowIndex))) return false;
    this.rowDrag = { rows, from: cell };
    return true;
  }

  private dragRows({ rowIndex }: Cell): void {
    const { extent, settings: { source } } = this.state;
    if (this.rowDrag === null) return;
    const end = source.newRow === undefined ? extent.rows : extent.rows - 1;
    const before = Math.min(end, Math.max(extent.pinned, rowIndex > this.rowDrag.from.rowIndex ? rowIndex + 1 : rowIndex));
    if (before === this.state.dropRow) return;
    this.state.dropRow = before;
    this.parts.repaint();
  }

  /** A press without a drag selects only its row. */
  private dropRows(): void {
    const { rowDrag, state: { dropRow, extent, settings: { source } } } = this;
    this.rowDrag = null;
    this.state.dropRow = null;
    if (rowDrag === null) return;
    if (dropRow === null) return this.parts.navigation.select(selectWhole('rows', rowDrag.from, extent));
    this.parts.repaint();
    const below = dropRow >= extent.rows ? null : this.state.rowIdAt(dropRow);
    this.parts.onMoveRows(rowDrag.rows, below === source.newRow ? null : below);
  }

  onDoublePress(cell: Cell, zone: PointerZone): void {
    const { editing, transfers } = this.parts;
    if (zone === 'fillHandle') return transfers.fillToEnd();
    if (zone !== 'cell') return;
    editing.input.focus();
    if (sameCell(this.state.chosen.active, cell)) editing.input.open();
  }

  onMenu(cell: Cell, zone: PointerZone, at: { readonly x: number; readonly y: number }): void {
    this.parts.menus.open(cell, zone === 'rowNumber', at);
  }
}

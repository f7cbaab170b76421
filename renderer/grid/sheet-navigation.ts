import { cellsOfPlaces } from './cells-of-places.ts';
import type { CellPlace } from './grid-source.ts';
import { sameCell, type Cell } from './ranges/cell-range.ts';
import type { RefusalNote } from './refusal-note.ts';
import { selectCells } from './select-cells.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetReport } from './sheet-report.ts';
import { extendTo, lastRange, selectCell, type SheetSelection } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import type { SheetView } from './sheet-view.ts';
import type { ScreenReader } from './screen-reader.ts';

/** The parts that show and report a new selection. */
interface Followers {
  readonly refusal: RefusalNote;
  readonly view: SheetView;
  readonly report: SheetReport;
  readonly screenReader: ScreenReader;
  /** A person moved to another cell: a remark about the last one is no longer needed. */
  readonly onMoveOn: () => void;
}

/** Every change of the selection goes through this class. */
export class SheetNavigation {
  /** A requested cell that was not visible; the sheet goes there once it is. */
  private awaited: CellPlace | null = null;
  private readonly state: SheetState;
  private readonly editing: SheetEditing;
  private readonly followers: Followers;

  constructor(state: SheetState, editing: SheetEditing, followers: Followers) {
    this.state = state;
    this.editing = editing;
    this.followers = followers;
  }

  /** Selects cells; `inView` is the cell to scroll to. */
  select(selection: SheetSelection, inView: Cell = cellInHand(selection)): void {
    const { refusal, view, report, screenReader, onMoveOn } = this.followers;
    this.state.selection = selection;
    this.awaited = null;
    refusal.show(null);
    onMoveOn();
    view.reveal(inView);
    view.repaint();
    report.selection();
    view.markHeading();
    screenReader.selectionChanged();
  }

  /** A drag extends the current range to another cell. The drag itself scrolls the sheet. */
  dragTo(cell: Cell): void {
    const { chosen, extent } = this.state;
    const last = chosen.ranges.at(-1);
    if (last !== undefined && sameCell(last.end, cell)) return;
    this.state.selection = extendTo(chosen, cell, extent);
    this.followers.view.repaint();
    this.followers.report.selection();
    this.followers.screenReader.selectionChanged();
  }

  /** Makes a cell active without moving the focus; false where text being typed prevents it. */
  show(cell: Cell): boolean {
    if (!this.editing.commit()) return false;
    this.select(selectCell(cell));
    return true;
  }

  /** Goes to a cell for another part of the window. */
  focus(place: CellPlace): void {
    const cell = this.state.cellOf(place);
    this.awaited = cell === null ? place : null;
    if (cell === null) return;
    this.show(cell);
    this.editing.input.focus();
  }

  /** The sheet shows other cells, which may include the requested one. */
  focusAwaited(): void {
    if (this.awaited !== null) this.focus(this.awaited);
  }

  /** Selects cells anywhere, the first of them active; false where none of them is visible. */
  choose(places: readonly CellPlace[]): boolean {
    const selection = selectCells(cellsOfPlaces(this.state.settings, places));
    if (selection !== null && this.editing.leave()) {
      this.select(selection);
      this.editing.input.focus();
    }
    return selection !== null;
  }
}

/** The cell to keep in view for a selection: the moving end, or the active cell where whole rows or columns are selected. */
function cellInHand(selection: SheetSelection): Cell {
  const { kind, end } = lastRange(selection);
  return kind === 'cells' && isInHand(selection) ? end : selection.active;
}

/** Whether the active cell is the moving end. Enter and Tab move the active cell inside a range that stays. */
const isInHand = ({ active, ranges }: SheetSelection): boolean => ranges.length === 1 && sameCell(ranges[0]?.anchor ?? active, active);

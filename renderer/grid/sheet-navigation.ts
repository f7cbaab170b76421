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

/** Who shows and tells where one has gone. */
interface Followers {
  readonly refusal: RefusalNote;
  readonly view: SheetView;
  readonly report: SheetReport;
  readonly screenReader: ScreenReader;
  /** A person went on to another cell: what was said of the last one has had its time. */
  readonly onMoveOn: () => void;
}

/** Going from cell to cell: whatever chooses cells does so here. */
export class SheetNavigation {
  /** A cell that was asked for while it was not in view; the sheet goes there once it is. */
  private awaited: CellPlace | null = null;
  private readonly state: SheetState;
  private readonly editing: SheetEditing;
  private readonly followers: Followers;

  constructor(state: SheetState, editing: SheetEditing, followers: Followers) {
    this.state = state;
    this.editing = editing;
    this.followers = followers;
  }

  /** Chooses cells; `inView` is the cell that is to be seen. */
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

  /** A drag takes the range in hand to another cell. The sheet scrolls by the drag itself. */
  dragTo(cell: Cell): void {
    const { chosen, extent } = this.state;
    const last = chosen.ranges.at(-1);
    if (last !== undefined && sameCell(last.end, cell)) return;
    this.state.selection = extendTo(chosen, cell, extent);
    this.followers.view.repaint();
    this.followers.report.selection();
    this.followers.screenReader.selectionChanged();
  }

  /** Makes a cell the active one and leaves the focus where it is; false where what is being typed holds it back. */
  show(cell: Cell): boolean {
    if (!this.editing.commit()) return false;
    this.select(selectCell(cell));
    return true;
  }

  /** Goes to a cell that another part of the window points at. */
  focus(place: CellPlace): void {
    const cell = this.state.cellOf(place);
    this.awaited = cell === null ? place : null;
    if (cell === null) return;
    this.show(cell);
    this.editing.input.focus();
  }

  /** The sheet shows other cells: the one that was asked for may be among them. */
  focusAwaited(): void {
    if (this.awaited !== null) this.focus(this.awaited);
  }

  /** Chooses cells wherever they are, the first of them active; false where none of them is shown. */
  choose(places: readonly CellPlace[]): boolean {
    const selection = selectCells(cellsOfPlaces(this.state.settings, places));
    if (selection !== null && this.editing.leave()) {
      this.select(selection);
      this.editing.input.focus();
    }
    return selection !== null;
  }
}

/** The cell that a selection is about: the end that moves, or the active cell where whole rows or columns are chosen. */
function cellInHand(selection: SheetSelection): Cell {
  const { kind, end } = lastRange(selection);
  return kind === 'cells' && isInHand(selection) ? end : selection.active;
}

/** Enter and Tab move the active cell inside a range that stays. */
const isInHand = ({ active, ranges }: SheetSelection): boolean => ranges.length === 1 && sameCell(ranges[0]?.anchor ?? active, active);

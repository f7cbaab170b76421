import type { CellWrite } from './grid-source.ts';
import { cellsInReadingOrder } from './ranges/cell-areas.ts';
import { areasOf } from './sheet-selection.ts';
import type { SheetState, TakeWrites } from './sheet-state.ts';

export interface WritingEvents {
  readonly take: TakeWrites;
  /** Ends the copied state. */
  readonly forgetCopied: () => void;
  readonly repaintCells: () => void;
}

/** Writes the texts of gestures into cells, and marks those that were refused. */
export class SheetWriting {
  private readonly state: SheetState;
  private readonly events: WritingEvents;

  constructor(state: SheetState, events: WritingEvents) {
    this.state = state;
    this.events = events;
  }

  readonly write: TakeWrites = (writes, gesture, leftOut) => {
    const refused = this.events.take(writes, gesture, leftOut);
    if (gesture !== 'paste') this.events.forgetCopied();
    const [first] = writes;
    if (gesture === 'enter') {
      // A refused text stays in its editor, with its message.
      if (refused.length === 0) this.mark([]);
    } else if (gesture !== 'type') this.mark(refused);
    else if (first !== undefined && refused.length === 0 && this.state.hasMarks) this.state.unmark(first.place);
    return refused;
  };

  /** Empties every selected cell that can be edited. */
  clear(): void {
    const { chosen, extent } = this.state;
    const writes: CellWrite[] = [];
    for (const cell of cellsInReadingOrder(areasOf(chosen))) {
      if (cell.rowIndex < extent.rows && this.state.isEditable(cell) && this.state.view(cell).edit !== '') writes.push({ place: this.state.place(cell), text: '' });
    }
    if (writes.length > 0) this.write(writes, 'clear');
  }

  /** Marks exactly the cells whose texts were refused. */
  mark(refused: ReturnType<TakeWrites>): void {
    if (refused.length === 0 && !this.state.hasMarks) return;
    this.state.mark(refused);
    this.events.repaintCells();
  }
}

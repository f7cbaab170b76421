import { inSlices } from '#renderer/ui/pause.ts';
import { totalsOfNumbers } from './quantity.ts';
import { sameActiveCell, type ActiveCell } from './active-cell.ts';
import type { SheetEvents } from './sheet-events.ts';
import type { SheetEditing } from './sheet-editing.ts';
import { clampCell, isOneCell, wholeRowIndexes } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';

type ReportEvents = Pick<SheetEvents, 'onActive' | 'onSelect' | 'onSummary'>;

/** Milliseconds without a change before a selection is added up, because large ranges have many numbers. */
const SUMMARY_DELAY = 50;

/** Reports of a sheet to the window: the active cell, the selection, and its totals. */
export class SheetReport {
  private told: ActiveCell | null = null;
  private toldRows = '';
  private summaryTimer = 0;
  private summaryRequest = 0;
  private readonly state: SheetState;
  private readonly editing: SheetEditing;
  private readonly events: ReportEvents;

  constructor(state: SheetState, editing: SheetEditing, events: ReportEvents) {
    this.state = state;
    this.editing = editing;
    this.events = events;
  }

  /** Reports the active cell if it differs from the last report. */
  activeCell(): void {
    const { selection, extent } = this.state;
    if (selection === null) return;
    const place = this.state.place(clampCell(selection.active, extent));
    const cell = { place, view: this.state.viewAt(place.rowId, place.columnId), typed: this.editing.text, refused: this.editing.isRefused };
    if (this.told !== null && sameActiveCell(this.told, cell)) return;
    this.told = cell;
    this.events.onActive(cell);
  }

  /** Reports changes of the active cell and of selected rows, and shortly afterwards the totals. */
  selection(): void {
    const { selection } = this.state;
    if (selection === null) return;
    this.summary();
    this.activeCell();
    const rows = wholeRowIndexes(selection).map((index) => this.state.rowIdAt(index)).filter((id) => this.state.settings.selectable(id));
    const key = rows.join('\n');
    if (key !== this.toldRows) this.events.onSelect(rows);
    this.toldRows = key;
  }

  summary(): void {
    this.forgetSummary();
    this.summaryTimer = window.setTimeout(() => void this.addUp(this.summaryRequest), SUMMARY_DELAY);
  }

  /** What is chosen meanwhile, or changed, is asked for by itself. */
  private async addUp(request: number): Promise<void> {
    if (isOneCell(this.state.chosen)) return this.events.onSummary(null);
    const numbers = await inSlices(this.state.chosenNumbers(), () => request === this.summaryRequest);
    if (numbers !== undefined && request === this.summaryRequest) this.events.onSummary(totalsOfNumbers(numbers));
  }

  private forgetSummary(): void {
    clearTimeout(this.summaryTimer);
    this.summaryRequest += 1;
  }

  /** The sheet is closed: nothing in it is selected any more. */
  end(): void {
    this.forgetSummary();
    this.events.onSummary(null);
    this.events.onActive(null);
  }
}

import type { Cell } from '../ranges/cell-range.ts';
import type { SheetState } from '../sheet-state.ts';
import { FoundCells } from './find-cells.ts';
import { cellMatch, type FindQuery } from './match-cell.ts';

/** How a search stands: how many cells match so far, which of them is the active one (from 1), whether all were looked at. */
export interface FindReport {
  readonly count: number;
  readonly at: number | null;
  readonly complete: boolean;
}

export interface FinderEvents {
  readonly go: (cell: Cell) => void;
  /** Cells match that did not, or the other way around. */
  readonly repaint: () => void;
  readonly onReport: (report: FindReport | null) => void;
}

/** A slice of looking: short enough that keys and scrolling never wait. */
const SLICE = 8;

/** A search in a sheet: cells are looked at in slices, from the top; the sheet goes to the next match from where it was. */
export class Finder {
  private found: FoundCells | null = null;
  private query: FindQuery = { text: '', whole: false };
  /** Where the sheet was when the text began to be typed; null once the person went elsewhere. */
  private origin: Cell | null = null;
  private going = false;
  private timer = 0;
  private readonly state: SheetState;
  private readonly events: FinderEvents;

  constructor(state: SheetState, events: FinderEvents) {
    this.state = state;
    this.events = events;
  }

  /** Looks for something else, and goes to the first match at or behind the active cell. */
  search(query: FindQuery): void {
    this.query = query;
    this.origin ??= this.state.chosen.active;
    this.start();
  }

  next(backwards: boolean): void {
    const cell = this.found?.beside(this.state.chosen.active, backwards) ?? null;
    this.origin = null;
    if (cell !== null) this.go(cell);
  }

  /** The sheet shows something else: what was found is looked for again, and nobody is moved. */
  refresh(): void {
    this.origin = null;
    if (this.found !== null) this.start();
  }

  /** The active cell is another one. */
  moved(): void {
    if (this.going) return;
    this.origin = null;
    if (this.found !== null) this.report();
  }

  close(): void {
    clearTimeout(this.timer);
    this.found = null;
    this.origin = null;
    this.state.match = null;
    this.events.repaint();
    this.events.onReport(null);
  }

  private start(): void {
    clearTimeout(this.timer);
    const match = cellMatch(this.query);
    this.state.match = match;
    this.events.repaint();
    this.found = match === null ? null : new FoundCells(this.state, match);
    if (this.found === null) this.events.onReport(null);
    else this.lookOn(this.found);
  }

  private lookOn(found: FoundCells): void {
    const end = performance.now() + SLICE;
    found.lookOn(() => performance.now() < end);
    if (this.origin !== null && found.reaches(this.origin)) this.goFrom(this.origin, found);
    this.report();
    if (!found.isComplete) this.timer = window.setTimeout(() => this.lookOn(found));
  }

  /** Around the end only when everything was looked at: a match further down comes first. */
  private goFrom(origin: Cell, found: FoundCells): void {
    const cell = found.from(origin);
    const isBehind = cell !== null && (cell.rowIndex > origin.rowIndex || (cell.rowIndex === origin.rowIndex && cell.columnIndex >= origin.columnIndex));
    if (cell === null || (!isBehind && !found.isComplete)) return;
    this.go(cell);
  }

  private go(cell: Cell): void {
    this.going = true;
    this.events.go(cell);
    this.going = false;
    this.report();
  }

  private report(): void {
    const { found } = this;
    if (found === null) return;
    const index = found.indexOf(this.state.chosen.active);
    this.events.onReport({ count: found.count, at: index === null ? null : index + 1, complete: found.isComplete });
  }
}

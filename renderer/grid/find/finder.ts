import { findText } from '#shared/text/find.ts';
import type { CellWrite, RefusedWrite } from '../grid-source.ts';
import { cellsInReadingOrder } from '../ranges/cell-areas.ts';
import type { Area, Cell } from '../ranges/cell-range.ts';
import { clampCell, isOneCell } from '../sheet-selection.ts';
import type { SheetState } from '../sheet-state.ts';
import { replacedText } from './replace-text.ts';
import { replacedSentence, resultSentence, sameResult, type FindResult } from './find-result.ts';
import { matcherOf, type FindQuery } from './match-cell.ts';
import { Scan, type FindDirection } from './scan.ts';
import { matchRows, matchRowsAgain, searchedSize, type SearchedSettings } from './searched-rows.ts';
import { lastSearch, rememberSearch } from './last-search.ts';

/** What the bar shows. */
export interface FindView {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  /** Null where nothing is searched for, or nothing is known yet. */
  readonly result: FindResult | null;
  /** Tells one asking for the bar from the next: its field then gets the focus. */
  readonly asked: number;
  /** What matches are replaced by, and among which cells; null while nothing is replaced. */
  readonly replacing: Replacing | null;
  /** What the last replacing came to; null once something else is looked for. */
  readonly replaced: { readonly cells: number; readonly refused: number } | null;
}

export interface Replacing {
  readonly by: string;
  /** Whether only the cells are meant that were chosen when the bar was opened; null where there was one alone. */
  readonly inChosen: boolean | null;
}

/** What the sheet does for its finder. */
export interface FinderActions {
  /** Makes a cell the active one and leaves the focus where it is; false where a text that is being typed holds it back. */
  readonly show: (cell: Cell) => boolean;
  readonly announce: (sentence: string) => void;
  /** Puts texts in as one gesture; answers what was refused. */
  readonly replace: (writes: readonly CellWrite[]) => readonly RefusedWrite[];
}

interface Search {
  readonly query: FindQuery;
  readonly searched: SearchedSettings;
  readonly scan: Scan;
}

/** The page stays at hand: a search is cut into slices of so many milliseconds. */
const SLICE = 8;
/** Counts are told when the keys have rested for so long. */
const REST = 400;
/** After an edit the search begins anew when no other follows at once. */
const SETTLE = 100;

/** A step to the first match from where a person stood when the text began to be typed, that cell included. */
type Step = FindDirection | 'first';

/** Finds cells of one sheet. It owns no data and changes none: it reads what the sheet shows and moves the active cell. */
export class Finder {
  private view: FindView = { isOpen: false, query: lastSearch(), result: null, asked: 0, replacing: null, replaced: null };
  /** The areas that were chosen when replacing was asked for. */
  private chosen: readonly Area[] = [];
  private search: Search | null = null;
  /** Steps that wait until the search has come far enough. */
  private waiting: readonly Step[] = [];
  /** Where a person stood when the text began to be typed; null once they went on from there. */
  private origin: Cell | null = null;
  private isShowing = false;
  private sliceTimer = 0;
  private settleTimer = 0;
  private tellTimer = 0;
  private readonly listeners = new Set<() => void>();
  private readonly state: SheetState;
  private actions: FinderActions = { show: () => false, announce: () => undefined, replace: () => [] };

  constructor(state: SheetState) {
    this.state = state;
  }

  /** The sheet is there. */
  serve(actions: FinderActions): void {
    this.actions = actions;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): FindView => this.view;

  /** Opens the bar with what was searched for last, or asks for its field once more. */
  open(): void {
    const { isOpen, query, asked } = this.view;
    this.change({ isOpen: true, asked: asked + 1, query: isOpen ? query : lastSearch() });
    if (!isOpen) this.goOnOrBegin();
  }

  /** Opens the bar to replace, too: among the chosen cells, where there are several. */
  openReplace(): void {
    const { isOpen, replacing } = this.view;
    if (!isOpen || replacing === null) {
      this.chosen = this.state.dataAreas();
      this.change({ replacing: { by: replacing?.by ?? '', inChosen: isOneCell(this.state.chosen) ? null : true }, replaced: null });
    }
    this.open();
  }

  replaceBy(replacing: Replacing): void {
    this.change({ replacing, replaced: null });
  }

  /** Replaces in the active cell where something is there to be replaced, and goes to the next cell of that kind: figures that match are passed over. */
  replaceOne(): void {
    const { active } = this;
    const write = this.writeAt(active);
    if (write !== null && this.actions.replace([write]).length > 0) return this.change({ replaced: { cells: 0, refused: 1 } });
    this.change({ replaced: { cells: write === null ? 0 : 1, refused: 0 } });
    const next = this.nextToReplace(active);
    if (next !== null) this.show(next);
  }

  private nextToReplace(from: Cell): Cell | null {
    let first: Cell | null = null;
    for (const cell of this.cellsToReplace()) {
      const isAfter = cell.rowIndex > from.rowIndex || (cell.rowIndex === from.rowIndex && cell.columnIndex > from.columnIndex);
      const isSame = cell.rowIndex === from.rowIndex && cell.columnIndex === from.columnIndex;
      if (isSame || (!isAfter && first !== null) || this.writeAt(cell) === null) continue;
      if (isAfter) return cell;
      first = cell;
    }
    return first;
  }

  /** The cells that are meant, in reading order. */
  private *cellsToReplace(): Generator<Cell> {
    const { rows, columns } = this.state.extent;
    const areas = this.view.replacing?.inChosen === true ? this.chosen : [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }];
    for (const cell of cellsInReadingOrder(areas)) if (cell.rowIndex < rows) yield cell;
  }

  /** Replaces in every cell that can be typed into, as one gesture. */
  replaceAll(): void {
    const writes = [...this.cellsToReplace()].flatMap((cell) => this.writeAt(cell) ?? []);
    const refused = writes.length === 0 ? 0 : this.actions.replace(writes).length;
    const replaced = { cells: writes.length - refused, refused };
    this.change({ replaced });
    this.actions.announce(replacedSentence(replaced, this.state.settings.language));
  }

  /** What replacing puts into a cell; null where it changes nothing there. */
  private writeAt(cell: Cell): CellWrite | null {
    const { query, replacing } = this.view;
    if (replacing === null || cell.columnIndex < 0 || !this.state.isEditable(cell)) return null;
    const view = this.state.view(cell);
    const text = replacedText(view, query, replacing.by);
    return text === null || text === view.edit ? null : { place: this.state.place(cell), text };
  }

  close(): void {
    this.stop();
    this.waiting = [];
    this.origin = null;
    this.change({ isOpen: false, replacing: null, replaced: null });
  }

  /** Searches for something else, and goes to the first match from where a person stood before. */
  find(query: FindQuery): void {
    rememberSearch(query);
    this.origin ??= this.active;
    this.waiting = ['first'];
    this.change({ query, replaced: null });
    this.begin();
    this.tellSoon();
  }

  /** Goes to the next match or the one before, as soon as it is known. With nothing to search for, the bar opens. */
  step(direction: FindDirection): void {
    if (!this.view.isOpen) this.change({ query: lastSearch() });
    if (matcherOf(this.view.query) === null) return this.open();
    this.waiting = [...this.waiting, direction];
    this.goOnOrBegin();
  }

  /** Another cell may be the active one. */
  moved(): void {
    if (this.isShowing) return;
    this.origin = null;
    this.waiting = [];
    if (this.view.isOpen) this.report();
  }

  /** The sheet may show another moment of the document, or other rows or columns. */
  sheetChanged(): void {
    if (this.search === null || !this.view.isOpen || this.isCurrent()) return;
    clearTimeout(this.settleTimer);
    this.settleTimer = window.setTimeout(() => this.goOnOrBegin(), SETTLE);
  }

  stop(): void {
    for (const timer of [this.sliceTimer, this.settleTimer, this.tellTimer]) clearTimeout(timer);
  }

  /** The active cell, inside the sheet of this moment. Where no cell was chosen yet, one stands before the first. */
  private get active(): Cell {
    const { selection, extent } = this.state;
    return selection === null ? { rowIndex: extent.pinned, columnIndex: -0.5 } : clampCell(selection.active, extent);
  }

  private isCurrent(): boolean {
    const { source, columns } = this.state.settings;
    const { search } = this;
    return search !== null && search.query === this.view.query && search.searched.source === source && search.searched.columns === columns;
  }

  private readonly goOnOrBegin = (): void => {
    if (this.isCurrent()) this.goOn();
    else this.begin();
  };

  private begin(): void {
    const { query } = this.view;
    const { source, columns } = this.state.settings;
    const matches = matcherOf(query);
    const before = this.search?.query === query ? this.search : null;
    clearTimeout(this.sliceTimer);
    // After an edit the old count stays until the new one is known.
    if (before === null) this.change({ result: null });
    if (matches === null) {
      this.search = null;
      this.waiting = [];
      return;
    }
    const searched: SearchedSettings = { source, columns };
    const matchRow = before === null ? matchRows(searched, matches) : matchRowsAgain(searched, matches, before);
    const { rowIndex } = this.origin ?? this.active;
    this.search = { query, searched, scan: new Scan(searchedSize(searched), rowIndex, matchRow) };
    this.goOn();
  }

  private goOn(): void {
    clearTimeout(this.sliceTimer);
    this.takeSteps();
    const scan = this.search?.scan;
    if (scan === undefined || (!this.view.isOpen && this.waiting.length === 0)) return;
    const end = performance.now() + SLICE;
    scan.advance(() => performance.now() < end);
    this.takeSteps();
    // A sheet that changed meanwhile is searched anew: its rows may be others.
    if (!scan.isDone) this.sliceTimer = window.setTimeout(this.waiting.length > 0 ? this.goOnOrBegin : () => this.goOn());
    this.report();
  }

  private takeSteps(): void {
    for (;;) {
      const [step, ...later] = this.waiting;
      const to = step === undefined ? 'notYet' : this.cellOf(step);
      if (to === 'notYet') return;
      this.waiting = later;
      if (to === null) return step === 'first' ? undefined : this.foundNothing();
      if (!this.show(to)) this.waiting = [];
      else if (step !== 'first') {
        this.origin = null;
        this.tellPlace();
      }
    }
  }

  private cellOf(step: Step): Cell | null | 'notYet' {
    const from = this.active;
    if (step !== 'first') return this.search?.scan.step(from, step) ?? null;
    const { rowIndex, columnIndex } = this.origin ?? from;
    return this.search?.scan.step({ rowIndex, columnIndex: columnIndex - 0.5 }, 'next') ?? null;
  }

  private show(cell: Cell): boolean {
    this.isShowing = true;
    const isShown = this.actions.show(cell);
    this.isShowing = false;
    return isShown;
  }

  /** Where no bar is open, it opens to say so. */
  private foundNothing(): void {
    this.waiting = [];
    if (!this.view.isOpen) this.open();
    this.actions.announce(findText[this.state.settings.language].nothing);
  }

  private report(): void {
    if (this.search === null) return;
    const { scan } = this.search;
    const { result: before } = this.view;
    if (!scan.isDone && before?.isComplete === true) return;
    const result: FindResult = { found: scan.found, place: scan.placeOf(this.active), isComplete: scan.isDone };
    if (!sameResult(before, result)) this.change({ result });
  }

  private tellPlace(): void {
    clearTimeout(this.tellTimer);
    const scan = this.search?.scan;
    if (scan?.isDone === true) this.tell({ found: scan.found, place: scan.placeOf(this.active), isComplete: true });
    // The count is not known yet; where the step has led is.
    else this.actions.announce(this.state.announcement());
  }

  private tell(result: FindResult): void {
    const sentence = resultSentence(result, this.state.settings.language);
    this.actions.announce(result.place === null ? sentence : `${sentence}; ${this.state.announcement()}`);
  }

  private tellSoon(): void {
    clearTimeout(this.tellTimer);
    if (this.search === null) return;
    this.tellTimer = window.setTimeout(() => {
      const { result } = this.view;
      if (result?.isComplete === true) this.tell(result);
      else this.tellSoon();
    }, REST);
  }

  private change(change: Partial<FindView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

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

/** The content of the search bar. */
export interface FindView {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  /** Null where nothing is searched for, or nothing is known yet. */
  readonly result: FindResult | null;
  /** Counts requests for the bar: a new one focuses its field. */
  readonly asked: number;
  /** The replacement and the cells it applies to; null while nothing is replaced. */
  readonly replacing: Replacing | null;
  /** The result of the last replacement; null once something else is searched for. */
  readonly replaced: { readonly cells: number; readonly refused: number } | null;
}

export interface Replacing {
  readonly by: string;
  /** Whether only the cells selected when the bar was opened are replaced; null where a single cell was selected. */
  readonly inChosen: boolean | null;
}

/** The functions that the sheet provides for its finder. */
export interface FinderActions {
  /** Makes a cell active without moving the focus; false where text being typed prevents it. */
  readonly show: (cell: Cell) => boolean;
  readonly announce: (sentence: string) => void;
  /** Writes texts as one gesture; returns the refused ones. */
  readonly replace: (writes: readonly CellWrite[]) => readonly RefusedWrite[];
}

interface Search {
  readonly query: FindQuery;
  readonly searched: SearchedSettings;
  readonly scan: Scan;
}

/** Milliseconds of one slice of a search, so that the page stays responsive. */
const SLICE = 8;
/** Milliseconds without a key press after which counts are announced. */
const REST = 400;
/** Milliseconds after an edit without another one before the search starts again. */
const SETTLE = 100;

/** A step to the first match from the cell where typing the query began, that cell included. */
type Step = FindDirection | 'first';

/** Finds cells of one sheet. It has no data of its own and changes none: it reads what the sheet shows and moves the active cell. */
export class Finder {
  private view: FindView = { isOpen: false, query: lastSearch(), result: null, asked: 0, replacing: null, replaced: null };
  /** The areas selected when replacing was requested. */
  private chosen: readonly Area[] = [];
  private search: Search | null = null;
  /** Steps that wait for the progress of the search. */
  private waiting: readonly Step[] = [];
  /** The active cell when typing the query began; null once the person moved on from there. */
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

  /** Called when the sheet is mounted. */
  serve(actions: FinderActions): void {
    this.actions = actions;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): FindView => this.view;

  /** Opens the bar with the last query, or focuses its field again. */
  open(): void {
    const { isOpen, query, asked } = this.view;
    this.change({ isOpen: true, asked: asked + 1, query: isOpen ? query : lastSearch() });
    if (!isOpen) this.goOnOrBegin();
  }

  /** Opens the bar with replacing: within the selected cells, if there are several. */
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

  /** Replaces in the active cell if it has something to replace, and goes to the next editable match: matching figures are skipped. */
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

  /** The cells to replace in, in reading order. */
  private *cellsToReplace(): Generator<Cell> {
    const { rows, columns } = this.state.extent;
    const areas = this.view.replacing?.inChosen === true ? this.chosen : [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }];
    for (const cell of cellsInReadingOrder(areas)) if (cell.rowIndex < rows) yield cell;
  }

  /** Replaces in every editable cell, as one gesture. */
  replaceAll(): void {
    const writes = [...this.cellsToReplace()].flatMap((cell) => this.writeAt(cell) ?? []);
    const refused = writes.length === 0 ? 0 : this.actions.replace(writes).length;
    const replaced = { cells: writes.length - refused, refused };
    this.change({ replaced });
    this.actions.announce(replacedSentence(replaced, this.state.settings.language));
  }

  /** The text of a cell after replacing; null where nothing changes. */
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

  /** Searches for something else, and goes to the first match from the earlier active cell. */
  find(query: FindQuery): void {
    rememberSearch(query);
    this.origin ??= this.active;
    this.waiting = ['first'];
    this.change({ query, replaced: null });
    this.begin();
    this.tellSoon();
  }

  /** Goes to the next or previous match, as soon as it is known. Without a query, the bar opens. */
  step(direction: FindDirection): void {
    if (!this.view.isOpen) this.change({ query: lastSearch() });
    if (matcherOf(this.view.query) === null) return this.open();
    this.waiting = [...this.waiting, direction];
    this.goOnOrBegin();
  }

  /** Called when the active cell may have changed. */
  moved(): void {
    if (this.isShowing) return;
    this.origin = null;
    this.waiting = [];
    if (this.view.isOpen) this.report();
  }

  /** Called when the document, the rows or the columns of the sheet may have changed. */
  sheetChanged(): void {
    if (this.search === null || !this.view.isOpen || this.isCurrent()) return;
    clearTimeout(this.settleTimer);
    this.settleTimer = window.setTimeout(() => this.goOnOrBegin(), SETTLE);
  }

  stop(): void {
    for (const timer of [this.sliceTimer, this.settleTimer, this.tellTimer]) clearTimeout(timer);
  }

  /** The active cell, within the present sheet. Where no cell was selected yet, the position before the first cell. */
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
    // A sheet that changed meanwhile is searched again, because its rows may differ.
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

  /** Opens the bar, if it is closed, to report it. */
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
    // The count is not known yet, but the cell reached is.
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

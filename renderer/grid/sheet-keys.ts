import { sheetKeyOf, sheetKeyOfPress, type SheetKeyId } from '#shared/host/sheet-keys.ts';
import type { Direction } from './ranges/cell-range.ts';
import { selectionAfterKey, selectionAfterStep, withControl, type KeyContext } from './selection-keys.ts';
import type { CellInput } from './cell-input.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetState } from './sheet-state.ts';
import type { SheetSelection } from './sheet-selection.ts';

export interface SheetKeyActions {
  readonly select: (selection: SheetSelection) => void;
  readonly clear: () => void;
  /** An arrow while a formula is typed: whether it pointed at a cell instead of leaving the editor. */
  readonly point: (direction: Direction) => boolean;
  readonly fill: (direction: 'down' | 'right') => void;
  /** Puts a text into every chosen cell. */
  readonly fillChosen: (text: string) => void;
  /** Puts what is being typed into every chosen cell; where it is refused, the editor stays. */
  readonly commitToChosen: () => boolean;
  /** Holds the row of the reference at the caret when the formula is filled on, or lets it go; false where there is none. */
  readonly fixReference: () => boolean;
  /** Opens the active cell with what stands in the cell above. */
  readonly copyAbove: () => void;
  /** Opens what can be chosen for the active cell, or the filter of its column. */
  readonly openList: () => void;
  /** Takes all filters away, or opens the one of the active column where there are none. */
  readonly toggleFilters: () => void;
  /** Escape was pressed; `gaveUp` where it gave up what was being typed. */
  readonly escape: (gaveUp: boolean) => void;
  /** The last gesture is about to be undone by the window. */
  readonly undoing: () => void;
  readonly page: () => number;
  /** Types today's date into the active cell, where it takes words. */
  readonly today: () => void;
  /** Opens the menu of the chosen cells. */
  readonly menu: () => void;
  /** Keys of whole columns. Answers whether the key was one of them. */
  readonly onColumnKey: (event: KeyboardEvent) => boolean;
  /** Keys of the sheet's own, such as those that move rows. Answers whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** What a key does; whether it was taken, and the browser is to leave it alone. */
type Handler = (event: KeyboardEvent) => boolean;

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The keys of a sheet, as they come to its text field. */
export class SheetKeys {
  private readonly state: SheetState;
  private readonly input: CellInput;
  private readonly editing: SheetEditing;
  private readonly actions: SheetKeyActions;
  private readonly handlers: Readonly<Record<SheetKeyId, Handler>>;
  /** What F4 does again. */
  private last: (() => void) | null = null;

  constructor(state: SheetState, editing: SheetEditing, actions: SheetKeyActions) {
    this.state = state;
    this.input = editing.input;
    this.editing = editing;
    this.actions = actions;
    this.handlers = this.makeHandlers();
    editing.onTaken((text) => {
      this.last = () => actions.fillChosen(text);
    });
  }

  readonly listener = (event: KeyboardEvent): void => {
    // While an input method composes, Enter and the arrows choose candidates: they are none of the sheet's.
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private handle(event: KeyboardEvent): boolean {
    const isTyping = this.input.editing !== null;
    if (!isTyping && withControl(event) && event.key.toLowerCase() === 'z') this.actions.undoing();
    const id = sheetKeyOfPress(event, isTyping);
    if (id !== null && this.handlers[id](event)) {
      if (sheetKeyOf(id).repeats === true) this.last = () => void this.handlers[id](event);
      return true;
    }
    return isTyping ? this.leaveByArrow(event) : this.onKey(event, id === null);
  }

  private makeHandlers(): Readonly<Record<SheetKeyId, Handler>> {
    const { actions } = this;
    const done = (act: () => void): Handler => () => {
      act();
      return true;
    };
    const move: Handler = (event) => this.move(event);
    const notOurs: Handler = () => false;
    return {
      step: move,
      toEdge: move,
      page: move,
      rowEnds: move,
      firstCell: move,
      lastCell: move,
      extend: move,
      extendToEdge: move,
      chooseAll: move,
      chooseRow: move,
      chooseColumn: move,
      enter: ({ shiftKey }) => this.leave(() => this.enter(shiftKey)),
      tab: ({ shiftKey }) => this.tab(shiftKey),
      menu: (event) => {
        if (!actions.onColumnKey(event)) actions.menu();
        return true;
      },
      edit: () => this.openOrToggle(),
      fillChosen: done(() => actions.commitToChosen()),
      giveUp: () => this.escape(),
      clear: done(() => actions.clear()),
      today: done(() => actions.today()),
      copyAbove: done(() => actions.copyAbove()),
      openList: (event) => {
        if (!actions.onColumnKey(event)) actions.openList();
        return true;
      },
      repeat: done(() => this.last?.()),
      fillDown: done(() => actions.fill('down')),
      fillRight: done(() => actions.fill('right')),
      fixReference: done(() => actions.fixReference()),
      moveColumns: (event) => actions.onColumnKey(event),
      filters: done(() => actions.toggleFilters()),
      copy: notOurs,
      cut: notOurs,
      paste: notOurs,
      choosePrecedents: notOurs,
      chooseDependents: notOurs,
      tracePrecedents: notOurs,
      traceDependents: notOurs,
      takeBase: notOurs,
      findNext: notOurs,
    };
  }

  /** Started by typing over the cell, an arrow points at a cell for the formula, or leaves the editor. */
  private leaveByArrow(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    if (this.input.editing !== 'overtype' || direction === undefined || withControl(event) || event.shiftKey || event.altKey) return false;
    return this.actions.point(direction) || this.leave(() => this.step(direction));
  }

  private move(event: KeyboardEvent): boolean {
    const next = selectionAfterKey(this.state.chosen, event, this.context());
    if (next === null) return false;
    this.state.tabbedFrom = null;
    this.actions.select(next);
    return true;
  }

  /** Keys of the sheet's screen: those of its rows are done again by F4, those that only look around are not. */
  private onKey(event: KeyboardEvent, changes: boolean): boolean {
    if (!this.actions.onKey(event)) return false;
    if (changes) this.last = () => void this.actions.onKey(event);
    return true;
  }

  private context(): KeyContext {
    const { extent, frozen, isFilled, lastRow } = this.state;
    return { size: extent, frozen, isFilled, lastRow, page: this.actions.page() };
  }

  /** Goes on once what was typed is put in; where it is refused, the editor stays. */
  private leave(go: () => void): boolean {
    if (this.editing.commit()) go();
    return true;
  }

  private enter(backwards: boolean): void {
    const { chosen, extent, tabbedFrom: back } = this.state;
    this.state.tabbedFrom = null;
    if (back === null) return this.step(backwards ? 'up' : 'down');
    const from = { ...chosen.active, columnIndex: back };
    this.actions.select(selectionAfterStep({ active: from, ranges: [{ kind: 'cells', anchor: from, end: from }] }, backwards ? 'up' : 'down', extent));
  }

  private step(direction: Direction): void {
    this.actions.select(selectionAfterStep(this.state.chosen, direction, this.state.extent));
  }

  /** Tab leaves the sheet where no cell is left in the row's direction, so that nobody is caught in it. */
  private tab(backwards: boolean): boolean {
    const { active } = this.state.chosen;
    const { rows, columns } = this.state.extent;
    const atEnd = rows === 0 || (backwards ? active.rowIndex === 0 && active.columnIndex === 0 : active.rowIndex >= rows - 1 && active.columnIndex === columns - 1);
    if (atEnd && this.input.editing === null) return false;
    return this.leave(() => {
      const origin = this.state.tabbedFrom ?? active.columnIndex;
      const before = this.state.chosen;
      const next = selectionAfterStep(before, backwards ? 'left' : 'right', this.state.extent);
      const wrapped = next.active === before.active || (next.active.columnIndex === active.columnIndex && next.active.rowIndex === active.rowIndex);
      this.actions.select(wrapped ? this.aroundTheEnd(backwards) : next);
      this.state.tabbedFrom = origin;
    });
  }

  private aroundTheEnd(backwards: boolean): SheetSelection {
    const { chosen: { active }, extent: { rows, columns } } = this.state;
    const rowIndex = Math.max(0, Math.min(rows - 1, active.rowIndex + (backwards ? -1 : 1)));
    const cell = { rowIndex, columnIndex: backwards ? columns - 1 : 0 };
    return { active: cell, ranges: [{ kind: 'cells', anchor: cell, end: cell }] };
  }

  private openOrToggle(): boolean {
    if (this.input.editing === null) this.input.open();
    else this.input.toggleMode();
    return true;
  }

  private escape(): boolean {
    const gaveUp = this.input.editing !== null;
    if (gaveUp) this.editing.cancel();
    this.actions.escape(gaveUp);
    return true;
  }
}

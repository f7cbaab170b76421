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
  /** Handles an arrow while a formula is typed: whether it pointed at a cell instead of leaving the editor. */
  readonly point: (direction: Direction) => boolean;
  readonly fill: (direction: 'down' | 'right') => void;
  /** Puts a text into every selected cell. */
  readonly fillChosen: (text: string) => void;
  /** Commits the typed text to every selected cell; where it is refused, the editor stays. */
  readonly commitToChosen: () => boolean;
  /** Fixes the row of the reference at the caret with "$", or frees it; false where there is none. */
  readonly fixReference: () => boolean;
  /** Opens the active cell with the text of the cell above. */
  readonly copyAbove: () => void;
  /** Opens the choices of the active cell, or the filter of its column. */
  readonly openList: () => void;
  /** Removes all filters, or opens the one of the active column where there are none. */
  readonly toggleFilters: () => void;
  /** Escape was pressed; `gaveUp` where it cancelled typing. */
  readonly escape: (gaveUp: boolean) => void;
  /** The window is about to undo the last gesture. */
  readonly undoing: () => void;
  readonly page: () => number;
  /** Types today's date into the active cell, if it is for text. */
  readonly today: () => void;
  /** Opens the menu of the selected cells. */
  readonly menu: () => void;
  /** Keys for whole columns. Returns whether it handled the key. */
  readonly onColumnKey: (event: KeyboardEvent) => boolean;
  /** Keys of the sheet's screen, such as those that move rows. Returns whether it handled the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The effect of a key; returns whether it was handled, so that the browser must ignore it. */
type Handler = (event: KeyboardEvent) => boolean;

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The keys of a sheet, as its text field receives them. */
export class SheetKeys {
  private readonly state: SheetState;
  private readonly input: CellInput;
  private readonly editing: SheetEditing;
  private readonly actions: SheetKeyActions;
  private readonly handlers: Readonly<Record<SheetKeyId, Handler>>;
  /** The action that F4 repeats. */
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
    // While an input method composes, Enter and the arrows choose candidates and are ignored here.
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

  /** In an edit begun by typing over the cell, an arrow points at a cell for the formula, or leaves the editor. */
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

  /** Keys of the sheet's screen: F4 repeats those that change rows, but not those that only show something. */
  private onKey(event: KeyboardEvent, changes: boolean): boolean {
    if (!this.actions.onKey(event)) return false;
    if (changes) this.last = () => void this.actions.onKey(event);
    return true;
  }

  private context(): KeyContext {
    const { extent, frozen, isFilled, lastRow } = this.state;
    return { size: extent, frozen, isFilled, lastRow, page: this.actions.page() };
  }

  /** Continues once the typed text is committed; where it is refused, the editor stays. */
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

  /** Tab leaves the sheet at the end of the row, so that nobody is trapped in it. */
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

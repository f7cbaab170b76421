import { isTodayShortcut } from '#renderer/ui/today.ts';
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
  /** Escape was pressed; `gaveUp` where it gave up what was being typed. */
  readonly escape: (gaveUp: boolean) => void;
  /** The last gesture is about to be undone by the window. */
  readonly undoing: () => void;
  readonly page: () => number;
  /** Types today's date into the active cell, where it takes words. */
  readonly today: () => void;
  /** Opens the menu of the chosen rows. */
  readonly menu: () => void;
  /** Keys of the sheet's own, such as those that move rows. Answers whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The keys of a sheet, as they come to its text field. */
export class SheetKeys {
  private readonly state: SheetState;
  private readonly input: CellInput;
  private readonly editing: SheetEditing;
  private readonly actions: SheetKeyActions;

  constructor(state: SheetState, editing: SheetEditing, actions: SheetKeyActions) {
    this.state = state;
    this.input = editing.input;
    this.editing = editing;
    this.actions = actions;
  }

  readonly listener = (event: KeyboardEvent): void => {
    // While an input method composes, Enter and the arrows choose candidates: they are none of the sheet's.
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private handle(event: KeyboardEvent): boolean {
    if (event.key === 'Enter' && !event.altKey) return this.leave(() => this.enter(event.shiftKey));
    if (event.key === 'Tab' && !withControl(event) && !event.altKey) return this.tab(event.shiftKey);
    if (event.key === 'F2') return this.openOrToggle();
    if (isTodayShortcut(event)) {
      this.actions.today();
      return true;
    }
    if (event.key === 'Escape') return this.escape();
    return this.input.editing === null ? this.handleIdle(event) : this.handleEditing(event);
  }

  private handleEditing(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.key];
    if (this.input.editing !== 'overtype' || direction === undefined || withControl(event) || event.shiftKey || event.altKey) return false;
    return this.actions.point(direction) || this.leave(() => this.step(direction));
  }

  private handleIdle(event: KeyboardEvent): boolean {
    if (withControl(event) && event.key.toLowerCase() === 'z') this.actions.undoing();
    if (!withControl(event) && !event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) {
      this.actions.clear();
      return true;
    }
    if (withControl(event) && !event.shiftKey && !event.altKey && (event.key.toLowerCase() === 'd' || event.key.toLowerCase() === 'r')) {
      this.actions.fill(event.key.toLowerCase() === 'd' ? 'down' : 'right');
      return true;
    }
    const next = selectionAfterKey(this.state.chosen, event, this.context());
    if (next === null) return this.actions.onKey(event) || this.menu(event);
    this.state.tabbedFrom = null;
    this.actions.select(next);
    return true;
  }

  private context(): KeyContext {
    const { extent, isFilled, lastRow } = this.state;
    return { size: extent, isFilled, lastRow, page: this.actions.page() };
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

  private menu({ key, shiftKey }: KeyboardEvent): boolean {
    const asked = key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (asked) this.actions.menu();
    return asked;
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

import { CellInput } from './cell-input.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import { isLineField } from './line-field.ts';
import type { Refusal } from './refusal-note.ts';
import type { SheetState, TakeWrites } from './sheet-state.ts';

export interface EditingEvents {
  readonly write: TakeWrites;
  /** Called when a typed text was refused; null when there is none any more. */
  readonly showRefusal: (refusal: Refusal | null) => void;
  /** Called when a person typed where nothing can be edited. */
  readonly onTypingInVain: () => void;
}

interface Editing {
  readonly place: CellPlace;
  readonly start: string;
}

/** The edit of one cell: begun in the text field, committed or cancelled by keys. */
export class SheetEditing {
  /** The only text field of the sheet. */
  readonly input: CellInput;
  private current: Editing | null = null;
  private readonly listeners: (() => void)[] = [];
  private readonly takenListeners: ((text: string) => void)[] = [];
  private readonly state: SheetState;
  private readonly events: EditingEvents;

  constructor(state: SheetState, layer: HTMLElement, events: EditingEvents) {
    this.state = state;
    this.events = events;
    this.input = new CellInput(layer, {
      begin: () => this.begin(),
      onTyping: () => this.typing(),
      onTypingInVain: events.onTypingInVain,
      onLeave: (to) => {
        if (!isLineField(to)) this.left();
      },
    });
  }

  /** Calls a listener whenever an edit begins, its text changes or is refused, or it ends. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls a listener with each committed text. */
  onTaken(listener: (text: string) => void): void {
    this.takenListeners.push(listener);
  }

  get place(): CellPlace | null {
    return this.current?.place ?? null;
  }

  /** The text typed so far; null while nothing is edited. */
  get text(): string | null {
    return this.current === null ? null : this.input.text;
  }

  /** Whether the text was refused and is to be corrected. */
  get isRefused(): boolean {
    return this.input.isRefused;
  }

  get isChanged(): boolean {
    return this.current !== null && this.input.text !== this.current.start;
  }

  /** Commits the text; false where it was refused, in which case the editor stays open with it. */
  commit(): boolean {
    const { current } = this;
    if (current === null) return true;
    const { text } = this.input;
    const [refused] = text === current.start ? [] : this.events.write([{ place: current.place, text }], 'type');
    if (refused === undefined) {
      this.end();
      if (text !== current.start) for (const listener of this.takenListeners) listener(text);
      return true;
    }
    this.refuse(refused.reason);
    return false;
  }

  /**
   * Commits the text to several cells at once, including the edited one; false where it was refused, in which case the
   * editor stays open with it.
   */
  commitTo(places: readonly CellPlace[]): boolean {
    const { current } = this;
    if (current === null) return true;
    const { text } = this.input;
    const everywhere = this.state.settings.copiesOf?.(current.place, text) ?? text;
    const writes = places.map((place) => ({ place, text: isSamePlace(place, current.place) ? text : everywhere }));
    const [refused] = this.events.write(writes, 'enter');
    if (refused !== undefined) {
      this.refuse(refused.reason);
      return false;
    }
    this.end();
    for (const listener of this.takenListeners) listener(everywhere);
    return true;
  }

  /**
   * Commits the text before another action; false where it was refused, in which case it has the focus again, to be
   * corrected or cancelled with Escape.
   */
  leave(): boolean {
    const isTaken = this.commit();
    if (!isTaken) this.input.focus();
    return isTaken;
  }

  /** The focus moved elsewhere. A refused text takes it back, after the press or key that moved it. */
  left(): void {
    if (this.commit()) return;
    setTimeout(() => {
      if (this.isRefused) this.input.focus();
    });
  }

  /** The text cannot be committed, or cannot be left now: it stays, with the message beside it. */
  refuse(reason: Sentence): void {
    if (this.current === null) return;
    this.input.refuse();
    this.events.showRefusal({ place: this.current.place, reason });
    this.changed();
  }

  /** Restores the old value. */
  cancel(): void {
    this.end();
  }

  private begin(): { readonly text: string; readonly align: 'left' | 'right' } | null {
    const { active } = this.state.chosen;
    const { edit } = this.state.view(active);
    const column = this.state.settings.columns[active.columnIndex];
    if (edit === null || column === undefined) return null;
    this.current = { place: this.state.place(active), start: edit };
    return { text: edit, align: column.align };
  }

  private typing(): void {
    if (this.current === null) return;
    this.events.showRefusal(null);
    this.changed();
  }

  private end(): void {
    if (this.current === null) return;
    this.current = null;
    this.input.close();
    this.events.showRefusal(null);
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

const isSamePlace = (one: CellPlace, other: CellPlace): boolean => one.rowId === other.rowId && one.columnId === other.columnId;

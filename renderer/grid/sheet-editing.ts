import { CellInput } from './cell-input.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import { isLineField } from './line-field.ts';
import type { Refusal } from './refusal-note.ts';
import type { SheetState, TakeWrites } from './sheet-state.ts';

export interface EditingEvents {
  readonly write: TakeWrites;
  /** A typed text was refused; null where none is any more. */
  readonly showRefusal: (refusal: Refusal | null) => void;
  /** Something was typed where nothing can be. */
  readonly onTypingInVain: () => void;
}

interface Editing {
  readonly place: CellPlace;
  readonly start: string;
}

/** One cell being typed into: begun by the text field, put in or given up by keys. */
export class SheetEditing {
  /** The one text field of the sheet. */
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

  /** Tells a listener whenever a cell begins to be typed into, its text became another or was refused, or it no longer is. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Tells a listener of each text that was put in. */
  onTaken(listener: (text: string) => void): void {
    this.takenListeners.push(listener);
  }

  get place(): CellPlace | null {
    return this.current?.place ?? null;
  }

  /** What is typed so far; null while nothing is edited. */
  get text(): string | null {
    return this.current === null ? null : this.input.text;
  }

  /** Whether the text was refused, and is to be mended. */
  get isRefused(): boolean {
    return this.input.isRefused;
  }

  get isChanged(): boolean {
    return this.current !== null && this.input.text !== this.current.start;
  }

  /** Puts the text in; false where it was refused, and the editor stays open with it. */
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

  /** Puts the text into several cells at once, the one that is typed into among them; false where it was refused, and the editor stays open with it. */
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

  /** Puts the text in before something else is done; false where it was refused: it has the focus again, so that it can be mended, or given up with Escape. */
  leave(): boolean {
    const isTaken = this.commit();
    if (!isTaken) this.input.focus();
    return isTaken;
  }

  /** The focus went elsewhere. A text that is refused takes it back, once the press or key that moved it is over. */
  left(): void {
    if (this.commit()) return;
    setTimeout(() => {
      if (this.isRefused) this.input.focus();
    });
  }

  /** What is typed cannot be taken, or cannot be left as it is: it stays, and the sentence stands beside it. */
  refuse(reason: Sentence): void {
    if (this.current === null) return;
    this.input.refuse();
    this.events.showRefusal({ place: this.current.place, reason });
    this.changed();
  }

  /** Gives the old value back. */
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

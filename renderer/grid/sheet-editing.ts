import type { CellPlace, Sentence } from './grid-source.ts';
import type { CellInput } from './cell-input.ts';
import type { SheetState, TakeWrites } from './sheet-state.ts';

export interface EditingEvents {
  readonly write: TakeWrites;
  /** A cell is typed into, or no longer is. */
  readonly onTyping: () => void;
  /** A typed text was refused, or no longer is. */
  readonly onRefusal: (place: CellPlace, reason: Sentence | null) => void;
}

interface Editing {
  readonly place: CellPlace;
  readonly start: string;
}

/** One cell being typed into: begun by the text field, put in or given up by keys. */
export class SheetEditing {
  private current: Editing | null = null;
  private readonly state: SheetState;
  private readonly input: () => CellInput;
  private readonly events: EditingEvents;

  constructor(state: SheetState, input: () => CellInput, events: EditingEvents) {
    this.state = state;
    this.input = input;
    this.events = events;
  }

  get place(): CellPlace | null {
    return this.current?.place ?? null;
  }

  /** What is typed so far; null while nothing is edited. */
  get text(): string | null {
    return this.current === null ? null : this.input().text;
  }

  /** Whether the text was refused, and is to be mended. */
  get isRefused(): boolean {
    return this.input().isRefused;
  }

  get isChanged(): boolean {
    return this.current !== null && this.input().text !== this.current.start;
  }

  begin(): { readonly text: string; readonly align: 'left' | 'right' } | null {
    const { active } = this.state.chosen;
    const { edit } = this.state.view(active);
    const column = this.state.settings.columns[active.columnIndex];
    if (edit === null || column === undefined) return null;
    this.current = { place: this.state.place(active), start: edit };
    return { text: edit, align: column.align };
  }

  typing(): void {
    if (this.current === null) return;
    this.events.onRefusal(this.current.place, null);
    this.events.onTyping();
  }

  /** Puts the text in; false where it was refused, and the editor stays open with it. */
  commit(): boolean {
    const { current } = this;
    if (current === null) return true;
    const { text } = this.input();
    const [refused] = text === current.start ? [] : this.events.write([{ place: current.place, text }], 'type');
    if (refused === undefined) {
      this.end();
      return true;
    }
    this.input().refuse();
    this.events.onRefusal(current.place, refused.reason);
    return false;
  }

  /** Gives the old value back. */
  cancel(): void {
    if (this.current !== null) this.events.onRefusal(this.current.place, null);
    this.end();
  }

  private end(): void {
    if (this.current === null) return;
    const { place } = this.current;
    this.current = null;
    this.input().close();
    this.events.onRefusal(place, null);
    this.events.onTyping();
  }
}

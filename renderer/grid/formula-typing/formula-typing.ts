import { addressAt, isFormulaText, acceptsName } from './formula-caret.ts';
import { SuggestionList } from './suggestion-list.ts';
import { suggestNames, type NameToSuggest, type Suggestions } from './suggest-names.ts';

/** What formula typing does to the text field it helps. */
export interface FormulaTypingEvents {
  /** The names of the sheet's formulas; none where it takes no formulas. */
  readonly names: () => readonly NameToSuggest[];
  /** What the list of names is called. */
  readonly label: () => string;
  /** The cell that was pointed at last is no longer the one that pointing again replaces. */
  readonly onPointedEnd: () => void;
  /** The text was changed for the person, as if typed. */
  readonly onChange: () => void;
}

/**
 * Help while a formula is typed into the sheet's text field: names that go on from what is typed, chosen with arrows
 * and Tab or a press, and the names of cells that are pointed at.
 */
export class FormulaTyping {
  private suggestions: Suggestions | null = null;
  /** The name that was pointed at last, as long as nothing was typed since: pointing again replaces it. */
  private pointed: { readonly from: number; readonly to: number } | null = null;
  private chosenByArrows = false;
  private readonly field: HTMLTextAreaElement;
  private readonly list: SuggestionList;
  private readonly events: FormulaTypingEvents;

  constructor(field: HTMLTextAreaElement, layer: HTMLElement, signal: AbortSignal, events: FormulaTypingEvents) {
    this.field = field;
    this.events = events;
    this.list = new SuggestionList(field, layer, events.label, (index) => this.take(index));
    field.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.onKey(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }, { signal });
    field.addEventListener('input', () => {
      this.unpoint();
      this.suggest();
    }, { signal });
  }

  /** How a formula writes the name of a column; null where it has none. */
  writtenName(id: string): string | null {
    return this.events.names().find((name) => name.id === id)?.written ?? null;
  }

  /** Puts in how a cell is written that was pointed at; false where no value is wanted there. */
  point(written: string): boolean {
    const { value: text, selectionStart: at } = this.field;
    if (!isFormulaText(text)) return false;
    const place = this.pointed ?? (acceptsName({ text, at }) ? { from: at, to: this.field.selectionEnd } : null);
    if (place === null) return false;
    this.put(written, place);
    this.pointed = { from: place.from, to: place.from + written.length };
    return true;
  }

  /** Whether a press on a cell would be taken as a name, whichever cell it is. */
  get isPointing(): boolean {
    const { value: text, selectionStart: at } = this.field;
    return isFormulaText(text) && this.events.names().length > 0 && (this.pointed !== null || acceptsName({ text, at }));
  }

  /** Holds the row of the address at the caret where the formula is filled on, or lets it go: "B2", "B$2". False where there is none. */
  fixReference(): boolean {
    const { value: text, selectionStart: at } = this.field;
    const address = isFormulaText(text) ? addressAt(text, at) : null;
    if (address === null) return false;
    const { pointed } = this;
    this.put(address.toggled, address);
    // Pointing at another cell still replaces it.
    if (pointed !== null && pointed.from === address.from) this.pointed = { from: address.from, to: address.from + address.toggled.length };
    return true;
  }

  /** The field has moved. */
  place(): void {
    this.list.place();
  }

  close(): void {
    this.suggestions = null;
    this.unpoint();
    this.list.show([], 0);
  }

  destroy(): void {
    this.list.destroy();
  }

  private unpoint(): void {
    this.pointed = null;
    this.events.onPointedEnd();
  }

  private suggest(): void {
    const { value, selectionStart } = this.field;
    this.suggestions = suggestNames(value, selectionStart, this.events.names());
    this.chosenByArrows = false;
    this.list.show(this.suggestions?.names ?? [], 0);
  }

  private onKey(event: KeyboardEvent): boolean {
    if (this.suggestions === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { length } = this.suggestions.names;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.chosenByArrows = true;
        this.list.show(this.suggestions.names, (this.list.chosen + (event.key === 'ArrowDown' ? 1 : -1) + length) % length);
        return true;
      case 'Tab':
        if (event.shiftKey) return false;
        this.take(this.list.chosen);
        return true;
      case 'Enter':
        // Enter puts the formula in, unless somebody has gone into the list.
        if (this.chosenByArrows) this.take(this.list.chosen);
        return this.chosenByArrows;
      case 'Escape':
        this.suggestions = null;
        this.list.show([], 0);
        return true;
      default:
        return false;
    }
  }

  private take(index: number): void {
    const { suggestions } = this;
    const name = suggestions?.names[index];
    if (suggestions === null || name === undefined) return;
    this.put(name.written, suggestions);
    this.close();
  }

  private put(written: string, { from, to }: { readonly from: number; readonly to: number }): void {
    this.field.setRangeText(written, from, to, 'end');
    this.suggestions = null;
    this.list.show([], 0);
    this.events.onChange();
  }
}

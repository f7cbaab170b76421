import { addressAt, isFormulaText, acceptsName } from './formula-caret.ts';
import { SuggestionList } from './suggestion-list.ts';
import { suggestNames, type NameToSuggest, type Suggestions } from './suggest-names.ts';

/** Callbacks of formula typing to the text field. */
export interface FormulaTypingEvents {
  /** The names of the sheet's formulas; empty where it has no formulas. */
  readonly names: () => readonly NameToSuggest[];
  /** The label of the list of names. */
  readonly label: () => string;
  /** The last cell pointed at is no longer replaced by pointing again. */
  readonly onPointedEnd: () => void;
  /** The program changed the text, as if typed. */
  readonly onChange: () => void;
}

/**
 * Help while a formula is typed into the sheet's text field: names that complete the typed text, chosen with arrows and
 * Tab or a press, and the names of cells that are pointed at.
 */
export class FormulaTyping {
  private suggestions: Suggestions | null = null;
  /** The range of the last name pointed at, while nothing has been typed since: pointing again replaces it. */
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

  /** The name of a column in a formula; null where it has none. */
  writtenName(id: string): string | null {
    return this.events.names().find((name) => name.id === id)?.written ?? null;
  }

  /** Inserts the name or address of a cell that was pointed at; false where no value is expected there. */
  point(written: string): boolean {
    const { value: text, selectionStart: at } = this.field;
    if (!isFormulaText(text)) return false;
    const place = this.pointed ?? (acceptsName({ text, at }) ? { from: at, to: this.field.selectionEnd } : null);
    if (place === null) return false;
    this.put(written, place);
    this.pointed = { from: place.from, to: place.from + written.length };
    return true;
  }

  /** Whether a press on any cell would insert its name. */
  get isPointing(): boolean {
    const { value: text, selectionStart: at } = this.field;
    return isFormulaText(text) && this.events.names().length > 0 && (this.pointed !== null || acceptsName({ text, at }));
  }

  /** Fixes the row of the address at the caret with "$", or frees it: "B2", "B$2". False where there is no address. */
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

  /** Called when the field has moved. */
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
        // Enter commits the formula, unless a person has moved into the list.
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

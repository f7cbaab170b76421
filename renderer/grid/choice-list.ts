import { sheetText } from '#shared/text/sheet.ts';
import { SuggestionList } from './formula-typing/suggestion-list.ts';
import type { SheetEditing } from './sheet-editing.ts';
import type { SheetState } from './sheet-state.ts';

/** The list of usual values for the active cell, chosen with arrows and Enter or a press. */
export class ChoiceList {
  private choices: readonly string[] = [];
  private readonly state: SheetState;
  private readonly editing: SheetEditing;
  private readonly list: SuggestionList;

  constructor(state: SheetState, editing: SheetEditing, layer: HTMLElement, signal: AbortSignal) {
    this.state = state;
    this.editing = editing;
    const { element } = editing.input;
    this.list = new SuggestionList(element, layer, () => sheetText[state.settings.language].choices, (index) => this.take(index));
    // Before the sheet's own keys: while the list is open, arrows and Enter apply to it.
    element.addEventListener('keydown', (event) => {
      if (event.isComposing || !this.onKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { signal });
    for (const type of ['input', 'blur'] as const) element.addEventListener(type, () => this.close(), { signal });
  }

  /** Opens the list over the active cell; false where its column has none, or the cell cannot be edited. */
  open(): boolean {
    const { active } = this.state.chosen;
    const { choices = [] } = this.state.settings.columns[active.columnIndex] ?? {};
    const { edit, text } = this.state.view(active);
    if (choices.length === 0 || edit === null) return false;
    this.choices = choices;
    this.show(Math.max(0, choices.indexOf(text)));
    return true;
  }

  close(): void {
    if (this.choices.length === 0) return;
    this.choices = [];
    this.show(0);
  }

  destroy(): void {
    this.list.destroy();
  }

  private show(chosen: number): void {
    this.list.show(this.choices.map((choice) => ({ id: choice, name: choice, written: choice })), chosen);
  }

  private onKey({ key, altKey }: KeyboardEvent): boolean {
    const { length } = this.choices;
    if (length === 0) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (altKey) this.close();
      else this.show((this.list.chosen + (key === 'ArrowDown' ? 1 : -1) + length) % length);
    } else if (key === 'Enter') this.take(this.list.chosen);
    else if (key === 'Escape') this.close();
    else {
      this.close();
      return false;
    }
    return true;
  }

  private take(index: number): void {
    const choice = this.choices[index];
    this.close();
    if (choice === undefined) return;
    this.editing.input.open(choice);
    this.editing.commit();
  }
}

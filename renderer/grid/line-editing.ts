import type { Caret, CellInput } from './cell-input.ts';
import type { SheetEditing } from './sheet-editing.ts';

/**
 * Typing into the active cell from the formula line. It is the same edit in either field: text, caret and keys of the
 * line go to the sheet's own text field, which shows the text in the cell, handles the keys as usual, and commits it.
 */
export class LineEditing {
  private readonly input: CellInput;
  private readonly editing: SheetEditing;

  constructor(editing: SheetEditing) {
    this.input = editing.input;
    this.editing = editing;
  }

  /** The caret after the sheet itself has changed the text. */
  get caret(): Caret {
    return this.input.caret;
  }

  /** The line has the focus: opens the cell, or continues the edit begun in the cell. */
  begin(): void {
    if (this.input.editing === null) this.input.open();
    // Arrow keys move within the line's text, however the edit began.
    else if (this.input.editing === 'overtype') this.input.toggleMode();
  }

  type(text: string, caret: Caret): void {
    this.begin();
    this.input.write(text, caret);
  }

  moveCaret(caret: Caret): void {
    if (this.editing.place !== null) this.input.placeCaret(caret);
  }

  /** F2 continues in the cell; with nothing typed, Tab moves on through the window; the sheet handles all other keys. */
  key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || (event.key === 'Tab' && !this.editing.isChanged)) return;
    if (event.key === 'F2') {
      event.preventDefault();
      return this.input.focus();
    }
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    const pressed = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, altKey, cancelable: true });
    this.input.element.dispatchEvent(pressed);
    if (!pressed.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.editing.place === null) this.input.focus();
  }

  /** The focus left the line: for the cell, where the edit continues, or for another element. */
  leave(to: EventTarget | null): void {
    if (to !== this.input.element && document.hasFocus()) this.editing.left();
  }

  commit(): void {
    if (this.editing.commit()) this.input.focus();
  }

  cancel(): void {
    this.editing.cancel();
    this.input.focus();
  }
}

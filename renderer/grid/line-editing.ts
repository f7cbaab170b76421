import type { Caret, CellInput } from './cell-input.ts';
import type { SheetEditing } from './sheet-editing.ts';

/**
 * Typing into the active cell from the line above the sheet. It is the same edit, whichever of the two fields has the
 * focus: text, caret and keys of the line go to the sheet's own text field, which shows the text at the cell, takes
 * the keys as ever, and puts it in.
 */
export class LineEditing {
  private readonly input: CellInput;
  private readonly editing: SheetEditing;

  constructor(editing: SheetEditing) {
    this.input = editing.input;
    this.editing = editing;
  }

  /** Where the caret is after the sheet has changed the text itself. */
  get caret(): Caret {
    return this.input.caret;
  }

  /** The line has the focus: the cell is open, or what was begun in the cell goes on. */
  begin(): void {
    if (this.input.editing === null) this.input.open();
    // Arrow keys move in the line's text, however the edit began.
    else if (this.input.editing === 'overtype') this.input.toggleMode();
  }

  type(text: string, caret: Caret): void {
    this.begin();
    this.input.write(text, caret);
  }

  moveCaret(caret: Caret): void {
    if (this.editing.place !== null) this.input.placeCaret(caret);
  }

  /** F2 goes on in the cell; with nothing typed Tab goes on through the window; all other keys are the sheet's. */
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

  /** The focus left the line: for the cell, where the edit goes on, or for good. */
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

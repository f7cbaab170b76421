import type { Box } from './sheet-geometry.ts';

/** Events from the sheet's only text field to its sheet. */
export interface CellInputEvents {
  /** Called when a person begins to type: returns the initial text of the active cell's editor, or null where it cannot be edited. */
  readonly begin: () => { readonly text: string; readonly align: 'left' | 'right' } | null;
  /** The text changed: it was typed, or the active cell was opened with its own text. */
  readonly onTyping: () => void;
  /** A person typed where nothing can be edited. */
  readonly onTypingInVain: () => void;
  /** The focus moved elsewhere in the window, to this element if it can be focused. */
  readonly onLeave: (to: EventTarget | null) => void;
}

/** Opened by typing over the cell, arrow keys leave the editor; opened with F2 or a double click, they move within the text. */
export type EditMode = 'overtype' | 'inside';

/** The insertion point, or the range that typing replaces. */
export interface Caret {
  readonly from: number;
  readonly to: number;
}

const ROOM_TO_TYPE = 24;

/**
 * The only text field of a sheet: it always has the focus and is itself the editor, so that no first key of a fast
 * typist and no first syllable of an input method is lost. While nothing is edited it is empty and invisible.
 */
export class CellInput {
  readonly element = document.createElement('textarea');
  private mode: EditMode | null = null;
  /** Its last position; a text that grew beyond its cell is positioned again. */
  private placed = '';
  private readonly events: CellInputEvents;

  constructor(frame: HTMLElement, events: CellInputEvents) {
    this.events = events;
    const { element } = this;
    element.className = 'cell-editor';
    element.rows = 1;
    element.autocomplete = 'off';
    element.spellcheck = false;
    element.wrap = 'off';
    element.dataset['idle'] = '';
    element.addEventListener('compositionstart', () => this.beginTyping());
    element.addEventListener('input', () => this.onInput());
    element.addEventListener('focus', () => {
      // A closing dialog returns the focus without the caret, so that nothing could be typed.
      element.setSelectionRange(element.selectionStart, element.selectionEnd);
    });
    element.addEventListener('blur', ({ relatedTarget }) => {
      // Another window has the focus: the typed text stays.
      if (document.hasFocus()) events.onLeave(relatedTarget);
    });
    frame.append(element);
  }

  get editing(): EditMode | null {
    return this.mode;
  }

  get text(): string {
    return this.element.value;
  }

  /** Opens the active cell with its own text, as F2 does, or with the given one. */
  open(given?: string): boolean {
    const start = this.events.begin();
    if (start === null) return false;
    const text = given ?? start.text;
    this.show('inside', start.align);
    this.element.value = text;
    this.element.setSelectionRange(text.length, text.length);
    this.grow();
    this.element.scrollLeft = this.element.scrollWidth;
    this.events.onTyping();
    return true;
  }

  /** Types a text at the caret, in the open editor or into the cell. */
  type(text: string): void {
    this.element.setRangeText(text, this.element.selectionStart, this.element.selectionEnd, 'end');
    this.onInput();
  }

  /** Takes text and caret from the formula line, as if typed here. */
  write(text: string, caret: Caret): void {
    this.element.value = text;
    this.placeCaret(caret);
    this.element.dispatchEvent(new Event('input'));
  }

  get caret(): Caret {
    return { from: this.element.selectionStart, to: this.element.selectionEnd };
  }

  placeCaret({ from, to }: Caret): void {
    this.element.setSelectionRange(from, to);
  }

  toggleMode(): void {
    this.mode = this.mode === 'overtype' ? 'inside' : 'overtype';
  }

  close(): void {
    this.mode = null;
    this.element.value = '';
    this.element.dataset['idle'] = '';
    this.markRefused(false);
  }

  get isRefused(): boolean {
    return this.element.classList.contains('cell-editor-refused');
  }

  /** Marks the text as refused: it stays to be corrected. */
  refuse(): void {
    this.mode = 'inside';
    this.markRefused(true);
  }

  place({ left, top, width, height }: Box, hidden: boolean): void {
    const style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    if (style !== this.placed) this.element.style.cssText = this.placed = style;
    this.element.classList.toggle('cell-editor-hidden', hidden);
    this.grow();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  destroy(): void {
    this.element.remove();
  }

  /** A long text extends over the cells at the right, up to the edge of the sheet. */
  private grow(): void {
    const { element } = this;
    if (this.mode === null || element.scrollWidth <= element.clientWidth) return;
    const room = (element.offsetParent?.clientWidth ?? 0) - element.offsetLeft;
    this.placed = '';
    element.style.width = `${Math.max(element.offsetWidth, Math.min(room, element.scrollWidth + ROOM_TO_TYPE))}px`;
  }

  /** Called after the program changed the text. */
  changed(): void {
    this.onInput();
  }

  private markRefused(refused: boolean): void {
    this.element.classList.toggle('cell-editor-refused', refused);
    this.element.setAttribute('aria-invalid', String(refused));
  }

  private beginTyping(): void {
    if (this.mode !== null) return;
    const start = this.events.begin();
    if (start !== null) this.show('overtype', start.align);
  }

  private onInput(): void {
    this.beginTyping();
    this.markRefused(false);
    if (this.mode === null) {
      this.element.value = '';
      return this.events.onTypingInVain();
    }
    if (/[\r\n]/.test(this.text)) this.element.value = this.text.replace(/\s*[\r\n]+\s*/g, ' ');
    this.grow();
    this.events.onTyping();
  }

  private show(mode: EditMode, align: 'left' | 'right'): void {
    this.mode = mode;
    delete this.element.dataset['idle'];
    this.element.classList.toggle('cell-editor-right', align === 'right');
  }
}

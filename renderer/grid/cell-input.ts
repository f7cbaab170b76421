import type { Box } from './sheet-geometry.ts';

/** What the sheet's one text field tells its sheet. */
export interface CellInputEvents {
  /** Asked when a person begins to type: what the active cell's editor starts with, or null where nothing can be typed. */
  readonly begin: () => { readonly text: string; readonly align: 'left' | 'right' } | null;
  /** The text became another: it was typed, or the active cell was opened with its own. */
  readonly onTyping: () => void;
  /** Something was typed where nothing can be. */
  readonly onTypingInVain: () => void;
  /** The focus went elsewhere in the window, to this element where it is one that takes it. */
  readonly onLeave: (to: EventTarget | null) => void;
}

/** Started by typing over the cell, arrow keys leave it; opened with F2 or a double click, they move in the text. */
export type EditMode = 'overtype' | 'inside';

/** Where the next letter goes, or what it replaces. */
export interface Caret {
  readonly from: number;
  readonly to: number;
}

const ROOM_TO_TYPE = 24;

/**
 * The one text field of a sheet: it always has the focus and is itself the editor, so that the first key of a fast
 * typist and the first syllable of an input method land in it whole. While nothing is edited it is empty and unseen.
 */
export class CellInput {
  readonly element = document.createElement('textarea');
  private mode: EditMode | null = null;
  /** Where it was placed last; a text that grew beyond its cell is placed anew. */
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
      // A dialog that closes gives the focus back without the caret: nothing could be typed.
      element.setSelectionRange(element.selectionStart, element.selectionEnd);
    });
    element.addEventListener('blur', ({ relatedTarget }) => {
      // Another window has the focus: what is typed here stays as it is.
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

  /** Opens the active cell with its own text, as F2 does, or with another. */
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

  /** The text and caret of the line above the sheet, as if it were typed here. */
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

  /** The text was refused: it stays to be mended. */
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

  /** A long text goes over the cells at the right, as far as the sheet goes. */
  private grow(): void {
    const { element } = this;
    if (this.mode === null || element.scrollWidth <= element.clientWidth) return;
    const room = (element.offsetParent?.clientWidth ?? 0) - element.offsetLeft;
    this.placed = '';
    element.style.width = `${Math.max(element.offsetWidth, Math.min(room, element.scrollWidth + ROOM_TO_TYPE))}px`;
  }

  /** The text was changed for the person. */
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

import { sheetText } from '#shared/text/sheet.ts';
import type { SheetState } from './sheet-state.ts';

export interface ScreenReaderEvents {
  /** The description of the active cell's trace; empty where nothing is traced. */
  readonly traced: () => string;
  readonly say: (sentence: string) => void;
}

/**
 * Announcements of a sheet to screen readers. While the focus is in its text field, a changed cell is announced once;
 * otherwise the field is named after the active cell, which is announced when the focus enters.
 */
export class ScreenReader {
  private said = '';
  private timer = 0;
  private readonly state: SheetState;
  private readonly field: HTMLElement;
  private readonly events: ScreenReaderEvents;

  constructor(state: SheetState, field: HTMLElement, signal: AbortSignal, events: ScreenReaderEvents) {
    this.state = state;
    this.field = field;
    this.events = events;
    field.addEventListener('blur', () => this.name(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
    this.name();
  }

  /** Announces the selection once all effects of the gesture are complete. */
  selectionChanged(): void {
    this.saySoon();
  }

  /** Announces the active cell where the document changed it while the sheet has the focus. */
  documentChanged(): void {
    if (document.activeElement === this.field) this.saySoon();
    else this.name();
  }

  /** Announces only the trace, once it is known. */
  traceChanged(): void {
    this.silence();
    this.events.say(this.events.traced());
  }

  /** Drops the announcement, because another part of the window makes it. */
  silence(): void {
    clearTimeout(this.timer);
    this.said = this.sentence();
    this.name();
  }

  private saySoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const sentence = this.sentence();
      if (sentence === this.said) return;
      if (document.activeElement === this.field) this.events.say(sentence);
      this.said = sentence;
      this.name();
    });
  }

  private sentence(): string {
    return [this.state.announcement(), this.events.traced()].filter(Boolean).join('; ');
  }

  /**
   * While the focus is in the field, its name contains no cell: the previous cell would be wrong, and the next one
   * would be announced twice.
   */
  private name(): void {
    const isHere = document.activeElement === this.field;
    this.field.setAttribute('aria-label', isHere ? sheetText[this.state.settings.language].field : this.sentence());
    if (!isHere) this.said = this.sentence();
  }
}

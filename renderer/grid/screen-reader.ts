import { sheetText } from '#shared/text/sheet.ts';
import type { SheetState } from './sheet-state.ts';

export interface ScreenReaderEvents {
  /** What is traced from the active cell; empty where nothing is. */
  readonly traced: () => string;
  readonly say: (sentence: string) => void;
}

/**
 * What a screen reader hears of a sheet. While the focus is in its text field, the cell is said where it changes, once;
 * from outside, the field is called by the cell it stands on, which is heard when the focus comes in.
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

  /** Announces the selection once everything that belongs to the gesture has happened. */
  selectionChanged(): void {
    this.saySoon();
  }

  /** Announces the active cell where the document changed it while the sheet has the focus. */
  documentChanged(): void {
    if (document.activeElement === this.field) this.saySoon();
    else this.name();
  }

  /** Announces only what is traced, once that is known. */
  traceChanged(): void {
    this.silence();
    this.events.say(this.events.traced());
  }

  /** Drops the announcement: another part of the window makes it. */
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

  /** While the focus is in the field, its name may be of no cell: that of the last one would be wrong, that of the next be said twice. */
  private name(): void {
    const isHere = document.activeElement === this.field;
    this.field.setAttribute('aria-label', isHere ? sheetText[this.state.settings.language].field : this.sentence());
    if (!isHere) this.said = this.sentence();
  }
}

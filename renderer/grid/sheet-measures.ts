/** Positions of a sheet's parts relative to its viewport, and its scroll position, all at one moment. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  /** The size of the area for cells, without scroll bars. */
  readonly room: { readonly width: number; readonly height: number };
  readonly scrollLeft: number;
  readonly pinnedTop: number;
  /** The top of the first row below the pinned ones, even if it is scrolled out. */
  readonly bodyTop: number;
}

export interface Offset {
  readonly left: number;
  readonly top: number;
}

interface Parts {
  readonly viewport: HTMLElement;
  readonly pinned: HTMLElement;
  readonly body: HTMLElement;
}

/**
 * Measures a sheet once, and again after it was scrolled or resized: nothing else moves its parts relative to each
 * other. Measuring after every change would force a layout in the middle of each key press.
 */
export class SheetMeasures {
  private readonly parts: Parts;
  private readonly sizes: ResizeObserver;
  private measures: Measures | null = null;
  private readonly offsets = new Map<HTMLElement, Offset>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.sizes = new ResizeObserver(this.forget);
    this.sizes.observe(parts.viewport);
    parts.viewport.addEventListener('scroll', this.forget, { passive: true });
  }

  get current(): Measures {
    this.measures ??= this.measure();
    return this.measures;
  }

  /** The position of the viewport in an element that lies over the sheet. */
  offsetIn(frame: HTMLElement): Offset {
    const known = this.offsets.get(frame);
    if (known !== undefined) return known;
    const view = this.parts.viewport.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    const offset = { left: view.left - around.left, top: view.top - around.top };
    this.offsets.set(frame, offset);
    return offset;
  }

  /** The program scrolled the sheet; the event comes only with the next frame. */
  readonly forget = (): void => {
    this.measures = null;
    this.offsets.clear();
  };

  destroy(): void {
    this.sizes.disconnect();
    this.parts.viewport.removeEventListener('scroll', this.forget);
  }

  private measure(): Measures {
    const { viewport, pinned, body } = this.parts;
    const view = viewport.getBoundingClientRect();
    return {
      width: view.width,
      height: view.height,
      room: { width: viewport.clientWidth, height: viewport.clientHeight },
      scrollLeft: viewport.scrollLeft,
      pinnedTop: pinned.getBoundingClientRect().top - view.top,
      bodyTop: body.getBoundingClientRect().top - view.top,
    };
  }
}

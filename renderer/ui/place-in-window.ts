/** A position in the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The position below a button, for a panel or menu that it opens. */
export function pointBelow({ currentTarget }: { readonly currentTarget: HTMLElement }): Point {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}

/** Least distance of a panel or menu from the edges of the window. */
const MARGIN = 8;

/**
 * Positions a panel or menu at a point, moved so that all of it is in view, and again when the window is resized.
 * Returns a function that stops this.
 */
export function placeInWindow(element: HTMLElement, at: Point): () => void {
  const place = (): void => {
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(MARGIN, Math.min(at.x, innerWidth - width - MARGIN))}px`;
    element.style.top = `${Math.max(MARGIN, Math.min(at.y, innerHeight - height - MARGIN))}px`;
  };
  place();
  addEventListener('resize', place);
  return () => removeEventListener('resize', place);
}

/** A place in the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something opens that belongs to a button: below it. */
export function pointBelow({ currentTarget }: { readonly currentTarget: HTMLElement }): Point {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}

/** Least distance of a panel or menu from the edges of the window. */
const MARGIN = 8;

/** Puts what lies over the window at a point, as far as all of it then is in view, and again when the window's size changes. Answers how to stop. */
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

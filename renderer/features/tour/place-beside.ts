/** Pixels between the box and its anchor, and between the box and the edges of the window. */
const GAP = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

type Rectangle = Size & { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * The position of a box beside a rectangle of the window: to its right where that is tall, else below it, else above;
 * always completely visible.
 */
export function besideRectangle({ width, height }: Size, at: Rectangle, window: Size): { readonly left: number; readonly top: number } {
  const within = (value: number, size: number, room: number): number => Math.max(GAP, Math.min(value, room - size - GAP));
  const isTall = at.height > window.height / 3 && at.right + width + 2 * GAP <= window.width;
  // At its lower end, because the first rows of a sheet are at its top.
  if (isTall) return { left: at.right + GAP, top: within(Math.min(at.bottom, window.height) - height - 3 * GAP, height, window.height) };
  const below = at.bottom + GAP;
  const top = below + height + GAP <= window.height ? below : at.top - GAP - height;
  return { left: within(at.left, width, window.width), top: within(top, height, window.height) };
}

/** Positions a box beside an element; in the middle of the window where there is none. */
export function placeBeside(box: HTMLElement, anchor: Element | null): void {
  const room = { width: innerWidth, height: innerHeight };
  const size = box.getBoundingClientRect();
  const { left, top } = anchor === null ? { left: (room.width - size.width) / 2, top: (room.height - size.height) / 2 } : besideRectangle(size, anchor.getBoundingClientRect(), room);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

import type { Rectangle } from 'electron';
import type { WindowPlacement } from '#shared/host/kept-files.ts';

/** The smallest window in which every sheet is usable. */
export const MINIMUM = { width: 800, height: 500 };

const FIRST = { width: 1440, height: 900 };

/** The height of the window's top edge, and how much of it must be visible so that a person can grab it. */
const EDGE = 40;
const IN_VIEW = { width: 120, height: 20 };

/** Bounds for a window; without x and y the system centres it. */
export type FittedBounds = Pick<Rectangle, 'width' | 'height'> & Partial<Pick<Rectangle, 'x' | 'y'>>;

type Size = Pick<Rectangle, 'width' | 'height'>;

const overlap = (one: Rectangle, other: Rectangle): Size => ({
  width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
  height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
});

const canBeGripped = (bounds: Rectangle, area: Rectangle): boolean => {
  const shared = overlap({ ...bounds, height: EDGE }, area);
  return shared.width >= IN_VIEW.width && shared.height >= IN_VIEW.height;
};

const sizeWithin = (area: Size, wanted: Size): Size => ({
  width: Math.max(MINIMUM.width, Math.min(area.width, wanted.width)),
  height: Math.max(MINIMUM.height, Math.min(area.height, wanted.height)),
});

/**
 * The bounds of a new window: its last ones, if they are visible on one of the present screens; else in the middle of
 * the first screen. It never exceeds its screen, unless the screen is smaller than the smallest window.
 * @param areas the part of each screen that no task bar covers, the first screen first
 */
export const fitPlacement = (placement: WindowPlacement | null, areas: readonly [Rectangle, ...Rectangle[]]): FittedBounds => {
  const wanted = placement ?? FIRST;
  if (placement !== null) {
    const fitted = areas
      .filter((area) => canBeGripped(placement, area))
      .map((area) => ({ area, bounds: { ...sizeWithin(area, wanted), x: placement.x, y: placement.y } }))
      .find(({ area, bounds }) => canBeGripped(bounds, area));
    if (fitted !== undefined) return fitted.bounds;
  }
  return sizeWithin(areas[0], wanted);
};

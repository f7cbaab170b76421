import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlacement, MINIMUM } from '#electron/main/window-placement.ts';

const LAPTOP = { x: 0, y: 25, width: 1280, height: 775 };
const SCREEN = { x: 1280, y: 0, width: 2560, height: 1400 };
const left = (x: number, y: number, width: number, height: number) => ({ x, y, width, height, maximized: false, fullScreen: false });

describe('where the window opens', () => {
  it.each([
    ['first start, no larger than the screen', null, [LAPTOP], { width: 1280, height: 775 }],
    ['first start on a large screen', null, [SCREEN], { width: 1440, height: 900 }],
    ['where it was left', left(1400, 100, 1600, 1000), [LAPTOP, SCREEN], { x: 1400, y: 100, width: 1600, height: 1000 }],
    ['left on a screen to the left of the first', left(-1500, 50, 900, 700), [SCREEN, { x: -1920, y: 0, width: 1920, height: 1040 }], { x: -1500, y: 50, width: 900, height: 700 }],
    ['its screen is gone', left(1400, 100, 1600, 1000), [LAPTOP], { width: 1280, height: 775 }],
    ['only its lower edge could be seen', left(0, -900, 1000, 950), [LAPTOP], { width: 1000, height: 775 }],
    ['a corner too small to get hold of', left(1200, 100, 1000, 700), [LAPTOP], { width: 1000, height: 700 }],
    ['its screen has become smaller', left(10, 30, 2400, 1300), [LAPTOP], { x: 10, y: 30, width: 1280, height: 775 }],
    ['a screen smaller than the smallest window', null, [{ x: 0, y: 0, width: 640, height: 480 }], MINIMUM],
  ] as const)('%s', (_, placement, areas, bounds) => {
    expect(fitPlacement(placement, [...areas])).toEqual(bounds);
  });

  it('can be got hold of on some screen, wherever it was left', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    const place = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(place, place, side, side, (x, y, width, height) => {
        const bounds = fitPlacement(left(x, y, width, height), [LAPTOP, SCREEN]);
        if (bounds.x === undefined || bounds.y === undefined) return bounds.width <= LAPTOP.width;
        const [atLeft, atTop] = [bounds.x, bounds.y];
        return [LAPTOP, SCREEN].some(
          (area) => atTop >= area.y - 20 && atTop <= area.y + area.height - 20 && atLeft <= area.x + area.width - 120 && atLeft + bounds.width >= area.x + 120,
        );
      }),
    );
  });
});

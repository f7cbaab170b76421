import { describe, expect, it } from 'vitest';
import { besideRectangle } from '#renderer/features/tour/place-beside.ts';

const WINDOW = { width: 1_000, height: 800 };
const BOX = { width: 400, height: 120 };
const at = (left: number, top: number, width: number, height: number) => ({ left, top, width, height, right: left + width, bottom: top + height });

describe('the box of a hint stands', () => {
  it('to the right of a panel, at its foot', () => expect(besideRectangle(BOX, at(0, 100, 300, 600), WINDOW)).toEqual({ left: 308, top: 556 }));
  it('below a tool', () => expect(besideRectangle(BOX, at(40, 40, 100, 28), WINDOW)).toEqual({ left: 40, top: 76 }));
  it('above a tab at the foot', () => expect(besideRectangle(BOX, at(40, 740, 100, 28), WINDOW)).toEqual({ left: 40, top: 612 }));
  it('whole in view, whatever it is beside', () => {
    expect(besideRectangle(BOX, at(900, 40, 90, 28), WINDOW)).toEqual({ left: 592, top: 76 });
    expect(besideRectangle(BOX, at(0, 0, 380, 300), { width: 400, height: 300 })).toEqual({ left: 8, top: 8 });
  });
});

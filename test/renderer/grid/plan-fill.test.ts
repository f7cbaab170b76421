import { describe, expect, it, test } from 'vitest';
import { fillArea, fillDownArea, planFill, repeatedArea } from '#renderer/grid/plan-fill.ts';
import type { Cell } from '#renderer/grid/ranges/cell-range.ts';

const SOURCE = { top: 2, left: 1, bottom: 3, right: 1 };
const PRICES: Readonly<Record<string, string>> = { '2,1': '3500', '3,1': '3600' };
const textAt = ({ rowIndex, columnIndex }: Cell): string => PRICES[`${rowIndex},${columnIndex}`] ?? '';
const texts = (cells: readonly (Cell & { readonly text: string })[]) => cells.map(({ rowIndex, columnIndex, text }) => `${rowIndex},${columnIndex} ${text}`);

describe('the fill handle', () => {
  test.each([
    [{ rowIndex: 5, columnIndex: 1 }, { top: 2, left: 1, bottom: 5, right: 1 }],
    [{ rowIndex: 0, columnIndex: 2 }, { top: 0, left: 1, bottom: 3, right: 1 }],
    [{ rowIndex: 3, columnIndex: 4 }, { top: 2, left: 1, bottom: 3, right: 4 }],
    [{ rowIndex: 3, columnIndex: 1 }, SOURCE],
  ])('dragged to %j fills along one direction', (cell, area) => {
    expect(fillArea(SOURCE, cell)).toEqual(area);
  });

  it('goes on with the step, down and up', () => {
    expect(texts(planFill(SOURCE, { ...SOURCE, bottom: 5 }, textAt, 'series'))).toEqual(['4,1 3700', '5,1 3800']);
    expect(texts(planFill(SOURCE, { ...SOURCE, top: 0 }, textAt, 'series'))).toEqual(['1,1 3400', '0,1 3300']);
  });

  it('repeats a row to the right', () => {
    expect(texts(planFill(SOURCE, { ...SOURCE, right: 2 }, textAt, 'repeat'))).toEqual(['2,2 3500', '3,2 3600']);
  });

  it('pressed twice fills as far as the column beside it goes on', () => {
    const filled = ({ rowIndex, columnIndex }: Cell): boolean => columnIndex === 2 && rowIndex < 7;
    expect(fillDownArea(SOURCE, 20, filled).bottom).toBe(6);
    expect(fillDownArea(SOURCE, 5, filled).bottom).toBe(5);
    expect(fillDownArea(SOURCE, 20, () => false)).toBe(SOURCE);
  });
});

it('Ctrl+D repeats the first row of a range, or the row above a single one', () => {
  expect(repeatedArea({ top: 2, left: 1, bottom: 5, right: 2 }, 'down')?.source).toEqual({ top: 2, left: 1, bottom: 2, right: 2 });
  expect(repeatedArea({ top: 2, left: 1, bottom: 2, right: 2 }, 'down')).toEqual({ source: { top: 1, left: 1, bottom: 1, right: 2 }, target: { top: 1, left: 1, bottom: 2, right: 2 } });
  expect(repeatedArea({ top: 0, left: 0, bottom: 0, right: 0 }, 'right')).toBeNull();
});

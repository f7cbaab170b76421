import { expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { figuresFor } from '#shared/metrics/custom-columns.ts';
import { ALL_FIGURES, columnFigure, columnIdOf, columnValue, figureOfColumn, figuresInView } from '#renderer/features/sensitivity/figures-in-view.ts';

const METRICS = figuresFor(newDocument());
const plan = (figures: number, columns: number) => ({ figures: METRICS.slice(0, figures), columns: Array.from({ length: columns }, (_, index) => String(index + 1)) });
const second = METRICS[1]?.id ?? '';

it('few figures of few columns begin side by side, more of them one at a time', () => {
  expect(figuresInView(plan(1, 5), null)).toEqual([0]);
  expect(figuresInView(plan(3, 5), null)).toEqual([0, 1, 2]);
  expect(figuresInView(plan(2, 13), null)).toEqual([0]);
  expect(figuresInView(plan(5, 2), null)).toEqual([0]);
});

it('what was chosen holds, as long as it is there and the grid can hold it', () => {
  expect(figuresInView(plan(3, 5), second)).toEqual([1]);
  expect(figuresInView(plan(2, 1000), ALL_FIGURES)).toEqual([0, 1]);
  expect(figuresInView(plan(2, 3000), ALL_FIGURES)).toEqual([0]);
  expect(figuresInView(plan(2, 40), 'gone')).toEqual([0]);
});

it('a column tells its value and its figure', () => {
  const id = columnIdOf('-2.5', second);
  expect([columnValue(id), columnFigure(id)]).toEqual(['-2.5', second]);
  expect([columnValue(columnIdOf('7')), columnFigure(columnIdOf('7'))]).toEqual(['7', null]);
  expect(figureOfColumn(['a', 'b'], 'b', 'at-7')).toBe('b');
  expect(figureOfColumn(['a', 'b'], ALL_FIGURES, 'at-7')).toBe('a');
  expect(figureOfColumn(['a', 'b'], null, 'at-7:b')).toBe('b');
});

import { constant, figure, greatest, input, multiply, subtract } from '../calc/expression.ts';
import type { FigureDefinition, FigureFamily } from './metric.ts';
import { shares } from './shares-and-amounts.ts';

/** What exercising all rights at once would be worth: shares × (share price − exercise price), 0 where that is negative. */
export const intrinsicValue: FigureDefinition = {
  unit: 'money',
  group: 'value',
  isKeyFigure: false,
  isShown: false,
  width: 120,
  source: 'asbj8',
  shownDecimals: null,
  expression: multiply(figure('shares', shares.expression), greatest([subtract(input('sharePrice'), input('exercisePrice')), constant('0')])),
};

/** What the rights are worth. */
export const value = { intrinsicValue } satisfies FigureFamily;

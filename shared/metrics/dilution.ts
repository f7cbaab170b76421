import { add, choose, compare, constant, divide, figure, input, multiply, subtract } from '../calc/expression.ts';
import type { FigureDefinition, FigureFamily } from './metric.ts';
import { shares } from './shares-and-amounts.ts';

const GROUP = 'dilution';

/** Decimals of a ratio that are shown: 0.0108 is 1.08 %. */
const PERCENT_DECIMALS = 4;
/** Decimals of a number of shares that comes from a quotient. */
const SHARE_DECIMALS = 2;

const granted = figure('shares', shares.expression);
const price = input('exercisePrice');
const sharePrice = input('sharePrice');
const outstanding = subtract(input('sharesIssued'), input('treasuryShares'));

/** Dilution of issued shares (希薄化率): shares ÷ shares issued before, as notices publish it. */
export const dilutionOfIssued: FigureDefinition = {
  unit: 'ratio',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 100,
  source: null,
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, input('sharesIssued')),
};

/** The holders' stake once all rights are exercised: shares ÷ (issued − treasury + shares). */
export const stakeAfterExercise: FigureDefinition = {
  unit: 'ratio',
  group: GROUP,
  isKeyFigure: false,
  isShown: false,
  width: 104,
  source: null,
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, add(outstanding, granted)),
};

/** The stake with every other dilutive security counted too: shares ÷ (outstanding + other dilutive + shares). */
export const fullyDiluted: FigureDefinition = {
  unit: 'ratio',
  group: GROUP,
  isKeyFigure: false,
  isShown: false,
  width: 104,
  source: null,
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, add(add(outstanding, input('otherDilutiveShares')), granted)),
};

/**
 * Net new shares by the treasury stock method: with the share price P above the exercise price K, shares × (1 − K ÷ P),
 * else 0. Written as shares × (P − K) ÷ P, so that one division is rounded and nothing before it.
 */
export const treasuryStockMethodShares: FigureDefinition = {
  unit: 'shares',
  group: GROUP,
  isKeyFigure: false,
  isShown: false,
  width: 120,
  source: 'asbj2',
  shownDecimals: SHARE_DECIMALS,
  expression: choose(
    compare('>', sharePrice, price),
    divide(multiply(granted, subtract(sharePrice, price)), sharePrice),
    constant('0'),
  ),
};

/** How much the shares under the rights thin out the others. */
export const dilution = { dilutionOfIssued, stakeAfterExercise, fullyDiluted, treasuryStockMethodShares } satisfies FigureFamily;

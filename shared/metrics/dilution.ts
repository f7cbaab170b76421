import { add, choose, compare, constant, divide, figure, greatest, input, multiply, subtract } from '../calc/expression.ts';
import type { Metric } from './metric.ts';
import { shares } from './shares-and-amounts.ts';

/** Decimals of a ratio that are shown: 0.0108 is 1.08 %. */
const PERCENT_DECIMALS = 4;
/** Decimals of a number of shares that comes from a quotient. */
const SHARE_DECIMALS = 2;

const granted = figure('shares', shares.expression);
const price = input('exercisePrice');
const sharePrice = input('sharePrice');
const outstanding = subtract(input('sharesIssued'), input('treasuryShares'));

/** Dilution of issued shares (希薄化率): shares ÷ shares issued before, as notices publish it. */
export const dilutionOfIssued: Metric = {
  id: 'dilutionOfIssued',
  unit: 'ratio',
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, input('sharesIssued')),
};

/** The holders' stake once all rights are exercised: shares ÷ (issued − treasury + shares). */
export const stakeAfterExercise: Metric = {
  id: 'stakeAfterExercise',
  unit: 'ratio',
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, add(outstanding, granted)),
};

/** The stake with every other dilutive security counted too: shares ÷ (outstanding + other dilutive + shares). */
export const fullyDiluted: Metric = {
  id: 'fullyDiluted',
  unit: 'ratio',
  shownDecimals: PERCENT_DECIMALS,
  expression: divide(granted, add(add(outstanding, input('otherDilutiveShares')), granted)),
};

/**
 * Net new shares by the treasury stock method: with the share price P above the exercise price K, shares × (1 − K ÷ P),
 * else 0. Written as shares × (P − K) ÷ P, so that one division is rounded and nothing before it.
 */
export const treasuryStockMethodShares: Metric = {
  id: 'treasuryStockMethodShares',
  unit: 'shares',
  shownDecimals: SHARE_DECIMALS,
  expression: choose(
    compare('>', sharePrice, price),
    divide(multiply(granted, subtract(sharePrice, price)), sharePrice),
    constant('0'),
  ),
};

/** What exercising all rights at once would be worth: shares × (share price − exercise price), 0 where that is negative. */
export const intrinsicValue: Metric = {
  id: 'intrinsicValue',
  unit: 'money',
  shownDecimals: null,
  expression: multiply(granted, greatest([subtract(sharePrice, price), constant('0')])),
};

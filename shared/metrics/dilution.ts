import { add, choose, compare, constant, divide, failure, figure, input, multiply, round, subtract, type Expression } from '../calc/expression.ts';
import type { DilutionMethod } from './dilution-method.ts';
import type { FigureDefinition, FigureFamily } from './metric.ts';
import { ofSecurity, withSharesOf } from './securities.ts';
import { shares } from './shares-and-amounts.ts';

const GROUP = 'dilution';

/** Decimals of a ratio that are shown: 0.0108 is 1.08 %. */
const PERCENT_DECIMALS = 4;
/** Decimals of a ratio that is published with four decimals of a percentage: 0.002266 is 0.2266 %. */
const FINE_PERCENT_DECIMALS = 6;
/** Decimals of a number of shares that comes from a quotient. */
const SHARE_DECIMALS = 2;

const granted = figure('shares', shares.expression);
const price = input('exercisePrice');
const sharePrice = input('sharePrice');
const totalVotes = input('totalVotes');
const votesBefore = input('votesAllottedBefore');

/** Shares that have votes and dividends: issued − treasury. */
export const outstandingShares = subtract(input('sharesIssued'), input('treasuryShares'));

/** A percentage, which only those see who ask for it. */
const RATIO = { unit: 'ratio', group: GROUP, isKeyFigure: false, isShown: false, width: 104, source: null, shownDecimals: PERCENT_DECIMALS } as const;

/** Dilution of issued shares (希薄化率): shares ÷ shares issued before, as notices publish it. */
export const dilutionOfIssued: FigureDefinition = { ...RATIO, isKeyFigure: true, isShown: true, width: 100, expression: divide(granted, input('sharesIssued')) };

/** The holders' stake once all rights are exercised: shares ÷ (issued − treasury + shares). */
export const stakeAfterExercise: FigureDefinition = { ...RATIO, expression: divide(granted, add(outstandingShares, granted)) };

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

/** Whole votes of some shares: those that do not make a full unit have none. */
export const votesOf = (someShares: Expression): Expression => round('down', divide(someShares, input('unitShares')), constant('1'));

/** Votes of the shares under the rights: shares ÷ shares per vote, rounded down (Companies Act Art. 188 and 308). */
export const newVotes: FigureDefinition = {
  unit: 'shares', group: GROUP, isKeyFigure: false, isShown: false, width: 104, source: 'act188', shownDecimals: null, expression: votesOf(granted),
};

const newVotesFigure = figure('newVotes', newVotes.expression);

/** All shares of a company that is fully diluted: outstanding + other dilutive shares + those of each included security + shares. */
export function fullyDilutedTotal({ countsOtherShares, included }: DilutionMethod): Expression {
  const before = countsOtherShares ? add(outstandingShares, input('otherDilutiveShares')) : outstandingShares;
  return add(withSharesOf(before, included), granted);
}

/** How much the shares under the rights thin out the others, with other securities as the method says. */
export const dilution = (method: DilutionMethod) => ({
  dilutionOfIssued,
  stakeAfterExercise,
  /** The stake with every other dilutive security counted too: shares ÷ all shares of the fully diluted company. */
  fullyDiluted: { ...RATIO, expression: divide(granted, figure('fullyDilutedShares', fullyDilutedTotal(method))) },
  treasuryStockMethodShares,
  /** Shares ÷ (issued − treasury): what is thinned out are shares that somebody holds. */
  dilutionOfOutstanding: { ...RATIO, shownDecimals: FINE_PERCENT_DECIMALS, expression: divide(granted, outstandingShares) },
  newVotes,
  /** Votes of the shares under the rights ÷ total votes before. */
  dilutionOfVotes: { ...RATIO, shownDecimals: FINE_PERCENT_DECIMALS, expression: divide(newVotesFigure, totalVotes) },
  /**
   * The ratio of a large third-party allotment: (new votes + those allotted in the six months before) ÷ (total votes − those
   * of the six months), as the Disclosure Order is understood in practice. It is a flag at 25 % and 300 %, not a verdict.
   */
  largeAllotmentRatio: {
    ...RATIO,
    width: 112,
    source: 'form2note23',
    expression: choose(
      compare('>', totalVotes, votesBefore),
      divide(add(newVotesFigure, votesBefore), subtract(totalVotes, votesBefore)),
      failure('divisionByZero'),
    ),
  },
  fullyDilutedShares: { unit: 'shares', group: GROUP, isKeyFigure: false, isShown: false, width: 112, source: null, shownDecimals: null, expression: fullyDilutedTotal(method) },
  /** (Shares + options and restricted stock units of the table) ÷ (issued − treasury): what is granted and not yet exercised. */
  overhang: { ...RATIO, expression: divide(withSharesOf(granted, method.forServices), outstandingShares) },
  /** Shares of the grant ÷ average shares of the period. */
  burnRate: { ...RATIO, expression: divide(granted, input('averageShares')) },
  /**
   * Shares that can still be issued once all rights and other securities are exercised, as if all were in their period:
   * authorised − (issued − treasury) − shares − those of all securities (Companies Act Art. 113(4)). Negative where too many are promised.
   */
  authorisedHeadroom: {
    unit: 'shares', group: GROUP, isKeyFigure: false, isShown: false, width: 120, source: 'act113', shownDecimals: null,
    expression: method.all.reduce<Expression>((rest, id) => subtract(rest, ofSecurity(id, 'shares')), subtract(subtract(input('authorisedShares'), outstandingShares), granted)),
  },
}) satisfies FigureFamily;


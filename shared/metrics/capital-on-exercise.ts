import { add, assertNever, choose, compare, constant, divide, figure, greatest, input, least, multiply, round, subtract, type Expression } from '../calc/expression.ts';
import { bookValueOfAllRights, bookValueOfRight, statedCapitalOf, statedCapitalTotalBy } from './capital.ts';
import type { FigureDefinition, FigureFamily, FigureMethod } from './metric.ts';
import { aggregateExerciseAmount, exercisePaymentPerRight, issueProceeds, shares } from './shares-and-amounts.ts';

const GROUP = 'exercise';

const NOTHING = constant('0');

/** Decimals of an amount per share that comes from a quotient. */
const PER_SHARE_DECIMALS = 2;
/** Decimals of a ratio that are shown: 0.6 is 60.00 %. */
const PERCENT_DECIMALS = 4;

const sharesFigure = figure('shares', shares.expression);
const proceedsFigure = figure('issueProceeds', issueProceeds.expression);
const aggregateFigure = figure('aggregateExerciseAmount', aggregateExerciseAmount.expression);

/** Some of the rights exercised at once: their shares, how many of these are treasury shares, what is paid, and what the rights are carried at. */
export interface ExercisedRights {
  readonly shares: Expression;
  readonly treasuryShares: Expression;
  readonly payment: Expression;
  readonly bookValue: Expression;
}

/** The ids of the figures of an exercise that any number of rights has, in the order of Art. 17. */
export const EXERCISE_STEPS = [
  'paidInTotal', 'issueRatio', 'issuePart', 'treasuryConsideration', 'treasuryBook', 'treasuryLoss', 'maxCapitalIncrease', 'statedCapitalOnExercise',
  'capitalReserveOnExercise', 'otherCapitalSurplusChange',
] as const;

/** One of {@link EXERCISE_STEPS}. */
export type ExerciseStep = (typeof EXERCISE_STEPS)[number];

/**
 * Capital on an exercise by the seven steps of Art. 17 of the Company Accounting Regulations, each by the one before. Where
 * new shares are a fraction of all, the law is silent on how a fraction of the minor unit falls: their part is rounded to the
 * nearest, and treasury shares have the rest, so that both add up. Under the Commercial Code nothing is deducted for a loss on
 * treasury shares: it takes from other capital surplus alone. Both are conventions.
 */
export function exerciseSteps(method: FigureMethod, exercised: ExercisedRights): Readonly<Record<ExerciseStep, Expression>> {
  const isNew = method.delivery === 'new';
  // Where all shares are new, treasury shares have no part in them; without any shares nothing can be said of them.
  const noPart = multiply(NOTHING, exercised.shares);
  const newShares = subtract(exercised.shares, exercised.treasuryShares);
  const paidIn = add(exercised.payment, exercised.bookValue);
  const paidInFigure = figure('paidInTotal', paidIn);
  const issuePart = isNew ? paidInFigure : choose(compare('=', exercised.treasuryShares, NOTHING), paidInFigure, nearestPart(paidInFigure, newShares, exercised.shares, method.minorUnit));
  const issueFigure = figure('issuePart', issuePart);
  const consideration = isNew ? noPart : subtract(paidInFigure, issueFigure);
  const considerationFigure = figure('treasuryConsideration', consideration);
  const book = isNew ? noPart : multiply(exercised.treasuryShares, input('treasuryBookPerShare'));
  const bookFigure = figure('treasuryBook', book);
  const loss = isNew ? noPart : greatest([subtract(bookFigure, considerationFigure), NOTHING]);
  const lossFigure = figure('treasuryLoss', loss);
  const isLossDeducted = !isNew && method.law === 'companiesAct';
  const increase = isLossDeducted ? greatest([subtract(issueFigure, lossFigure), NOTHING]) : issueFigure;
  const increaseFigure = figure('maxCapitalIncrease', increase);
  const capital = statedCapitalOf(increaseFigure);
  const deducted = isLossDeducted ? add(considerationFigure, least([lossFigure, issueFigure])) : considerationFigure;
  return {
    paidInTotal: paidIn,
    issueRatio: isNew ? divide(exercised.shares, exercised.shares) : divide(newShares, exercised.shares),
    issuePart,
    treasuryConsideration: consideration,
    treasuryBook: book,
    treasuryLoss: loss,
    maxCapitalIncrease: increase,
    statedCapitalOnExercise: capital,
    capitalReserveOnExercise: subtract(increaseFigure, figure('statedCapitalOnExercise', capital)),
    otherCapitalSurplusChange: isNew ? noPart : subtract(deducted, bookFigure),
  };
}

/** An amount × part ÷ whole to the nearest minor unit. Rounded before it is divided: the same amount, and exact. */
function nearestPart(amount: Expression, part: Expression, whole: Expression, minorUnit: string): Expression {
  const unit = minorUnit === '1' ? whole : multiply(constant(minorUnit), whole);
  return divide(round('halfUp', multiply(amount, part), unit), whole);
}

/** All rights of the case exercised at once. More treasury shares than it has shares are as many as it has. */
const allAtOnce = (method: FigureMethod): ExercisedRights => ({
  shares: sharesFigure,
  treasuryShares: method.delivery === 'new' ? NOTHING : least([input('treasuryDelivered'), sharesFigure]),
  payment: aggregateFigure,
  bookValue: bookValueOfAllRights(method),
});

const money = { unit: 'money', group: GROUP, isKeyFigure: false, isShown: false, width: 128, source: null, shownDecimals: null } as const satisfies Partial<FigureDefinition>;
const byArticle17 = { ...money, source: 'car17' } as const;
const byBasis = { ...money, source: 'act445capital' } as const;

/** What is paid in cash for the rights themselves: nothing where their price is set off. */
const cashForRights = ({ settlement }: FigureMethod): Expression => (settlement === 'cash' ? proceedsFigure : multiply(NOTHING, proceedsFigure));

/** What the right is carried at for each of its shares. */
function bookValuePerShare(method: FigureMethod): Pick<FigureDefinition, 'expression' | 'shownDecimals'> {
  if (method.bookValue === 'trancheBookValue') return { expression: input('trancheBookValue'), shownDecimals: null };
  return { expression: divide(input(method.bookValue), input('sharesPerRight')), shownDecimals: PER_SHARE_DECIMALS };
}

/** What the annual report prints as the issue price of a share. */
function issuePriceOfShare(method: FigureMethod): Pick<FigureDefinition, 'expression' | 'shownDecimals'> {
  const price = input('exercisePrice');
  switch (method.shareIssuePrice) {
    case 'exercisePrice':
      return { expression: price, shownDecimals: null };
    case 'withBookValue':
      if (method.bookValue === 'trancheBookValue') return { expression: add(price, input('trancheBookValue')), shownDecimals: null };
      return {
        expression: divide(add(figure('exercisePaymentPerRight', exercisePaymentPerRight.expression), bookValueOfRight(method)), input('sharesPerRight')),
        shownDecimals: PER_SHARE_DECIMALS,
      };
    default:
      return assertNever(method.shareIssuePrice);
  }
}

/** Rate of the registration tax on an increase of stated capital (Registration and Licence Tax Act, Schedule 1 no. 24). */
const TAX_RATE = constant('0.007');

/**
 * What is registered as the increase of stated capital: that of the terms, by their rounding method. Where treasury shares are
 * delivered, or rights are carried at something that the basis of the terms leaves out, it is that of Art. 17 instead.
 */
function registeredIncrease(method: FigureMethod, onExercise: Expression): Expression {
  const ofTerms = figure('statedCapitalTotal', statedCapitalTotalBy(method, method.basis));
  const byArticle17 = figure('statedCapitalOnExercise', onExercise);
  if (method.delivery === 'treasury') return byArticle17;
  if (method.base === 'exercisePriceAndBookValue' || !method.isBookValueKnown) return ofTerms;
  return choose(compare('=', input(method.bookValue), NOTHING), ofTerms, byArticle17);
}

/**
 * Tax on registering the increase of stated capital: 0.7 % of its full thousands, hundreds cut off, at least 30,000; nothing
 * without an increase. How it is cut off is a convention.
 */
function registrationTax(method: FigureMethod, onExercise: Expression): Expression {
  const increase = registeredIncrease(method, onExercise);
  const tax = round('down', multiply(round('down', increase, constant('1000')), TAX_RATE), constant('100'));
  return choose(compare('>', increase, NOTHING), greatest([tax, constant('30000')]), NOTHING);
}

/** What exercising all rights of a case at once books, and what the terms and reports say of it. */
export function capitalOnExercise(method: FigureMethod) {
  const steps = exerciseSteps(method, allAtOnce(method));
  const withPremium = add(aggregateFigure, proceedsFigure);
  const chosen = figure('statedCapitalTotal', statedCapitalTotalBy(method, method.basis));
  const total = (basis: FigureMethod['basis']): Expression => statedCapitalTotalBy(method, basis);
  const difference = (id: string, basis: FigureMethod['basis']): Expression => subtract(figure(id, total(basis)), chosen);
  return {
    bookValuePerShare: { ...byArticle17, ...bookValuePerShare(method) },
    issuePriceOfShare: { ...money, ...issuePriceOfShare(method) },
    aggregateWithPremium: { ...money, source: 'act236payment', expression: withPremium },
    cashForRights: { ...money, source: 'act238payment', expression: cashForRights(method) },
    paidInTotal: { ...byArticle17, expression: steps.paidInTotal },
    issueRatio: { ...byArticle17, unit: 'ratio', width: 96, shownDecimals: PERCENT_DECIMALS, expression: steps.issueRatio },
    issuePart: { ...byArticle17, expression: steps.issuePart },
    treasuryConsideration: { ...byArticle17, expression: steps.treasuryConsideration },
    treasuryBook: { ...byArticle17, expression: steps.treasuryBook },
    treasuryLoss: { ...byArticle17, expression: steps.treasuryLoss },
    maxCapitalIncrease: { ...byArticle17, expression: steps.maxCapitalIncrease },
    statedCapitalOnExercise: { ...byArticle17, expression: steps.statedCapitalOnExercise },
    capitalReserveOnExercise: { ...byArticle17, expression: steps.capitalReserveOnExercise },
    otherCapitalSurplusChange: { ...byArticle17, expression: steps.otherCapitalSurplusChange },
    statedCapitalByShare: { ...byBasis, expression: total('perShare') },
    statedCapitalByRight: { ...byBasis, expression: total('perRight') },
    statedCapitalByExercise: { ...byBasis, expression: total('perExercise') },
    statedCapitalAggregate: { ...byBasis, expression: total('aggregate') },
    basisDifferenceByShare: { ...money, expression: difference('statedCapitalByShare', 'perShare') },
    basisDifferenceByRight: { ...money, expression: difference('statedCapitalByRight', 'perRight') },
    basisDifferenceByExercise: { ...money, expression: difference('statedCapitalByExercise', 'perExercise') },
    basisDifferenceAggregate: { ...money, expression: difference('statedCapitalAggregate', 'aggregate') },
    registrationTax: { ...money, source: 'registrationTax', expression: registrationTax(method, steps.statedCapitalOnExercise) },
    offeringAmount: { ...money, source: 'fiea4', expression: withPremium },
  } satisfies FigureFamily;
}

import { add, assertNever, divide, figure, input, multiply, roundUp, subtract, sumOver, type Expression } from '../calc/expression.ts';
import type { FigureMethod, FigureDefinition, FigureFamily } from './metric.ts';
import { aggregateExerciseAmount, exercisePaymentPerRight, issueProceeds, shares } from './shares-and-amounts.ts';

const GROUP = 'capital';

const ratio = input('statedCapitalRatio');
const unit = input('statedCapitalUnit');
const sharesFigure = figure('shares', shares.expression);
const aggregateFigure = figure('aggregateExerciseAmount', aggregateExerciseAmount.expression);
const proceedsFigure = figure('issueProceeds', issueProceeds.expression);
const paymentFigure = figure('exercisePaymentPerRight', exercisePaymentPerRight.expression);

/** An amount × ratio, any fraction of the unit rounded up: what keeps at most half out of capital (Companies Act 445(2)). */
export const statedCapitalOf = (amount: Expression): Expression => roundUp(multiply(amount, ratio), unit);

/**
 * What is paid in for one share: the exercise price, and with the book value of the right (Company Accounting
 * Regulations Art. 17) also that value spread over its shares.
 */
function amountPerShare(method: FigureMethod): Expression {
  switch (method.base) {
    case 'exercisePrice':
      return input('exercisePrice');
    case 'exercisePriceAndBookValue':
      return method.bookValue === 'trancheBookValue' ? withTranches() : divide(amountPerRight(method), input('sharesPerRight'));
    default:
      return assertNever(method.base);
  }
}

/** Book values of tranches are given per share already. */
const withTranches = (): Expression => add(input('exercisePrice'), input('trancheBookValue'));

/**
 * Stated capital for one share. With the book value the amount of one share may be a quotient that never ends, so a
 * whole right is rounded up to as many units as it has shares before it is divided: the same figure, and exact.
 */
function statedCapitalOfShare(method: FigureMethod): Expression {
  switch (method.base) {
    case 'exercisePrice':
      return statedCapitalOf(input('exercisePrice'));
    case 'exercisePriceAndBookValue': {
      if (method.bookValue === 'trancheBookValue') return statedCapitalOf(withTranches());
      const sharesPerRight = input('sharesPerRight');
      return divide(roundUp(multiply(amountPerRight(method), ratio), multiply(unit, sharesPerRight)), sharesPerRight);
    }
    default:
      return assertNever(method.base);
  }
}

/** What a right is carried at when it is exercised. */
export const bookValueOfRight = ({ bookValue }: FigureMethod): Expression => (bookValue === 'trancheBookValue' ? multiply(input(bookValue), input('sharesPerRight')) : input(bookValue));

/** The same for all rights of a case. */
export function bookValueOfAllRights({ bookValue }: FigureMethod): Expression {
  switch (bookValue) {
    case 'issuePrice':
      return proceedsFigure;
    case 'bookValuePerRight':
      return multiply(input(bookValue), input('rights'));
    case 'trancheBookValue':
      return multiply(input(bookValue), sharesFigure);
    default:
      return assertNever(bookValue);
  }
}

/** What is paid in for one right: exercise payment, and with the book value that of the right. */
function amountPerRight(method: FigureMethod): Expression {
  switch (method.base) {
    case 'exercisePrice':
      return paymentFigure;
    case 'exercisePriceAndBookValue':
      return add(paymentFigure, bookValueOfRight(method));
    default:
      return assertNever(method.base);
  }
}

/** The same for all rights: aggregate exercise amount, and with the book value that of all rights. */
function amountInTotal(method: FigureMethod): Expression {
  switch (method.base) {
    case 'exercisePrice':
      return aggregateFigure;
    case 'exercisePriceAndBookValue':
      return add(aggregateFigure, bookValueOfAllRights(method));
    default:
      return assertNever(method.base);
  }
}

/** Stated capital per share (term 8): amount per share × ratio, rounded up to the unit. */
export const statedCapitalPerShare = (method: FigureMethod): FigureDefinition => ({
  unit: 'money',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 128,
  source: 'act445capital',
  shownDecimals: null,
  expression: statedCapitalOfShare(method),
});

/** Additional paid-in capital per share (資本準備金): amount per share − stated capital per share. */
export const additionalPaidInCapitalPerShare = (method: FigureMethod): FigureDefinition => ({
  unit: 'money',
  group: GROUP,
  isKeyFigure: false,
  isShown: true,
  width: 148,
  source: 'act445reserve',
  shownDecimals: method.base === 'exercisePrice' ? null : 2,
  expression: subtract(amountPerShare(method), figure('statedCapitalPerShare', statedCapitalPerShare(method).expression)),
});

/**
 * Stated capital for all rights, by the basis on which a fraction is rounded up: per share × shares, per right ×
 * rights, for each exercise of several rights at once, or once for the aggregate.
 */
export const statedCapitalTotal = (method: FigureMethod): FigureDefinition => ({
  unit: 'money',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 112,
  source: 'act445capital',
  shownDecimals: null,
  expression: totalByBasis(method),
});

const totalByBasis = (method: FigureMethod): Expression => statedCapitalTotalBy(method, method.basis);

/** Stated capital for all rights where a fraction is rounded up on this basis, whatever the terms say. */
export function statedCapitalTotalBy(method: FigureMethod, basis: FigureMethod['basis']): Expression {
  switch (basis) {
    case 'perShare':
      return multiply(figure('statedCapitalPerShare', statedCapitalPerShare(method).expression), sharesFigure);
    case 'perRight':
      return multiply(statedCapitalOf(amountPerRight(method)), input('rights'));
    case 'perExercise':
      return sumOver('exercises', 'rightsExercised', statedCapitalOf(multiply(amountPerRight(method), input('rightsExercised'))));
    case 'aggregate':
      return statedCapitalOf(amountInTotal(method));
    default:
      return assertNever(basis);
  }
}

/** Additional paid-in capital for all rights: what is paid in − stated capital. */
export const additionalPaidInCapitalTotal = (method: FigureMethod): FigureDefinition => ({
  unit: 'money',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 124,
  source: 'act445reserve',
  shownDecimals: null,
  expression: subtract(amountInTotal(method), figure('statedCapitalTotal', totalByBasis(method))),
});

/** What rounding up adds to stated capital: stated capital total − ratio × what is paid in. Never negative. */
export const roundUpEffect = (method: FigureMethod): FigureDefinition => ({
  unit: 'money',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 104,
  source: null,
  shownDecimals: null,
  expression: subtract(figure('statedCapitalTotal', totalByBasis(method)), multiply(ratio, amountInTotal(method))),
});

/** What exercise adds to stated capital and to capital reserve, by the method of the terms. */
export const capital = (method: FigureMethod) => ({
  statedCapitalPerShare: statedCapitalPerShare(method),
  additionalPaidInCapitalPerShare: additionalPaidInCapitalPerShare(method),
  statedCapitalTotal: statedCapitalTotal(method),
  additionalPaidInCapitalTotal: additionalPaidInCapitalTotal(method),
  roundUpEffect: roundUpEffect(method),
}) satisfies FigureFamily;

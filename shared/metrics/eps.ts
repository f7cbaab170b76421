import { add, choose, compare, divide, figure, greatest, input, multiply, subtract, type Condition, type Expression } from '../calc/expression.ts';
import type { DilutionMethod } from './dilution-method.ts';
import type { FigureDefinition, FigureFamily } from './metric.ts';
import { ofSecurity, ZERO } from './securities.ts';
import { shares } from './shares-and-amounts.ts';

const GROUP = 'dilution';

/** Earnings per share are printed with two decimals. */
const EPS_DECIMALS = 2;
/** Decimals of a number of shares that comes from a quotient. */
const SHARE_DECIMALS = 2;

const granted = figure('shares', shares.expression);
const profit = input('profit');
const averageShares = input('averageShares');
const averagePrice = input('averageSharePrice');

/** Id of the step of the rights of the grant, among those of the other securities. */
export const GRANT_STEP = 'grant';

/** One step of diluted earnings per share: what a security adds, whether it dilutes, and what earnings are with it. */
export interface EpsStep {
  /** The id of the security; {@link GRANT_STEP} for the rights of the grant. */
  readonly id: string;
  /** Shares that it adds: of options those that cannot be bought back with what holders pay. */
  readonly increment: Expression;
  readonly addBack: Expression;
  /** By the control figure: earnings per share with what dilutes before it and with it, whether or not it dilutes. */
  readonly running: Expression;
  /** Whether it dilutes and is counted. */
  readonly counts: Condition;
}

/**
 * Diluted earnings per share (ASBJ Statement No. 2, IAS 33). Numbers of shares are × the average share price, in which
 * the shares of options are whole products: so that only the last quotient is rounded.
 */
interface Dilution {
  /** Whether anything can dilute: a loss only becomes smaller for each share. */
  readonly isProfitable: Condition;
  readonly steps: readonly EpsStep[];
  /** Profit with the add-backs of what dilutes. */
  readonly profit: Expression;
  /** Average shares with those that dilute, × the average share price. */
  readonly sharesTimesPrice: Expression;
}

/** Profit that belongs to ordinary holders. */
const profitOfHolders = ({ hasPreferred }: DilutionMethod): Expression => (hasPreferred ? subtract(profit, input('preferredDividends')) : profit);

/** The figure by which it is judged what dilutes. */
const controlFigure = (method: DilutionMethod): Expression => (method.hasControl ? input('controlProfit') : profitOfHolders(method));

/** What holders of the rights give for a share: the exercise price, and services that the company has not yet had. */
const strikeOfGrant = ({ hasUnrecognisedCost }: DilutionMethod): Expression =>
  (hasUnrecognisedCost ? add(input('exercisePrice'), input('unrecognisedCost')) : input('exercisePrice'));

/** Shares × (price − strike), 0 where that is negative: the increment of the treasury stock method × the price. */
const gain = (someShares: Expression, strike: Expression): Expression => multiply(someShares, greatest([subtract(averagePrice, strike), ZERO]));

/** What a security adds: shares, the same × the average share price, and profit (null: nothing). */
interface Addition {
  readonly id: string;
  readonly increment: Expression;
  readonly timesPrice: Expression;
  readonly addBack: Expression | null;
}

/** A security whose holders pay `strike` for a share (null: nothing), of which the company can buy back shares. */
function exercised(id: string, someShares: Expression, strike: Expression | null): Addition {
  const timesPrice = strike === null ? multiply(someShares, averagePrice) : gain(someShares, strike);
  return { id, increment: strike === null ? someShares : divide(timesPrice, averagePrice), timesPrice, addBack: null };
}

/** A security that is converted, as if from the beginning of the period. */
const converted = (id: string): Addition =>
  ({ id, increment: ofSecurity(id, 'shares'), timesPrice: multiply(ofSecurity(id, 'shares'), averagePrice), addBack: ofSecurity(id, 'addBack') });

/** Least add-back for each share first: those below 0, then what adds nothing to profit, the grant before the others, then those above. */
const inOrder = (method: DilutionMethod): readonly Addition[] => [
  ...method.withNegativeAddBack.map(converted),
  exercised(GRANT_STEP, granted, strikeOfGrant(method)),
  ...method.withoutAddBack.map(({ id, isPaid }) => exercised(id, ofSecurity(id, 'shares'), isPaid ? ofSecurity(id, 'exercisePrice') : null)),
  ...method.withAddBack.map(converted),
];

/**
 * The sequence in which each security is judged by those before it, least add-back for each share first. One of them
 * dilutes where add-back × D < N × shares, N and D being profit and shares with *all* that stands before it.
 *
 * All may be taken instead of those that dilute, because behind one that does not dilute none does: let it have r ≥ N ÷ D,
 * r being its add-back for each share. Each later one has r′ ≥ r ≥ N ÷ D, so with those that dilute it does not; and with the
 * one that does not, (N + add-back) ÷ (D + shares) lies between N ÷ D and r, so at most at r′, and it does not either. One
 * that adds no shares and no profit, an option out of the money, changes neither N nor D. A definition that would ask of
 * each one before it whether it dilutes would double in size with every security.
 */
function dilutionOf(method: DilutionMethod): Dilution {
  const control = controlFigure(method);
  const isProfitable = compare('>', control, ZERO);
  const basicShares = multiply(averageShares, averagePrice);
  const steps: EpsStep[] = [];
  let all: { readonly profit: Expression; readonly sharesTimesPrice: Expression } = { profit: control, sharesTimesPrice: basicShares };
  let counted = { control, profit: profitOfHolders(method), sharesTimesPrice: all.sharesTimesPrice };
  for (const { id, increment, timesPrice, addBack } of inOrder(method)) {
    const dilutes = addBack === null ? compare('>', multiply(all.profit, timesPrice), ZERO) : compare('<', multiply(addBack, all.sharesTimesPrice), multiply(all.profit, timesPrice));
    const withIt = addBack === null ? counted.control : add(counted.control, addBack);
    const running = divide(multiply(withIt, averagePrice), add(counted.sharesTimesPrice, timesPrice));
    steps.push({ id, increment, addBack: addBack ?? ZERO, running, counts: { kind: 'and', parts: [isProfitable, dilutes] } });
    // Of what comes first and adds nothing to profit, all that adds shares dilutes: there is a profit.
    const added = addBack === null && all.profit === control ? timesPrice : choose(dilutes, timesPrice, ZERO);
    const addedProfit = addBack === null ? null : choose(dilutes, addBack, ZERO);
    const plus = (before: Expression, more: Expression | null): Expression => (more === null ? before : add(before, more));
    all = { profit: plus(all.profit, addBack), sharesTimesPrice: add(all.sharesTimesPrice, timesPrice) };
    counted = { control: plus(counted.control, addedProfit), profit: plus(counted.profit, addedProfit), sharesTimesPrice: add(counted.sharesTimesPrice, added) };
  }
  return { isProfitable, steps, profit: counted.profit, sharesTimesPrice: counted.sharesTimesPrice };
}

/** The steps of diluted earnings per share in the order in which they are taken. */
export const epsSteps = (method: DilutionMethod): readonly EpsStep[] => dilutionOf(method).steps;

/** What a security adds by itself, whether or not it dilutes; null where it is not included. */
export const incrementOfSecurity = (method: DilutionMethod, id: string): Expression | null => dilutionOf(method).steps.find((step) => step.id === id)?.increment ?? null;

const FIGURE = { group: GROUP, isKeyFigure: false, isShown: false, width: 120, source: 'asbj2' } as const;

/** Earnings per share, basic and diluted, with what the diluted figure is made of. */
export function eps(method: DilutionMethod) {
  const { isProfitable, profit: dilutedProfit, sharesTimesPrice } = dilutionOf(method);
  const ofHolders = profitOfHolders(method);
  const basic = divide(ofHolders, averageShares);
  return {
    /** Shares of the rights by the treasury stock method with the average price of the period, unrecognised cost counted as paid. */
    incrementalShares: { ...FIGURE, unit: 'shares', shownDecimals: SHARE_DECIMALS, expression: divide(gain(granted, strikeOfGrant(method)), averagePrice) } satisfies FigureDefinition,
    /** Profit of ordinary holders ÷ average shares. */
    basicEps: { ...FIGURE, unit: 'money', shownDecimals: EPS_DECIMALS, expression: basic } satisfies FigureDefinition,
    /** Profit of ordinary holders with the add-backs of what dilutes. */
    dilutedProfit: { ...FIGURE, unit: 'money', shownDecimals: null, expression: method.withAddBack.length + method.withNegativeAddBack.length === 0 ? ofHolders : choose(isProfitable, dilutedProfit, ofHolders) } satisfies FigureDefinition,
    /** Average shares with those that dilute. */
    dilutedAverageShares: {
      ...FIGURE, unit: 'shares', shownDecimals: SHARE_DECIMALS, expression: choose(isProfitable, divide(sharesTimesPrice, averagePrice), averageShares),
    } satisfies FigureDefinition,
    /** Profit with add-backs ÷ shares with increments, of what dilutes; the basic figure where there is a loss. */
    dilutedEps: {
      ...FIGURE, unit: 'money', shownDecimals: EPS_DECIMALS, expression: choose(isProfitable, divide(multiply(dilutedProfit, averagePrice), sharesTimesPrice), basic),
    } satisfies FigureDefinition,
  } satisfies FigureFamily;
}

import { addDecimals, compareDecimals, multiplyDecimals, shiftedDecimal, subtractDecimals } from '../calc/decimal-arithmetic.ts';
import { canonicalDecimal, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import { roundedText } from '../calc/format-decimal.ts';
import { MOST_LADDER_PRICES } from '../grant/limits.ts';
import { nextScenarioIds } from '../grant/next-id.ts';
import { positiveAmountProblem, positiveCountProblem, type NumberProblem } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';

/** How a ladder is built: from a first price, or to both sides of a price by an amount or by a percentage of it. */
export const LADDER_KINDS = ['from', 'around', 'percent'] as const;
export type LadderKind = (typeof LADDER_KINDS)[number];

/** A ladder as a person requests it: plain decimal texts. */
export interface LadderRequest {
  readonly kind: LadderKind;
  /** The first price, or the one in the middle. */
  readonly start: string;
  /** An amount, or a percentage: "5" for 5 %. Where the ladder starts at a first price, a negative step goes down. */
  readonly step: string;
  /** The number of prices, or of those on each side of the middle price. */
  readonly count: string;
}

/** The three numbers of a ladder. */
export type LadderField = Exclude<keyof LadderRequest, 'kind'>;

/** Why there is no ladder, and which of the three fields is at fault; `limit` is the bound that was exceeded. */
export interface LadderProblem {
  readonly field: LadderField;
  readonly code: NumberProblem['code'] | 'tooManyPrices' | 'priceNotPositive' | 'pricesRepeat';
  readonly value: string;
  readonly limit?: string;
}

/** The exact prices of a ladder, in order, or why there are none. */
export type Ladder =
  | { readonly ok: true; readonly prices: readonly DecimalText[] }
  | { readonly ok: false; readonly problem: LadderProblem };

/** The largest count of a ladder of this kind: with prices on both sides of one, half as many. */
export const mostLadderCount = (kind: LadderKind): number => (kind === 'from' ? MOST_LADDER_PRICES : Math.floor((MOST_LADDER_PRICES - 1) / 2));

/**
 * The prices of a ladder in order, lowest first unless the step is negative. Steps by an amount are exact; steps by a
 * percentage are rounded half-up to `decimals`, those of the currency. The start is a valid exercise price, the step
 * any number except 0, and there are 1 to {@link MOST_LADDER_PRICES} prices, each a valid exercise price and none
 * twice.
 */
export function priceLadder({ kind, start, step, count }: LadderRequest, decimals: number): Ladder {
  const problem = positiveAmountProblem(start);
  if (problem !== null) return refused('start', problem, start);
  if (!isDecimalText(step)) return refused('step', { code: 'notANumber' }, step);
  if (compareDecimals(step, '0') === 0) return refused('step', { code: 'zeroNumber' }, step);
  const countProblem = positiveCountProblem(count);
  if (countProblem !== null) return refused('count', countProblem, count);
  const most = mostLadderCount(kind);
  if (compareDecimals(count, String(most)) > 0) return refused('count', { code: 'tooManyPrices', limit: String(most) }, count);
  const length = Number.parseInt(count, 10);
  return checked(kind === 'from' ? pricesFrom(start, step, length) : pricesAround(kind, start, step, length, decimals));
}

const pricesFrom = (start: DecimalText, step: DecimalText, length: number): readonly DecimalText[] => Array.from({ length }, (_, index) => priceAt(start, step, index));

/** Prices with the same number on both sides of the middle one. */
function pricesAround(kind: 'around' | 'percent', middle: DecimalText, step: DecimalText, aside: number, decimals: number): readonly DecimalText[] {
  const amount = compareDecimals(step, '0') < 0 ? subtractDecimals('0', step) : step;
  return Array.from({ length: 2 * aside + 1 }, (_, index) => {
    const steps = index - aside;
    if (kind === 'around' || steps === 0) return priceAt(middle, amount, steps);
    const share = addDecimals('1', multiplyDecimals(amount, shiftedDecimal(String(steps), -2)));
    return roundedText(multiplyDecimals(middle, share), decimals);
  });
}

const priceAt = (start: DecimalText, step: DecimalText, index: number): DecimalText => addDecimals(start, multiplyDecimals(step, String(index)));

function checked(prices: readonly DecimalText[]): Ladder {
  const tooLow = [prices[0], prices.at(-1)].find((price) => price !== undefined && compareDecimals(price, '0') <= 0);
  if (tooLow !== undefined) return refused('count', { code: 'priceNotPositive' }, tooLow);
  const repeated = prices.find((price, index) => index > 0 && price === prices[index - 1]);
  if (repeated !== undefined) return refused('step', { code: 'pricesRepeat' }, repeated);
  const bad = prices.find((price) => positiveAmountProblem(price) !== null);
  return bad === undefined ? { ok: true, prices } : refused('step', positiveAmountProblem(bad) ?? { code: 'notANumber' }, bad);
}

function refused(field: LadderProblem['field'], problem: Pick<LadderProblem, 'code' | 'limit'>, value: string): Ladder {
  return { ok: false, problem: { field, value, ...problem } };
}

/** The command of `shared/commands` that adds a ladder to a document. */
export interface AddLadder {
  readonly type: 'addScenarios';
  readonly at: number;
  readonly scenarios: readonly Scenario[];
}

/**
 * The command that adds a scenario for each price, after the last scenario unless `at` gives a position. The scenarios
 * have no names: they are shown by their price, which stays true when the price is edited. Rights and shares per right
 * are as in the grant.
 */
export function addLadder(document: GrantDocument, prices: readonly DecimalText[], at: number = document.scenarios.length): AddLadder {
  const ids = nextScenarioIds(document, prices.length);
  const scenarios = prices.map((price, index) => ({
    id: ids[index] ?? '',
    name: '',
    exercisePrice: canonicalDecimal(price),
    rights: null,
    sharesPerRight: null,
  }));
  return { type: 'addScenarios', at, scenarios };
}

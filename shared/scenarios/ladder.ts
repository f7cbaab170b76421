import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import { canonicalDecimal, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import { MOST_LADDER_PRICES } from '../grant/limits.ts';
import { nextScenarioIds } from '../grant/next-id.ts';
import { positiveAmountProblem, positiveCountProblem, type NumberProblem } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';

/** A ladder as a person asks for it: plain decimal texts. A negative step goes down. */
export interface LadderRequest {
  readonly start: string;
  readonly step: string;
  readonly count: string;
}

/** Why there is no ladder, and at which of the three fields; `limit` is the bound that was passed. */
export interface LadderProblem {
  readonly field: keyof LadderRequest;
  readonly code: NumberProblem['code'] | 'tooManyPrices' | 'priceNotPositive';
  readonly value: string;
  readonly limit?: string;
}

/** The exact prices of a ladder, in order, or why there are none. */
export type Ladder =
  | { readonly ok: true; readonly prices: readonly DecimalText[] }
  | { readonly ok: false; readonly problem: LadderProblem };

/**
 * The prices start, start + step, …, `count` of them, exact. The start is a good exercise price, the step any number
 * but 0, the count from 1 to {@link MOST_LADDER_PRICES}; every price must be a good exercise price itself.
 */
export function priceLadder({ start, step, count }: LadderRequest): Ladder {
  const problem = positiveAmountProblem(start);
  if (problem !== null) return refused('start', problem, start);
  if (!isDecimalText(step)) return refused('step', { code: 'notANumber' }, step);
  if (compareDecimals(step, '0') === 0) return refused('step', { code: 'zeroNumber' }, step);
  return pricesOf(start, step, count);
}

function pricesOf(start: DecimalText, step: DecimalText, count: string): Ladder {
  const problem = positiveCountProblem(count);
  if (problem !== null) return refused('count', problem, count);
  if (compareDecimals(count, String(MOST_LADDER_PRICES)) > 0) return refused('count', { code: 'tooManyPrices', limit: String(MOST_LADDER_PRICES) }, count);
  const length = Number.parseInt(count, 10);
  const last = priceAt(start, step, length - 1);
  if (compareDecimals(last, '0') <= 0) return refused('count', { code: 'priceNotPositive' }, last);
  const prices = Array.from({ length }, (_, index) => priceAt(start, step, index));
  const bad = prices.find((price) => positiveAmountProblem(price) !== null);
  return bad === undefined ? { ok: true, prices } : refused('step', positiveAmountProblem(bad) ?? { code: 'notANumber' }, bad);
}

const priceAt = (start: DecimalText, step: DecimalText, index: number): DecimalText => addDecimals(start, multiplyDecimals(step, String(index)));

function refused(field: LadderProblem['field'], problem: Pick<LadderProblem, 'code' | 'limit'>, value: string): Ladder {
  return { ok: false, problem: { field, value, ...problem } };
}

/** What puts a ladder into a document: a command of `shared/commands`. */
export interface AddLadder {
  readonly type: 'addScenarios';
  readonly at: number;
  readonly scenarios: readonly Scenario[];
}

/**
 * The command that adds a scenario for each price, after the last scenario unless `at` says where. The scenarios
 * have no names: who shows one calls it by its price, which stays true when the price is edited. Rights and shares per
 * right are as in the grant.
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

import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { currencyDecimals } from '../../grant/currency.ts';
import type { GrantDocument, Scenario } from '../../grant/schema.ts';
import { axisRule } from '../sensitivity/axis-values.ts';
import { axisValues, inputValueIn } from '../sensitivity/axis-values.ts';
import { MOST_POINTS, type ChartProblem } from './chart-data.ts';

/** The inputs that the x-axis of a chart can vary. */
export type RangeInput = 'exercisePrice' | 'rights';

/** Start, end and step, as plain decimal texts. */
export interface ChartRange {
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly step: DecimalText;
}

/** A range as a person requests it: null uses the value of {@link defaultRange}. */
export type RangeRequest = { readonly [Part in keyof ChartRange]: ChartRange[Part] | null };

/** Steps on either side of the base by default. */
const STEPS_ASIDE = 10;

/** Greatest size of a default step as a share of the base: prices vary up to 20 % either way, rights up to 50 %. */
const STEP_SHARE: Readonly<Record<RangeInput, DecimalText>> = { exercisePrice: '0.02', rights: '0.05' };

/**
 * The default range of a chart: around the value in the scenario (null: the grant itself), in round steps that include
 * this value. While the price is open: from the lowest to the highest price of the scenarios, else around the share
 * price. Null where the document gives no starting point.
 */
export function defaultRange(document: GrantDocument, scenario: Scenario | null, input: RangeInput): ChartRange | null {
  const least = input === 'rights' ? '1' : multiplyPower('1', -currencyDecimals(document.currency));
  const base = inputValueIn(document, scenario, input);
  if (base !== null) return around(base, input, least);
  if (input === 'rights') return null;
  const prices = axisValues(document, scenario, { input, values: { kind: 'scenarios' } });
  const [first, last] = prices.ok ? [prices.values[0], prices.values.at(-1)] : [];
  if (first !== undefined && last !== undefined && first !== last) return { from: first, to: last, step: roundStep(multiplyDecimals(subtractDecimals(last, first), '0.05'), least) };
  const middle = first ?? inputValueIn(document, scenario, 'sharePrice');
  return middle === null ? null : around(middle, input, least);
}

function around(base: DecimalText, input: RangeInput, least: DecimalText): ChartRange {
  const step = roundStep(multiplyDecimals(base, STEP_SHARE[input]), least);
  const rule = axisRule(input);
  const end = (direction: '1' | '-1'): DecimalText => {
    for (let count = STEPS_ASIDE; count > 0; count -= 1) {
      const value = addDecimals(base, multiplyDecimals(step, multiplyDecimals(direction, String(count))));
      if (rule(value) === null) return value;
    }
    return base;
  };
  return { from: end('-1'), to: end('1'), step };
}

const ROUND: readonly DecimalText[] = ['1', '2', '5'];

/** The largest 1, 2 or 5 times a power of ten (5, 20, 0.1) that is not above a number; `least` where that would be smaller still. */
export function roundStep(most: DecimalText, least: DecimalText): DecimalText {
  let found = least;
  for (let power = -4; power <= 15; power += 1) {
    for (const digit of ROUND) {
      const step = multiplyPower(digit, power);
      if (compareDecimals(step, most) > 0) return found;
      if (compareDecimals(step, least) > 0) found = step;
    }
  }
  return found;
}

function multiplyPower(digit: DecimalText, power: number): DecimalText {
  return power >= 0 ? digit + '0'.repeat(power) : `0.${'0'.repeat(-power - 1)}${digit}`;
}

/** The values of a range, or the problem with one of its parts; null where a part is neither given nor known. */
export type RangeReading = { readonly ok: true; readonly values: readonly DecimalText[] } | { readonly ok: false; readonly problem: ChartProblem } | null;

/** The points of the x-axis: from `from` up to `to` by steps, at most {@link MOST_POINTS}, each a valid value of the input. */
export function rangeValues(document: GrantDocument, scenario: Scenario | null, input: RangeInput, given: RangeRequest): RangeReading {
  const usual = defaultRange(document, scenario, input);
  const [from, to, step] = [given.from ?? usual?.from, given.to ?? usual?.to, given.step ?? usual?.step];
  if (from === undefined || to === undefined || step === undefined) return null;
  const rule = axisRule(input);
  if (rule(from) !== null) return refused('from', 'badValue', from);
  if (rule(to) !== null) return refused('to', 'badValue', to);
  if (compareDecimals(to, from) < 0) return refused('to', 'backwards', to);
  if (compareDecimals(step, '0') <= 0) return refused('step', 'stepNotPositive', step);
  if (compareDecimals(addDecimals(from, multiplyDecimals(step, String(MOST_POINTS))), to) <= 0) return refused('step', 'tooManyPoints', step, String(MOST_POINTS));
  const reading = axisValues(document, scenario, { input, values: { kind: 'steps', start: from, end: to, step } });
  return reading.ok ? reading : refused('step', reading.problem.code, reading.problem.value);
}

function refused(field: ChartProblem['field'], code: ChartProblem['code'], value: DecimalText, limit?: string): RangeReading {
  return { ok: false, problem: { field, code, value, ...(limit === undefined ? {} : { limit }) } };
}

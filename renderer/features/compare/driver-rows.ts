import { addDecimals, compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { ScenarioInput } from '#shared/grant/input-names.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { differenceOf, driversOf, scenarioOf, sumOfDrivers, type Difference } from '#shared/scenarios/compare/compare.ts';
import { evaluate } from '#shared/calc/evaluate.ts';

/** The effect of one input between the base and the other case, and the start and end of its bar as shares of the widest range, 0 to 1. */
export interface DriverRow {
  readonly input: ScenarioInput;
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
  readonly effect: DecimalText;
  readonly bar: Bar;
}

/** A bar for drawing only: its start, its end and its direction. */
export interface Bar {
  readonly start: number;
  readonly end: number;
  readonly rises: boolean;
}

/** The drivers of a difference, or which of the cases lacks the figure (`way`: neither, but a step between them does). */
export type DriversReading =
  | { readonly ok: true; readonly base: DecimalText; readonly other: DecimalText; readonly rows: readonly DriverRow[]; readonly difference: Difference; readonly total: Bar }
  | { readonly ok: false; readonly absent: 'base' | 'other' | 'way' };

/** The inputs that change from the base to another case, each with its effect on a figure: base + effects = other, exactly. */
export function driverRows(document: GrantDocument, figure: Figure, base: string, other: string): DriversReading {
  const [start, end] = [base, other].map((id) => evaluate(figure.expression, inputsOf(document, scenarioOf(document, id))));
  if (start?.status !== 'value') return { ok: false, absent: 'base' };
  if (end?.status !== 'value') return { ok: false, absent: 'other' };
  const drivers = driversOf(document, figure, base, other);
  const difference = differenceOf(end.value, start.value);
  if (drivers === null || difference === null) return { ok: false, absent: 'way' };
  const reach = reachOf(drivers.map(({ effect }) => effect));
  let before = '0';
  const rows = drivers.map((driver) => {
    const after = addDecimals(before, driver.effect);
    const bar = barOf(before, after, reach);
    before = after;
    return { ...driver, bar };
  });
  return { ok: true, base: start.value, other: end.value, rows, difference, total: barOf('0', sumOfDrivers(drivers), reach) };
}

/** The lowest and the highest value of the running total. */
function reachOf(effects: readonly DecimalText[]): readonly [DecimalText, DecimalText] {
  let [sum, least, most] = ['0', '0', '0'];
  for (const effect of effects) {
    sum = addDecimals(sum, effect);
    if (compareDecimals(sum, least) < 0) least = sum;
    if (compareDecimals(sum, most) > 0) most = sum;
  }
  return [least, most];
}

/** A length for drawing, never a displayed amount, so a double is enough. */
const drawn = (value: DecimalText): number => Number(value);

function barOf(before: DecimalText, after: DecimalText, [least, most]: readonly [DecimalText, DecimalText]): Bar {
  const span = drawn(most) - drawn(least);
  const at = (value: DecimalText): number => (span === 0 ? 0 : (drawn(value) - drawn(least)) / span);
  const rises = compareDecimals(after, before) >= 0;
  return { start: Math.min(at(before), at(after)), end: Math.max(at(before), at(after)), rises };
}

import { addDecimals, compareDecimals, subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { constant, divide } from '../../calc/expression.ts';
import type { GrantDocument, Scenario } from '../../grant/schema.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../../grant/input-names.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { figuresFor } from '../../metrics/custom-columns.ts';
import { GRANT_ROW_ID } from '../row.ts';

/** Fewest and most cases that can be compared side by side. */
export const COMPARED_CASES = { least: 2, most: 6 } as const;

/** What a comparison shows: values, differences from the base in units or in per cent, or all of these. */
export const COMPARE_SHOWS = ['values', 'units', 'share', 'all'] as const;
/** One of {@link COMPARE_SHOWS}. */
export type CompareShow = (typeof COMPARE_SHOWS)[number];

/** The difference of a value from the base, in units and as a share of the base (0.05 is 5 % more); null where there is none. */
export interface Difference {
  readonly units: DecimalText;
  /** Half-even to 20 digits; null where the base is 0. */
  readonly share: DecimalText | null;
}

/** A value of one case and its difference from the base; null in the base itself and where either is absent. */
export interface ComparedValue {
  readonly value: DecimalText | null;
  readonly difference: Difference | null;
}

/** An input or figure over all cases, in their order. */
export interface ComparedLine {
  readonly id: string;
  readonly values: readonly ComparedValue[];
}

/** Cases side by side. */
export interface Comparison {
  /** Ids of the cases: scenarios, or `grant` for the grant itself. */
  readonly cases: readonly string[];
  readonly base: string;
  readonly inputs: readonly ComparedLine[];
  readonly figures: readonly ComparedLine[];
}

/**
 * Inputs and figures of cases side by side, with differences from the base.
 * @throws RangeError when a case is unknown or the base is not one of the cases.
 */
export function compareCases(document: GrantDocument, cases: readonly string[], base: string): Comparison {
  if (!cases.includes(base)) throw new RangeError(`The base "${base}" is none of the cases`);
  const inputs = cases.map((id) => inputsOf(document, scenarioOf(document, id)));
  const at = cases.indexOf(base);
  const line = (id: string, values: readonly (DecimalText | null)[]): ComparedLine => ({
    id,
    values: values.map((value, index) => ({ value, difference: index === at ? null : differenceOf(value, values[at] ?? null) })),
  });
  return {
    cases,
    base,
    inputs: SCENARIO_INPUTS.map((name) => line(name, inputs.map(({ values }) => values[name] ?? null))),
    figures: figuresFor(document).map(({ id, expression }) => line(id, inputs.map((given) => valueOf(expression, given)))),
  };
}

/** The scenario of a case; null for the grant itself. */
export function scenarioOf({ scenarios }: GrantDocument, id: string): Scenario | null {
  if (id === GRANT_ROW_ID) return null;
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new RangeError(`No case "${id}"`);
  return scenario;
}

function valueOf(expression: Figure['expression'], inputs: ReturnType<typeof inputsOf>): DecimalText | null {
  const evaluation = evaluate(expression, inputs);
  return evaluation.status === 'value' ? evaluation.value : null;
}

/** The difference of a value from a base; null where either is absent. */
export function differenceOf(value: DecimalText | null, base: DecimalText | null): Difference | null {
  if (value === null || base === null) return null;
  const units = subtractDecimals(value, base);
  const share = evaluate(divide(constant(units), constant(base)), { values: {}, lists: {} });
  return { units, share: share.status === 'value' ? share.value : null };
}

/** The effect of one input on a figure on the way from the base to another case. */
export interface Driver {
  readonly input: ScenarioInput;
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
  /** The change of the figure when this input changes after all inputs before it. */
  readonly effect: DecimalText;
}

/**
 * The drivers of a difference: the scenario's inputs change from the base to the other case one after the other, in the
 * order of the sheet; the effects add up exactly to the whole difference. Inputs that are equal in both are left out.
 * Null where the figure is absent at any step.
 */
export function driversOf(document: GrantDocument, figure: Figure, base: string, other: string): readonly Driver[] | null {
  const [start, end] = [inputsOf(document, scenarioOf(document, base)), inputsOf(document, scenarioOf(document, other))];
  let inputs = start;
  let before = valueOf(figure.expression, start);
  const drivers: Driver[] = [];
  for (const name of SCENARIO_INPUTS) {
    const [from, to] = [start.values[name] ?? null, end.values[name] ?? null];
    if (before === null) return null;
    if (from === to || (from !== null && to !== null && compareDecimals(from, to) === 0)) continue;
    // The exercises add up to the rights, so both change together.
    inputs = { values: { ...inputs.values, [name]: to }, lists: name === 'rights' ? end.lists : inputs.lists };
    const after = valueOf(figure.expression, inputs);
    if (after === null) return null;
    drivers.push({ input: name, from, to, effect: subtractDecimals(after, before) });
    before = after;
  }
  return before === null ? null : drivers;
}

/** The sum of the drivers' effects: the whole difference. */
export const sumOfDrivers = (drivers: readonly Driver[]): DecimalText => drivers.reduce((sum, { effect }) => addDecimals(sum, effect), '0');

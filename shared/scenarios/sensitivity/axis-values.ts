import { addDecimals, compareDecimals, multiplyDecimals } from '../../calc/decimal-arithmetic.ts';
import { canonicalDecimal, isDecimalText, type DecimalText } from '../../calc/decimal.ts';
import { roundedText } from '../../calc/format-decimal.ts';
import { assertNever } from '../../calc/expression.ts';
import { LONGEST_NUMBER_TEXT, MOST_AXIS_VALUES } from '../../grant/limits.ts';
import type { GrantDocument, Scenario, SensitivityAxis } from '../../grant/schema.ts';
import type { AxisInput } from '../../grant/input-names.ts';
import { inputRule, typedDecimals } from '../../grant/input-registry.ts';
import { positiveCountProblem, type NumberProblem } from '../../grant/number-rules.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { inputsOf } from '../../metrics/inputs.ts';

/** Why an axis has no values; each code has a sentence in `shared/text/sensitivity.ts`. */
export type AxisProblemCode = 'empty' | 'notANumber' | 'tooLong' | 'backwards' | 'stepZero' | 'tooManyValues' | 'tooManyListed' | 'noBase' | 'badValue' | 'followsIssuePrice';

/** A problem with an axis: the offending value where there is one, the limit where one was exceeded. */
export interface AxisProblem {
  readonly code: AxisProblemCode;
  readonly value: string;
  readonly limit?: string;
}

/** The values of an axis, exact and in order, or why there are none. */
export type AxisReading = { readonly ok: true; readonly values: readonly DecimalText[] } | { readonly ok: false; readonly problem: AxisProblem };

/**
 * The values of an axis. Steps go up with a positive and down with a negative step, and stop at or before the end.
 * Percentages are of the base (or of the input's value in `scenario`, null the grant itself) and rounded half-up to
 * valid values: whole rights and shares, full minor units of the currency; the base itself is not rounded. Values that
 * the input cannot have, such as a price of 0, are a problem and are not left out; a duplicate value is used once.
 */
export function axisValues(document: GrantDocument, scenario: Scenario | null, axis: SensitivityAxis): AxisReading {
  // Figures take the book value from the issue price then: to vary it alone would change nothing, and say nothing.
  if (axis.input === 'bookValuePerRight' && figureMethodOf(document).bookValue === 'issuePrice') return refused('followsIssuePrice', '');
  const reading = rawValues(document, scenario, axis);
  if (!reading.ok) return reading;
  const values = [...new Set(reading.values.map(canonicalDecimal))];
  if (values.length === 0) return refused('empty', '');
  const rule = axisRule(axis.input);
  const bad = values.find((value) => rule(value) !== null);
  return bad === undefined ? { ok: true, values } : refused('badValue', bad);
}

function rawValues(document: GrantDocument, scenario: Scenario | null, { input, values }: SensitivityAxis): AxisReading {
  switch (values.kind) {
    case 'steps':
      return steps(values.start, values.end, values.step);
    case 'list': {
      if (values.values.length > MOST_AXIS_VALUES) return refused('tooManyListed', '', String(MOST_AXIS_VALUES));
      const bad = values.values.find((text) => !isNumber(text));
      return bad === undefined ? { ok: true, values: values.values } : notNumber(bad);
    }
    case 'percent':
      return percents(document, scenario, input, values);
    case 'scenarios':
      return { ok: true, values: [null, ...document.scenarios].flatMap((one) => inputValueIn(document, one, input) ?? []).toSorted(compareDecimals) };
    default:
      return assertNever(values);
  }
}

function steps(start: string, end: string, step: string): AxisReading {
  const bad = [start, end, step].find((text) => !isNumber(text));
  if (bad !== undefined) return bad === '' ? refused('empty', bad) : notNumber(bad);
  const direction = compareDecimals(step, '0');
  if (direction === 0) return compareDecimals(start, end) === 0 ? { ok: true, values: [start] } : refused('stepZero', step);
  if (compareDecimals(end, start) * direction < 0) return refused('backwards', end);
  const values: DecimalText[] = [];
  for (let value = start; compareDecimals(value, end) * direction <= 0; value = addDecimals(value, step)) {
    values.push(value);
    if (values.length > MOST_AXIS_VALUES) return refused('tooManyValues', step, String(MOST_AXIS_VALUES));
  }
  return { ok: true, values };
}

function percents(document: GrantDocument, scenario: Scenario | null, input: AxisInput, values: SensitivityAxis['values'] & { readonly kind: 'percent' }): AxisReading {
  const base = values.base ?? inputValueIn(document, scenario, input);
  if (base === null) return refused('noBase', '');
  if (!isNumber(base)) return notNumber(base);
  const parts = steps(values.from, values.to, values.step);
  if (!parts.ok) return parts;
  const decimals = decimalsOfAxis(document, input);
  // The base is not rounded: it may have more decimals than a person would type.
  const around = (part: DecimalText): DecimalText => (compareDecimals(part, '0') === 0 ? base : roundedText(addDecimals(base, multiplyDecimals(base, multiplyDecimals(part, '0.01'))), decimals));
  return { ok: true, values: parts.values.map(around) };
}

/** Decimals of an axis value calculated from a percentage: as many as a person can type. */
const decimalsOfAxis = ({ currency }: GrantDocument, input: AxisInput): number => (input === 'shares' ? 0 : typedDecimals(input, currency));

/** The rule of the document for the values of an axis; shares are a positive count. */
export const axisRule = (input: AxisInput): ((text: string) => NumberProblem | null) => (input === 'shares' ? positiveCountProblem : inputRule(input));

/** The value of an axis input in a scenario (null: the grant itself), or null where it has none. */
export function inputValueIn(document: GrantDocument, scenario: Scenario | null, input: AxisInput): DecimalText | null {
  const { values } = inputsOf(document, scenario);
  if (input !== 'shares') return values[input] ?? null;
  const { rights, sharesPerRight } = values;
  return rights == null || sharesPerRight == null ? null : multiplyDecimals(rights, sharesPerRight);
}

const isNumber = (text: string): boolean => text.length <= LONGEST_NUMBER_TEXT && isDecimalText(text);

/** A long text is left out of the sentence about it. */
const notNumber = (text: string): AxisReading =>
  (text.length > LONGEST_NUMBER_TEXT ? refused('tooLong', String(text.length), String(LONGEST_NUMBER_TEXT)) : refused('notANumber', text));

function refused(code: AxisProblemCode, value: string, limit?: string): AxisReading {
  return { ok: false, problem: { code, value, ...(limit === undefined ? {} : { limit }) } };
}

import { decimal, decimalText, type DecimalText } from '../../calc/decimal.ts';
import type { InputName } from '../../grant/input-names.ts';
import { inputDigits, INPUTS, leastOfInput, typedDecimals } from '../../grant/input-registry.ts';

/** The valid values of an input, in steps: whole rights and shares, full minor units, ten-thousandths of a ratio. */
export interface AdmissibleValues {
  /** Decimals of a step: 0 for whole numbers, 2 for cents. */
  readonly decimals: number;
  /** The least and greatest value, counted in steps. */
  readonly first: bigint;
  readonly last: bigint;
}

/** An inclusive range of values to which a person limits the search. */
export interface ValueRange {
  readonly from: DecimalText;
  readonly to: DecimalText;
}

/** The valid values of an input in a currency, limited to `range`. Null where none is left. */
export function admissibleValues(input: InputName, currency: string, range: Partial<ValueRange> = {}): AdmissibleValues | null {
  const all = allValues(input, currency);
  const first = range.from === undefined ? all.first : max(all.first, inSteps(range.from, all.decimals, 'up'));
  const last = range.to === undefined ? all.last : min(all.last, inSteps(range.to, all.decimals, 'down'));
  return first > last ? null : { ...all, first, last };
}

function allValues(input: InputName, currency: string): AdmissibleValues {
  const decimals = typedDecimals(input, currency);
  const least = leastOfInput(input);
  const last = INPUTS[input].kind === 'ratio' ? 10n ** BigInt(decimals) : 10n ** BigInt(inputDigits(input).integerDigits + decimals) - 1n;
  return { decimals, first: least === null ? 1n : inSteps(least, decimals, 'up'), last };
}

/** The value of a number of steps, as canonical text. */
export function valueOfSteps(steps: bigint, decimals: number): DecimalText {
  return decimalText(decimal(steps.toString()).div(decimal(`1${'0'.repeat(decimals)}`)));
}

function inSteps(value: DecimalText, decimals: number, direction: 'up' | 'down'): bigint {
  const scaled = decimal(value).times(decimal(`1${'0'.repeat(decimals)}`));
  return BigInt((direction === 'up' ? scaled.ceil() : scaled.floor()).toFixed());
}

const max = (one: bigint, other: bigint): bigint => (one > other ? one : other);
const min = (one: bigint, other: bigint): bigint => (one < other ? one : other);

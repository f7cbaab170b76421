import { decimal, decimalText, type DecimalText } from '../../calc/decimal.ts';
import { currencyDecimals } from '../../grant/currency.ts';
import { AMOUNT_INTEGER_DIGITS, COUNT_DIGITS, LEAST_RATIO, RATIO_DECIMALS } from '../../grant/number-rules.ts';
import { isCountInput, mayInputBeZero, type InputName } from '../../metrics/input-names.ts';

/** The values that an input can take, in steps: whole rights and shares, full coins, ten-thousandths of a ratio. */
export interface AdmissibleValues {
  /** Decimals of a step: 0 for whole numbers, 2 for cents. */
  readonly decimals: number;
  /** The least and greatest value, counted in steps. */
  readonly first: bigint;
  readonly last: bigint;
}

/** From one value to another, both included, where a person wants only a part. */
export interface ValueRange {
  readonly from: DecimalText;
  readonly to: DecimalText;
}

/** The admissible values of an input in a currency; `range` cuts them. Null where nothing is left. */
export function admissibleValues(input: InputName, currency: string, range: Partial<ValueRange> = {}): AdmissibleValues | null {
  const all = allValues(input, currency);
  const first = range.from === undefined ? all.first : max(all.first, inSteps(range.from, all.decimals, 'up'));
  const last = range.to === undefined ? all.last : min(all.last, inSteps(range.to, all.decimals, 'down'));
  return first > last ? null : { ...all, first, last };
}

function allValues(input: InputName, currency: string): AdmissibleValues {
  if (input === 'statedCapitalRatio') {
    const one = 10n ** BigInt(RATIO_DECIMALS);
    return { decimals: RATIO_DECIMALS, first: inSteps(LEAST_RATIO, RATIO_DECIMALS, 'up'), last: one };
  }
  const mayBeZero = mayInputBeZero(input);
  if (isCountInput(input)) return { decimals: 0, first: mayBeZero ? 0n : 1n, last: 10n ** BigInt(COUNT_DIGITS) - 1n };
  const decimals = currencyDecimals(currency);
  return { decimals, first: mayBeZero ? 0n : 1n, last: 10n ** BigInt(AMOUNT_INTEGER_DIGITS + decimals) - 1n };
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

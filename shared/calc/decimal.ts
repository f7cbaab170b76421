import { Decimal as DecimalJs } from 'decimal.js';

/**
 * A number in documents, files and messages between processes: plain decimal digits with an optional leading minus and
 * an optional fraction ("1453000", "0.5", "-3"). Never exponent notation, separators, `NaN` or `Infinity`.
 */
export type DecimalText = string;

/** Most significant digits a sum, difference or product may have; beyond it the calculation is an error, not a rounding. */
export const MAX_DIGITS = 400;

/** Significant digits of a quotient. Division is the one inexact operation: it is rounded half-even to this many. */
export const QUOTIENT_DIGITS = 20;

/**
 * The only Decimal constructor of the program. Its precision keeps sums and products exact up to {@link MAX_DIGITS}; it
 * never prints exponent notation. Instances stay inside `shared/calc`; everything else uses {@link DecimalText}.
 */
export const Decimal = DecimalJs.clone({
  precision: 2 * MAX_DIGITS,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** An exact number inside `shared/calc`. */
export type Decimal = DecimalJs;

const QuotientDecimal = Decimal.clone({ precision: QUOTIENT_DIGITS, rounding: DecimalJs.ROUND_HALF_EVEN });

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/** Longer than any sum or bound of numbers of {@link MAX_DIGITS}: a longer text was not calculated here. */
const LONGEST_DECIMAL_TEXT = 10 * MAX_DIGITS;

/** Whether `text` is a {@link DecimalText}: plain digits, optional minus, optional fraction, and not longer than any calculated value. */
export function isDecimalText(text: string): boolean {
  return text.length <= LONGEST_DECIMAL_TEXT && PLAIN_DECIMAL.test(text);
}

/**
 * The Decimal of a {@link DecimalText}, exactly.
 * @throws RangeError when `text` is not plain decimal digits: check with {@link isDecimalText} first.
 */
export function decimal(text: DecimalText): Decimal {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal number: "${text.slice(0, 100)}"`);
  return new Decimal(text);
}

/** The canonical {@link DecimalText} of a value: no leading or trailing zeros, no "-0", every digit kept. */
export function decimalText(value: Decimal): DecimalText {
  return value.isZero() ? '0' : value.toFixed();
}

/** The canonical spelling of a {@link DecimalText}: "007.50" becomes "7.5", "-0" becomes "0". */
export function canonicalDecimal(text: DecimalText): DecimalText {
  return decimalText(decimal(text));
}

/** Quotient rounded half-even to {@link QUOTIENT_DIGITS} significant digits. The caller rules out a zero divisor. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  return new Decimal(new QuotientDecimal(dividend).div(divisor));
}

/** Whether a result has at most {@link MAX_DIGITS} significant digits, counted over its integer and fraction part. */
export function withinDigits(value: Decimal): boolean {
  return value.precision(true) + value.decimalPlaces() <= MAX_DIGITS;
}

/** Digits after the decimal point of a {@link DecimalText}, trailing zeros not counted: 2 for "0.55", 0 for "3500.0". */
export function decimalsOf(text: DecimalText): number {
  return decimal(text).decimalPlaces();
}

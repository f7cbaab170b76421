import { holds } from '../comparison.ts';
import { decimal, Decimal, quotient, type DecimalText } from '../decimal.ts';
import type { ComparisonOperator } from '../expression.ts';
import type { OperationTerm, RoundTerm } from './excel-term.ts';

/**
 * A number inside a spreadsheet program: the exact value that its double represents, and the greatest error of the
 * double. `clean` where it is the double that a program writes for the value: the nearest one, for at most 15 digits.
 */
export interface DoubleWithError {
  readonly value: Decimal;
  readonly error: number;
  readonly clean: boolean;
}

/** Significant digits a spreadsheet program keeps of a number. */
const SPREADSHEET_DIGITS = 15;

/** Largest relative error of one operation on doubles. */
const DOUBLE = 2 ** -53;
/** Relative error where a program reads a number or cuts it to 15 digits. */
const LAST_DIGIT = 1e-14;
/** Relative distance within which programs treat numbers as equal and differences as zero (2^-48, with some margin). */
const TAKEN_AS_EQUAL = 2 ** -46;
/** Below this, programs round to 15 digits before they look at a fraction; above it a double has too few bits after the point. */
const FRACTIONS_END = 2 ** 41;
/** Beyond this, doubles overflow or lose their digits; no number of shares or amount of money is that large. */
const OUT_OF_REACH = 1e290;

/** The result is undetermined: a double may fall on either side. */
export const UNSURE = 'unsure';
/** An error of the spreadsheet, such as from a division by zero. */
export const CELL_ERROR = 'fails';

/** The double for a number in a cell or formula. */
function doubleOf(value: Decimal): DoubleWithError {
  return digitsOf(value) <= SPREADSHEET_DIGITS ? nearest(value) : { value, error: size(value) * LAST_DIGIT, clean: false };
}

/** {@link doubleOf} of a text. */
export const doubleOfText = (text: DecimalText): DoubleWithError => doubleOf(decimal(text));

/** The double nearest to a value. */
const nearest = (value: Decimal): DoubleWithError => {
  const clean = digitsOf(value) <= SPREADSHEET_DIGITS;
  return { value, error: clean && isDouble(value) ? 0 : size(value) * DOUBLE, clean };
};

/** Whether a value is itself a double: a whole number or a multiple of 1/16. */
const isDouble = (value: Decimal): boolean => value.isInteger() || (value.decimalPlaces() <= 4 && value.times(16).isInteger());

/** Digits before and after the decimal point. */
function digitsOf(value: Decimal): number {
  const decimals = value.decimalPlaces();
  return decimals + Math.max(0, value.e + 1);
}

/** The approximate absolute value as a double: only for error bounds, never for a figure. */
const size = (value: Decimal): number => Math.abs(value.toNumber());

/** The result of an operation on two numbers. */
export function applyOperation(sign: OperationTerm['sign'], left: DoubleWithError, right: DoubleWithError): DoubleWithError | typeof UNSURE | typeof CELL_ERROR {
  if (sign === '/' && size(right.value) <= right.error) return right.value.isZero() && right.error === 0 ? CELL_ERROR : UNSURE;
  const value = resultOf(sign, left.value, right.value);
  if (size(value) > OUT_OF_REACH) return UNSURE;
  // An operation on exact doubles gives the double nearest to the result.
  if (left.error === 0 && right.error === 0) return nearest(value);
  if ((sign === '-' || sign === '+') && value.isZero() && left.clean && right.clean) return nearest(value);
  return { value, error: errorOf(sign, left, right, size(value)) + size(value) * DOUBLE, clean: false };
}

/** A number to the power of a whole number. Programs multiply or use a logarithm: each step may lose a last bit. */
export function raiseDouble(base: DoubleWithError, exponent: number): DoubleWithError | typeof UNSURE {
  const value = base.value.pow(exponent);
  if (size(value) > OUT_OF_REACH) return UNSURE;
  // Whole numbers that a double holds are exact, and so is 0.
  if (base.error === 0 && base.value.isInteger() && digitsOf(value) <= SPREADSHEET_DIGITS) return nearest(value);
  const relative = value.isZero() ? 0 : base.error / size(base.value);
  return relative < 1 / (2 * exponent) && !value.isZero() ? { value, error: size(value) * exponent * 2 * (relative + DOUBLE), clean: false } : UNSURE;
}

function resultOf(sign: OperationTerm['sign'], left: Decimal, right: Decimal): Decimal {
  switch (sign) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return quotient(left, right);
  }
}

function errorOf(sign: OperationTerm['sign'], left: DoubleWithError, right: DoubleWithError, result: number): number {
  const [one, other] = [size(left.value), size(right.value)];
  switch (sign) {
    case '+':
    case '-': {
      const error = left.error + right.error;
      return result + error < TAKEN_AS_EQUAL * Math.max(one, other) ? error + result : error;
    }
    case '*':
      return one * right.error + other * left.error + left.error * right.error;
    case '/':
      return (left.error + (result + DOUBLE) * right.error) / (other - right.error);
  }
}

const ROUNDINGS = { ROUND: Decimal.ROUND_HALF_UP, ROUNDUP: Decimal.ROUND_UP, ROUNDDOWN: Decimal.ROUND_DOWN, INT: Decimal.ROUND_FLOOR, TRUNC: Decimal.ROUND_DOWN } as const;

/** A number rounded to `places` decimals; unsure where the double may round to another side than the value. */
export function roundDouble(by: RoundTerm['by'] | 'INT' | 'TRUNC', { value, error, clean }: DoubleWithError, places: number): DoubleWithError | typeof UNSURE {
  const scale = new Decimal(10).pow(places);
  const scaled = value.times(scale);
  const boundary = by === 'ROUND' ? scaled.floor().plus(0.5) : scaled.round();
  const distance = size(scaled.minus(boundary));
  const reach = error * 10 ** places + window(by, size(scaled));
  // On the boundary itself programs use the 15 digits that they show.
  if (distance <= reach && !(distance === 0 && clean)) return UNSURE;
  return nearest(scaled.toDecimalPlaces(0, ROUNDINGS[by]).div(scale));
}

/** How close to a boundary a program treats a number as being on it. */
function window(by: RoundTerm['by'] | 'INT' | 'TRUNC', scaled: number): number {
  const looksAtFraction = scaled < FRACTIONS_END || by === 'ROUNDUP' || by === 'ROUNDDOWN' || by === 'TRUNC';
  return looksAtFraction ? (scaled + 1) * (LAST_DIGIT / 2) : scaled * 2 * DOUBLE;
}

/** The sign of a number: -1, 0 or 1. */
export function signOfDouble({ value, error }: DoubleWithError): DoubleWithError | typeof UNSURE {
  return size(value) > error || error === 0 ? nearest(new Decimal(value.isZero() ? 0 : value.isNegative() ? -1 : 1)) : UNSURE;
}

/** A number without its sign. */
export const absoluteDouble = ({ value, error, clean }: DoubleWithError): DoubleWithError => ({ value: value.abs(), error, clean });

/** The least or the greatest of some numbers. */
export function extremeDouble(name: 'MIN' | 'MAX', parts: readonly DoubleWithError[]): DoubleWithError {
  const value = name === 'MIN' ? Decimal.min(...parts.map((part) => part.value)) : Decimal.max(...parts.map((part) => part.value));
  const error = parts.reduce((most, part) => Math.max(most, part.error), 0);
  return parts.every(({ clean }) => clean) ? nearest(value) : { value, error, clean: false };
}

/** Whether a comparison holds; unsure where the doubles may give another result than the exact values. */
export function compareDoubles(comparison: ComparisonOperator, left: DoubleWithError, right: DoubleWithError): boolean | typeof UNSURE {
  const difference = left.value.minus(right.value);
  const areDoubles = left.error === 0 && right.error === 0;
  const reach = areDoubles ? 0 : left.error + right.error + TAKEN_AS_EQUAL * Math.max(size(left.value), size(right.value));
  if (difference.isZero() ? !(areDoubles || (left.clean && right.clean)) : size(difference) <= reach) return UNSURE;
  return holds(comparison, difference.isZero() ? 0 : difference.isNegative() ? -1 : 1);
}

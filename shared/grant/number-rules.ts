import { isDecimalText, type DecimalText } from '../calc/decimal.ts';
import { compareDecimals } from '../calc/decimal-arithmetic.ts';

/**
 * Most digits of a count (rights, shares). Every spreadsheet program keeps fifteen digits of a number, so a count stays
 * exact in the exported workbook too.
 */
export const COUNT_DIGITS = 15;

/**
 * Most digits before the decimal point of an amount of money for one right or one share: under 1,000,000,000. Above it
 * the doubles of a spreadsheet program can no longer be trusted to round half of an amount to the right side.
 */
export const AMOUNT_INTEGER_DIGITS = 9;

/** Most digits after the decimal point of an amount of money. */
export const AMOUNT_DECIMALS = 4;

/** Most digits after the decimal point of the share of a payment that becomes stated capital. */
export const RATIO_DECIMALS = 4;

/** Least share of a payment that becomes stated capital (Companies Act Art. 445(2): at most half may stay out). */
export const LEAST_RATIO: DecimalText = '0.5';

/** Why a text is not a valid number for its place; `limit` is the bound that was exceeded. */
export interface NumberProblem {
  readonly code:
    | 'notANumber' | 'negativeNumber' | 'notWhole' | 'zeroNumber'
    | 'tooManyDigits' | 'tooManyDecimals' | 'ratioTooLow' | 'ratioTooHigh';
  readonly limit?: string;
}

/**
 * The problem with a count of rights, shares or persons: it must be a whole number, 0 or more, with at most {@link
 * COUNT_DIGITS} digits.
 */
export function countProblem(text: string): NumberProblem | null {
  const problem = unsignedProblem(text);
  if (problem !== null) return problem;
  const { integer, fraction } = digitsOf(text);
  if (fraction !== '') return { code: 'notWhole' };
  return tooLong(integer, COUNT_DIGITS);
}

/** The problem with an amount of money: it must be 0 or more, within {@link AMOUNT_INTEGER_DIGITS} and {@link AMOUNT_DECIMALS}. */
export function amountProblem(text: string): NumberProblem | null {
  const problem = unsignedProblem(text);
  if (problem !== null) return problem;
  const { integer, fraction } = digitsOf(text);
  return tooLong(integer, AMOUNT_INTEGER_DIGITS) ?? tooFine(fraction, AMOUNT_DECIMALS);
}

/** The problem with the stated capital ratio: it must be from {@link LEAST_RATIO} to 1, with at most {@link RATIO_DECIMALS} decimals. */
export function ratioProblem(text: string): NumberProblem | null {
  const problem = unsignedProblem(text);
  if (problem !== null) return problem;
  if (compareDecimals(text, LEAST_RATIO) < 0) return { code: 'ratioTooLow', limit: LEAST_RATIO };
  if (compareDecimals(text, '1') > 0) return { code: 'ratioTooHigh', limit: '1' };
  return tooFine(digitsOf(text).fraction, RATIO_DECIMALS);
}

/** The problem with a count that may not be 0, such as the number of rights. */
export function positiveCountProblem(text: string): NumberProblem | null {
  return countProblem(text) ?? zeroProblem(text);
}

/** The problem with an amount that may not be 0, such as the exercise price or a rounding unit. */
export function positiveAmountProblem(text: string): NumberProblem | null {
  return amountProblem(text) ?? zeroProblem(text);
}

/** Whether a text is a valid count by {@link countProblem}. */
export const isCount = (text: string): boolean => countProblem(text) === null;

/** Whether a text is a valid count above 0 by {@link positiveCountProblem}. */
export const isPositiveCount = (text: string): boolean => positiveCountProblem(text) === null;

/** Digits after the decimal point of a plain decimal number, without trailing zeros. */
export const decimalsOfText = (text: DecimalText): number => digitsOf(text).fraction.length;

function unsignedProblem(text: string): NumberProblem | null {
  if (!isDecimalText(text)) return { code: 'notANumber' };
  return text.startsWith('-') && !isZero(text) ? { code: 'negativeNumber' } : null;
}

function zeroProblem(text: DecimalText): NumberProblem | null {
  return isZero(text) ? { code: 'zeroNumber' } : null;
}

const isZero = (text: DecimalText): boolean => !/[1-9]/.test(text);

function tooLong(integer: string, limit: number): NumberProblem | null {
  return integer.length > limit ? { code: 'tooManyDigits', limit: String(limit) } : null;
}

function tooFine(fraction: string, limit: number): NumberProblem | null {
  return fraction.length > limit ? { code: 'tooManyDecimals', limit: String(limit) } : null;
}

/** Works on the text alone for speed: a document of many rows is checked at every edit. */
function digitsOf(text: DecimalText): { integer: string; fraction: string } {
  const [integer = '', fraction = ''] = text.split('.');
  return { integer: integer.replace(/^-?0*/, ''), fraction: fraction.replace(/0+$/, '') };
}

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

/**
 * Most digits before the point of money in total, such as a profit: with {@link TOTAL_DECIMALS} behind it they are the
 * fifteen that every spreadsheet program keeps.
 */
export const TOTAL_INTEGER_DIGITS = 13;

/** Most digits after the point of money in total. */
export const TOTAL_DECIMALS = 2;

/** Most digits after the point of the share of a payment that becomes stated capital. */
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

/** What is wrong with money in total, which may be negative: a number within {@link TOTAL_INTEGER_DIGITS} and {@link TOTAL_DECIMALS}. */
export function totalProblem(text: string): NumberProblem | null {
  if (!isDecimalText(text)) return { code: 'notANumber' };
  const { integer, fraction } = digitsOf(text);
  return tooLong(integer, TOTAL_INTEGER_DIGITS) ?? tooFine(fraction, TOTAL_DECIMALS);
}

/** What is wrong with money in total that is not negative. */
export const unsignedTotalProblem = (text: string): NumberProblem | null => unsignedProblem(text) ?? totalProblem(text);

/** What is wrong with the stated capital ratio: from {@link LEAST_RATIO} to 1, with {@link RATIO_DECIMALS} at most. */
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

/** What is wrong with the part of the rights that a tranche is: above 0, at most 1, with {@link AMOUNT_DECIMALS} at most. */
export function trancheShareProblem(text: string): NumberProblem | null {
  const problem = positiveAmountProblem(text);
  if (problem !== null) return problem;
  return compareDecimals(text, '1') > 0 ? { code: 'tooManyDigits', limit: '1' } : null;
}

/** Whether {@link trancheShareProblem} finds nothing. */
export const isTrancheShare = (text: string): boolean => trancheShareProblem(text) === null;

/** Whether {@link amountProblem} finds nothing. */
export const isAmount = (text: string): boolean => amountProblem(text) === null;

/** Whether {@link countProblem} finds nothing. */
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

import { Decimal, decimalText, type DecimalText } from './decimal.ts';

/** Digits a spreadsheet program shows of a number; what a double holds beyond them is noise of its binary form. */
const SHOWN_DIGITS = 15;

/**
 * The number a person sees in a spreadsheet cell that holds a double: at most 15 significant digits, never an exponent
 * (0.1 + 0.2 is "0.3", 1e21 is "1000000000000000000000"). Null where the double is no number.
 */
export function doubleText(value: number): DecimalText | null {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value.toFixed(0).replace(/^-0$/, '0');
  return Number.isFinite(value) ? decimalText(new Decimal(value.toPrecision(SHOWN_DIGITS))) : null;
}

import { Decimal, decimalText, type DecimalText } from './decimal.ts';

/** Digits a spreadsheet program shows of a number; digits of a double beyond them are noise of its binary form. */
const SHOWN_DIGITS = 15;

/**
 * The number a spreadsheet cell shows for a double: at most 15 significant digits, never an exponent (0.1 + 0.2 is
 * "0.3", 1e21 is "1000000000000000000000"). Null for NaN and infinities.
 */
export function doubleText(value: number): DecimalText | null {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value.toFixed(0).replace(/^-0$/, '0');
  return Number.isFinite(value) ? decimalText(new Decimal(value.toPrecision(SHOWN_DIGITS))) : null;
}

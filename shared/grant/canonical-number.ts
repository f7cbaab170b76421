import { canonicalDecimal, isDecimalText } from '../calc/decimal.ts';
import { LONGEST_NUMBER_TEXT } from './limits.ts';

const ALREADY_CANONICAL = /^(0|[1-9]\d*)$/;

/**
 * The spelling of a number in documents: "007.50" becomes "7.5". A text that is not a plain decimal number, or is too
 * long to be read, is kept unchanged, so that it can be shown and corrected in its place.
 */
export function canonicalNumberText(text: string): string {
  if (text.length > LONGEST_NUMBER_TEXT || ALREADY_CANONICAL.test(text) || !isDecimalText(text)) return text;
  return canonicalDecimal(text);
}

/** A number in its canonical spelling; null stays null. */
export const canonicalNumberOrNull = (text: string | null): string | null => (text === null ? null : canonicalNumberText(text));

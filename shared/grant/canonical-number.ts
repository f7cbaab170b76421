import { canonicalDecimal, isDecimalText } from '../calc/decimal.ts';

const ALREADY_CANONICAL = /^(0|[1-9]\d*)$/;

/**
 * The spelling of a number that documents keep: "007.50" becomes "7.5". A text that is not a plain decimal number is
 * kept as it is, so that it can be shown, and corrected, where it stands.
 */
export function canonicalNumberText(text: string): string {
  if (ALREADY_CANONICAL.test(text) || !isDecimalText(text)) return text;
  return canonicalDecimal(text);
}

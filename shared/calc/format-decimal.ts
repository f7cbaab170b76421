import { decimal, decimalText, Decimal, type DecimalText } from './decimal.ts';

/** How many decimals to show. Without `most` every digit of the value is shown; nothing is rounded. */
export interface ShownDecimals {
  readonly least?: number;
  readonly most?: number;
}

/**
 * A number for people: thousands separators, a true minus sign in front, every digit unless `most` limits the decimals
 * (then half-up), zeros added up to `least`: "2,871,128,000", "−0.5", "17,799.25".
 */
export function formatDecimal(value: DecimalText, { least = 0, most }: ShownDecimals = {}): string {
  // Fast path for most numbers of a long list: nothing can be rounded.
  if (least === 0 && PLAIN_COUNT.test(value)) return groupThousands(value);
  const shown = most === undefined ? decimal(value) : decimal(value).toDecimalPlaces(most, Decimal.ROUND_HALF_UP);
  const [whole = '0', fraction = ''] = decimalText(shown.abs()).split('.');
  const padded = fraction.padEnd(least, '0');
  const sign = shown.isNegative() && !shown.isZero() ? '−' : '';
  return sign + groupThousands(whole) + (padded === '' ? '' : `.${padded}`);
}

/** A share of a whole as a percentage with a fixed number of decimals, half-up: 0.010835… with 2 is "1.08%". */
export function formatPercent(value: DecimalText, decimals: number): string {
  const percent = decimalText(decimal(value).times(100));
  return `${formatDecimal(percent, { least: decimals, most: decimals })}%`;
}

/** `value` rounded half-up to so many decimals, as canonical text, for comparisons in which only shown digits count. */
export function roundedText(value: DecimalText, decimals: number): DecimalText {
  return decimalText(decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}

const PLAIN_COUNT = /^(?:0|[1-9]\d*)$/;

function groupThousands(digits: string): string {
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

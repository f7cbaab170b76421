import { Decimal, decimal, decimalText, quotient, type DecimalText } from './decimal.ts';

/** -1, 0 or 1 where `left` is less than, equal to or greater than `right`; "1.0" equals "1". */
export function compareDecimals(left: DecimalText, right: DecimalText): -1 | 0 | 1 {
  const difference = decimal(left).comparedTo(decimal(right));
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** left + right, exact, canonical. */
export function addDecimals(left: DecimalText, right: DecimalText): DecimalText {
  return decimalText(decimal(left).plus(decimal(right)));
}

/** left × right, exact, canonical. */
export function multiplyDecimals(left: DecimalText, right: DecimalText): DecimalText {
  return decimalText(decimal(left).times(decimal(right)));
}

/** left − right, exact, canonical. */
export function subtractDecimals(left: DecimalText, right: DecimalText): DecimalText {
  return decimalText(decimal(left).minus(decimal(right)));
}

/**
 * left ÷ right, half-even to 20 significant digits, canonical.
 * @throws RangeError when `right` is zero.
 */
export function divideDecimals(left: DecimalText, right: DecimalText): DecimalText {
  const divisor = decimal(right);
  if (divisor.isZero()) throw new RangeError('A number cannot be divided by zero');
  return decimalText(quotient(decimal(left), divisor));
}

/** value × 10^places, exact, canonical; `places` may be below zero. */
export function shiftedDecimal(value: DecimalText, places: number): DecimalText {
  return decimalText(decimal(value).times(new Decimal(10).pow(places)));
}

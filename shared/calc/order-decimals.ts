import { compareDecimals } from './decimal-arithmetic.ts';
import type { DecimalText } from './decimal.ts';

/** A number and the double nearest to it, for fast comparison. The double serves no other purpose. */
export interface SortableDecimal {
  readonly exact: DecimalText;
  readonly near: number;
}

/** A {@link SortableDecimal} of an exact number. */
export const sortableDecimal = (exact: DecimalText): SortableDecimal => ({ exact, near: Number(exact) });

/**
 * Below, at or above 0 where `left` is less than, equal to or greater than `right`, exactly: rounding to doubles keeps
 * the order, so different doubles decide, and only numbers with the same double are compared digit by digit.
 * @throws RangeError when a text is not plain decimal digits and the doubles do not decide.
 */
export function compareSortable(left: SortableDecimal, right: SortableDecimal): number {
  if (left.near !== right.near) return left.near < right.near ? -1 : 1;
  return left.exact === right.exact ? 0 : compareDecimals(left.exact, right.exact);
}

import { compareDecimals } from './decimal-arithmetic.ts';
import type { DecimalText } from './decimal.ts';

/** A number beside the double that is nearest to it, for comparing many. The double is for nothing else. */
export interface SortableDecimal {
  readonly exact: DecimalText;
  readonly near: number;
}

/** See {@link SortableDecimal}. */
export const sortableDecimal = (exact: DecimalText): SortableDecimal => ({ exact, near: Number(exact) });

/**
 * Below, at or above 0 as `left` is less than, equal to or greater than `right`, exactly: rounding to doubles keeps the
 * order of numbers, so doubles that differ decide, and only numbers with one double between them are compared digit by digit.
 * @throws RangeError when a text is not plain decimal digits and the doubles do not decide.
 */
export function compareSortable(left: SortableDecimal, right: SortableDecimal): number {
  if (left.near !== right.near) return left.near < right.near ? -1 : 1;
  return left.exact === right.exact ? 0 : compareDecimals(left.exact, right.exact);
}

import { sizeOf, type Axes, type AxisSet } from './axes.ts';

/** Doubles hold every integer up to here; a sum or product beyond it is not trusted. */
export const LARGEST_INTEGER = Number.MAX_SAFE_INTEGER;

/** Most decimals a column may have: far above any amount, and below `MAX_DIGITS`, at which exact calculation fails. */
const MOST_DECIMALS = 300;

/**
 * Exact values of many cells: value = integer × factor ÷ 10^scale. Plain data whose array can be transferred between
 * threads; the factor lets a column times one number share its integers. NaN marks a value that is not in the column:
 * missing, or, where the column is not `complete`, possibly too large for safe integers, so that `evaluate` calculates
 * its cell.
 */
export interface ScaledColumn {
  /** The axes the values vary along; there is one value for each combination of positions on them. */
  readonly varies: AxisSet;
  readonly scale: number;
  /** A factor common to all integers. */
  readonly factor: number;
  readonly integers: Float64Array<ArrayBuffer>;
  /** An upper bound of |integer × factor|. */
  readonly largest: number;
  /** Whether every NaN is a missing value. */
  readonly complete: boolean;
}

/** One value for all cells. */
export function single(integer: number, scale: number, complete = true): ScaledColumn {
  return withinIntegers({ varies: 0, scale, factor: 1, integers: Float64Array.of(integer), largest: Number.isNaN(integer) ? 0 : Math.abs(integer), complete });
}

/** A value that is missing in all cells. */
export const missingColumn = (): ScaledColumn => single(NaN, 0);

/** A value that the fast path knows in no cell. */
export const unknownColumn = (): ScaledColumn => single(NaN, 0, false);

/** Whether there is one value for all cells. */
export const isSingle = (column: ScaledColumn): boolean => column.varies === 0;

/**
 * The result of an operation where an operand has no value in any cell: missing if one is missing, else unknown; null
 * if every operand has some.
 */
export function blankOf(operands: readonly ScaledColumn[]): ScaledColumn | null {
  const blank = operands.filter((column) => isSingle(column) && Number.isNaN(column.integers[0]));
  if (blank.length === 0) return null;
  return blank.some((column) => column.complete) ? missingColumn() : unknownColumn();
}

/** A new array for the result of an operation on these operands. */
export function resultArray(axes: Axes, operands: readonly ScaledColumn[]): Float64Array<ArrayBuffer> {
  return new Float64Array(sizeOf(axes, variesOf(operands)));
}

/** The axes along which the result of an operation on these operands varies. */
export const variesOf = (operands: readonly ScaledColumn[]): AxisSet => operands.reduce((all, column) => all | column.varies, 0);

/** Whether all operands are complete. */
export const allComplete = (operands: readonly ScaledColumn[]): boolean => operands.every((column) => column.complete);

/**
 * The column with every integer × factor beyond the safe integers made unknown. A sum or product of safe integers that
 * exceeds them does so in doubles too, so a check afterwards finds each one; it is skipped where the bound already
 * rules it out.
 */
export function withinIntegers(column: ScaledColumn): ScaledColumn {
  if (column.scale > MOST_DECIMALS) return unknownColumn();
  const tooLarge = (value: number): boolean => Math.abs(value) > LARGEST_INTEGER;
  // A factor that large leaves only zeros; it becomes 1 so that it cannot grow to infinity.
  if (tooLarge(column.factor)) return { ...without(column, tooLarge), factor: 1 };
  return column.largest <= LARGEST_INTEGER ? column : without(column, tooLarge);
}

/** The column with values that are not positive (a zero divisor, a zero or negative unit) left to `evaluate`, which gives the error. */
export function positive(column: ScaledColumn): ScaledColumn {
  const refused = (value: number): boolean => value <= 0;
  return column.integers.some((integer) => refused(integer * column.factor)) ? without(column, refused) : column;
}

/** The column with its zeros left to `evaluate`. */
export function nonZero(column: ScaledColumn): ScaledColumn {
  return column.factor === 0 || column.integers.includes(0) ? without(column, (value) => value === 0) : column;
}

/** The column with some of its values left to `evaluate`. */
export function without(column: ScaledColumn, refused: (value: number) => boolean): ScaledColumn {
  let largest = 0;
  let complete = column.complete;
  const integers = column.integers.map((integer) => {
    const value = integer * column.factor;
    if (Number.isNaN(value)) return NaN;
    if (refused(value)) {
      complete = false;
      return NaN;
    }
    largest = Math.max(largest, Math.abs(value));
    return integer;
  });
  return { ...column, integers, largest, complete };
}

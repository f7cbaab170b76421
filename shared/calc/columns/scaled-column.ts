import { sizeOf, type Axes, type AxisSet } from './axes.ts';

/** Doubles hold every integer up to here; a sum or product beyond it is not trusted. */
export const LARGEST_INTEGER = Number.MAX_SAFE_INTEGER;

/** Most decimals a column may carry; far above any amount, and below the digits at which exact calculation is an error. */
const MOST_DECIMALS = 300;

/**
 * Exact values of many cells: value = integer × factor ÷ 10^scale. Plain data whose array can be transferred between
 * threads; the factor lets a column times one number be that column with another factor, without touching a cell.
 * NaN stands for a value that is not here: missing, or, where the column is not `complete`, possibly one that safe
 * integers cannot hold and that `evaluate` works out for its cell.
 */
export interface ScaledColumn {
  /** The axes the values vary along; there is one value for each combination of theirs. */
  readonly varies: AxisSet;
  readonly scale: number;
  /** An integer that all integers are to be multiplied by. */
  readonly factor: number;
  readonly integers: Float64Array<ArrayBuffer>;
  /** No integer × factor is greater than this, whatever its sign. */
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

/** A value that the fast path does not know in any cell. */
export const unknownColumn = (): ScaledColumn => single(NaN, 0, false);

/** Whether there is one value for all cells. */
export const isSingle = (column: ScaledColumn): boolean => column.varies === 0;

/** What an operation gives when an operand has no value in any cell: missing if one is missing, else unknown; null if all have some. */
export function blankOf(operands: readonly ScaledColumn[]): ScaledColumn | null {
  const blank = operands.filter((column) => isSingle(column) && Number.isNaN(column.integers[0]));
  if (blank.length === 0) return null;
  return blank.some((column) => column.complete) ? missingColumn() : unknownColumn();
}

/** A new array for what an operation on these operands gives. */
export function resultArray(axes: Axes, operands: readonly ScaledColumn[]): Float64Array<ArrayBuffer> {
  return new Float64Array(sizeOf(axes, variesOf(operands)));
}

/** The axes that what an operation on these operands gives varies along. */
export const variesOf = (operands: readonly ScaledColumn[]): AxisSet => operands.reduce((all, column) => all | column.varies, 0);

/** Whether all operands are complete. */
export const allComplete = (operands: readonly ScaledColumn[]): boolean => operands.every((column) => column.complete);

/**
 * The column with every integer × factor that is beyond safe integers made unknown. Sums and products of safe integers that should
 * be beyond them come out beyond them in doubles too, so a check afterwards finds each one; where the bound already
 * says that there is none, nothing is looked at.
 */
export function withinIntegers(column: ScaledColumn): ScaledColumn {
  if (column.scale > MOST_DECIMALS) return unknownColumn();
  const tooLarge = (value: number): boolean => Math.abs(value) > LARGEST_INTEGER;
  // Such a factor leaves only zeros, so it becomes 1 before it can grow to infinity.
  if (tooLarge(column.factor)) return { ...without(column, tooLarge), factor: 1 };
  return column.largest <= LARGEST_INTEGER ? column : without(column, tooLarge);
}

/** The column with the values that may not be (a zero divisor, a unit that is not positive) left to `evaluate`, which knows what to say. */
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

import { LARGEST_INTEGER, without, type ScaledColumn } from './scaled-column.ts';

/** 10^0 to 10^16, each an exact double; the last is the first one above all safe integers. */
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16] as const;

/**
 * 10^exponent as a factor for integers. 10^16 stands in for all higher powers: each of them takes every integer but 0
 * out of the safe range.
 */
export const powerOfTen = (exponent: number): number => POWERS[exponent] ?? 1e16;

/**
 * A column and the factor that brings its integers to a common scale, including its own factor. All products with the
 * factor are safe integers.
 */
export interface AlignedColumn {
  readonly column: ScaledColumn;
  readonly factor: number;
  /** The largest absolute value of integer × factor. */
  readonly largest: number;
}

/** `column` at `scale`, which is not below its own. Values that would exceed the safe integers are left to `evaluate`. */
export function alignedTo(column: ScaledColumn, scale: number): AlignedColumn {
  const power = powerOfTen(scale - column.scale);
  const fits = column.largest * power <= LARGEST_INTEGER;
  const kept = fits ? column : without(column, (value) => Math.abs(value) * power > LARGEST_INTEGER);
  return { column: kept, factor: kept.factor * power, largest: kept.largest * power };
}

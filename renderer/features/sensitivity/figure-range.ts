import type { DecimalText } from '#shared/calc/decimal.ts';
import type { FigureCells } from '#shared/calc/evaluate-columns.ts';

/** The cells with the least and greatest value of a figure, and doubles near those values to compare parts. */
export interface Extremes {
  readonly least: { readonly cell: number; readonly near: number };
  readonly most: { readonly cell: number; readonly near: number };
}

/** The least and greatest value of a figure, exact, with doubles near them. */
export interface FigureRange {
  readonly least: { readonly value: DecimalText; readonly near: number };
  readonly most: { readonly value: DecimalText; readonly near: number };
}

/** The cells with the least and greatest value, by doubles near their values; null where none has a value. */
export function extremesOf(values: Float64Array): Extremes | null {
  let [least, most] = [Infinity, -Infinity];
  let [leastAt, mostAt] = [0, 0];
  for (let cell = 0; cell < values.length; cell += 1) {
    const near = values[cell] ?? NaN;
    if (near < least) {
      least = near;
      leastAt = cell;
    }
    if (near > most) {
      most = near;
      mostAt = cell;
    }
  }
  return least > most ? null : { least: { cell: leastAt, near: least }, most: { cell: mostAt, near: most } };
}

/** The exact values at the extremes. */
export function figureRangeOf(cells: FigureCells, { least, most }: Extremes): FigureRange | null {
  const [low, high] = [cells.valueAt(least.cell), cells.valueAt(most.cell)];
  return low === null || high === null ? null : { least: { value: low, near: least.near }, most: { value: high, near: most.near } };
}

/** The range that spans both. */
export function widerRange(one: FigureRange | null, other: FigureRange | null): FigureRange | null {
  if (one === null || other === null) return one ?? other;
  return { least: other.least.near < one.least.near ? other.least : one.least, most: other.most.near > one.most.near ? other.most : one.most };
}

/** Whether extremes are within a known range. */
export const isWithin = ({ least, most }: Extremes, known: FigureRange | null): boolean => known !== null && known.least.near <= least.near && most.near <= known.most.near;

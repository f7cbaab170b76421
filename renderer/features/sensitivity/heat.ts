import { addDecimals, multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';

/** The colour scale: seven steps, the middle one at the midpoint; each side extends to its own end. */
export interface HeatScale {
  readonly least: DecimalText;
  readonly midpoint: DecimalText;
  readonly most: DecimalText;
}

/** Steps on each side of the midpoint. */
const SIDE = 3;

/** The scale of a range; without a midpoint, its middle is used. */
export function heatScale({ least, most }: Pick<HeatScale, 'least' | 'most'>, midpoint: DecimalText | null): HeatScale {
  return { least, most, midpoint: midpoint ?? multiplyDecimals(addDecimals(least, most), '0.5') };
}

/** The step of a value, 0 to 6, for its colour only, from doubles near the values. */
export function heatStep({ least, midpoint, most }: Readonly<Record<keyof HeatScale, number>>, near: number): number {
  const end = near < midpoint ? least : most;
  const part = end === midpoint ? 0 : (near - midpoint) / Math.abs(end - midpoint);
  return SIDE + Math.max(-SIDE, Math.min(SIDE, Math.round(part * SIDE)));
}

import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { FigureCells } from '#shared/calc/evaluate-columns.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';

export type Limit = Sensitivity['limits'][number];

/** When each comparison holds, by the sign of value − limit. */
const HOLDS: Readonly<Record<Limit['comparison'], (sign: number) => boolean>> = {
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
};

/** Whether a value is beyond a limit, exactly. */
export const isBeyond = ({ comparison, value: limit }: Limit, value: DecimalText): boolean => HOLDS[comparison](compareDecimals(value, limit));

/** Doubles closer than this share of the limit are compared by every digit. */
const NEAR = 1e-9;

/** The number of cells beyond a limit: by doubles near their values where the distance is large enough, otherwise exactly. */
export function countBeyond(limit: Limit, cells: FigureCells, values: Float64Array): number {
  const near = Number(limit.value);
  let beyond = 0;
  for (let cell = 0; cell < values.length; cell += 1) {
    const distance = (values[cell] ?? NaN) - near;
    if (Number.isNaN(distance)) continue;
    if (Math.abs(distance) > NEAR * Math.max(1e-9, Math.abs(near))) beyond += HOLDS[limit.comparison](distance) ? 1 : 0;
    else beyond += isBeyond(limit, cells.valueAt(cell) ?? limit.value) ? 1 : 0;
  }
  return beyond;
}

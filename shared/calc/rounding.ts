import type { Decimal as DecimalJs } from 'decimal.js';
import { Decimal } from './decimal.ts';

/**
 * How a value is rounded to a multiple of a unit. `up` is the least multiple that is not below the value, `down` the
 * greatest that is not above it (so −1.5 goes up to −1 and down to −2); `awayFromZero` and `towardZero` go by absolute
 * value (−1.5 to −2 and to −1), like ROUNDUP and ROUNDDOWN of spreadsheets; `halfUp` is the nearest multiple, halves
 * away from zero; `halfEven` the nearest, halves to the even multiple.
 */
export type RoundingMode = 'up' | 'down' | 'awayFromZero' | 'towardZero' | 'halfUp' | 'halfEven';

/** All rounding modes, in the order menus and tests list them. */
export const ROUNDING_MODES = ['up', 'down', 'awayFromZero', 'towardZero', 'halfUp', 'halfEven'] as const satisfies readonly RoundingMode[];

const DECIMAL_JS_ROUNDING = {
  up: Decimal.ROUND_CEIL,
  down: Decimal.ROUND_FLOOR,
  awayFromZero: Decimal.ROUND_UP,
  towardZero: Decimal.ROUND_DOWN,
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
} as const satisfies Record<RoundingMode, DecimalJs.Rounding>;

/**
 * `value` rounded to a multiple of `unit`, exactly.
 * @param unit a positive number such as 1 (yen), 0.01 (dollar) or 1000.
 * @throws RangeError when the unit is zero or negative: documents are checked before they are calculated.
 */
export function roundTo(value: Decimal, unit: Decimal, mode: RoundingMode): Decimal {
  if (unit.lte(0)) throw new RangeError(`A rounding unit must be positive: ${unit.toFixed()}`);
  return value.toNearest(unit, DECIMAL_JS_ROUNDING[mode]);
}

import type { DecimalText } from '#shared/calc/decimal.ts';

/**
 * The double nearest to a number, for its position on the screen. The only place where amounts become doubles; they are
 * never converted back.
 */
export function drawnNumber(exact: DecimalText): number;
export function drawnNumber(exact: DecimalText | null): number | null;
export function drawnNumber(exact: DecimalText | null): number | null {
  return exact === null ? null : Number(exact);
}

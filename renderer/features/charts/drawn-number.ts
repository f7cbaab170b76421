import type { DecimalText } from '#shared/calc/decimal.ts';

/** Where on the screen a number lies: the double nearest to it. The one place where amounts become doubles; nothing is read back from them. */
export function drawnNumber(exact: DecimalText): number;
export function drawnNumber(exact: DecimalText | null): number | null;
export function drawnNumber(exact: DecimalText | null): number | null {
  return exact === null ? null : Number(exact);
}

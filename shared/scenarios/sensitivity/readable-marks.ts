import { isDecimalText } from '../../calc/decimal.ts';
import type { Sensitivity } from '../../grant/schema.ts';

/** A sensitivity without limits and without a midpoint that are no numbers, which nothing can be compared with: a file may hold any text there. */
export function readableMarks(sensitivity: Sensitivity): Sensitivity {
  const { limits, heat } = sensitivity;
  const isMidpoint = heat.midpoint === null || isDecimalText(heat.midpoint);
  const readable = limits.filter(({ value }) => isDecimalText(value));
  if (isMidpoint && readable.length === limits.length) return sensitivity;
  return { ...sensitivity, limits: readable, heat: isMidpoint ? heat : { ...heat, midpoint: null } };
}

import { isDecimalText } from '../../calc/decimal.ts';
import type { Sensitivity } from '../../grant/schema.ts';

/** A sensitivity without limits and midpoints that are not numbers and so cannot be compared: a file may hold any text there. */
export function readableMarks(sensitivity: Sensitivity): Sensitivity {
  const { limits, heat } = sensitivity;
  const isMidpoint = heat.midpoint === null || isDecimalText(heat.midpoint);
  const readable = limits.filter(({ value }) => isDecimalText(value));
  if (isMidpoint && readable.length === limits.length) return sensitivity;
  return { ...sensitivity, limits: readable, heat: isMidpoint ? heat : { ...heat, midpoint: null } };
}

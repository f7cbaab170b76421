import { addDecimals, multiplyDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { commonStep, type Series } from './series.ts';

/** The exact series through numbers with one step, or null. */
export function numberSeries(numbers: readonly DecimalText[]): Series | null {
  const [first] = numbers;
  const step = commonStep(numbers, subtractDecimals);
  if (first === undefined || step === null) return null;
  return (index) => addDecimals(first, multiplyDecimals(step, String(index)));
}

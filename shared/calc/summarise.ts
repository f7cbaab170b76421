import { decimal, decimalText, isDecimalText, quotient, type DecimalText } from './decimal.ts';

/** Totals of numbers for a status line. Exact except the average: half-even to 20 significant digits. */
export interface Summary {
  /** The number of values. */
  readonly count: number;
  readonly sum: DecimalText;
  readonly average: DecimalText;
  readonly min: DecimalText;
  readonly max: DecimalText;
}

/**
 * Count, sum, average, least and greatest of numbers; null where there are none. Sums are whole numbers at the scale of
 * the value with most decimals: doubles while those are safe integers, BigInt beyond.
 * @throws RangeError when a text is not plain decimal digits.
 */
export function summarise(values: readonly DecimalText[]): Summary | null {
  if (values.length === 0) return null;
  const scale = values.reduce((most, text) => Math.max(most, decimalsWritten(text)), 0);
  const total = new ExactTotal();
  for (const text of values) addTo(total, text, scale);
  const sum = unscaled(total.sum(), scale);
  return {
    count: values.length,
    sum,
    average: decimalText(quotient(decimal(sum), decimal(String(values.length)))),
    min: unscaled(total.min, scale),
    max: unscaled(total.max, scale),
  };
}

/** An exact sum of whole numbers; doubles and BigInts compare by value. */
class ExactTotal {
  min: number | bigint = Infinity;
  max: number | bigint = -Infinity;
  private small = 0;
  private large = 0n;

  add(value: number | bigint): void {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (typeof value === 'bigint') this.large += value;
    else this.addSafe(value);
  }

  sum(): bigint {
    return this.large + BigInt(this.small);
  }

  private addSafe(value: number): void {
    const next = this.small + value;
    if (Number.isSafeInteger(next)) {
      this.small = next;
    } else {
      this.large += BigInt(this.small);
      this.small = value;
    }
  }
}

function addTo(total: ExactTotal, text: DecimalText, scale: number): void {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal number: "${text}"`);
  const digits = text.replace('.', '') + '0'.repeat(scale - decimalsWritten(text));
  const integer = Number(digits);
  total.add(Number.isSafeInteger(integer) ? integer : BigInt(digits));
}

function decimalsWritten(text: DecimalText): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The canonical text of integer ÷ 10^scale. */
function unscaled(integer: number | bigint, scale: number): DecimalText {
  return decimalText(decimal(BigInt(integer).toString()).div(decimal(`1${'0'.repeat(scale)}`)));
}

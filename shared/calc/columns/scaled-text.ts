import { decimal, type Decimal, type DecimalText } from '../decimal.ts';
import type { AxisSet } from './axes.ts';
import { powerOfTen } from './scale.ts';
import { withinIntegers, type ScaledColumn } from './scaled-column.ts';

const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/**
 * A column of the numbers in `texts`, at the scale of the one with most decimals; null is missing.
 * @throws RangeError when a text is not plain decimal digits.
 */
export function columnOfTexts(texts: readonly (DecimalText | null)[], varies: AxisSet): ScaledColumn {
  let scale = 0;
  for (const text of texts) if (text !== null) scale = Math.max(scale, decimalsWritten(text));
  const integers = new Float64Array(texts.length);
  let largest = 0;
  let at = 0;
  for (const text of texts) {
    const integer = text === null ? NaN : scaledInteger(text, scale);
    if (Math.abs(integer) > largest) largest = Math.abs(integer);
    integers[at] = integer;
    at += 1;
  }
  return withinIntegers({ varies, scale, factor: 1, integers, largest, complete: true });
}

function decimalsWritten(text: DecimalText): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The number × 10^scale; exact where it is a safe integer, beyond the safe integers where it is not. */
function scaledInteger(text: DecimalText, scale: number): number {
  const point = text.indexOf('.');
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let integer = 0;
  for (let at = start; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) integer = integer * 10 + digit;
    else if (at !== point) return refuse(text);
  }
  if (point === start || point === text.length - 1 || text.length === start) return refuse(text);
  const scaled = integer * powerOfTen(scale - decimalsWritten(text));
  return start === 1 ? -scaled : scaled;
}

function refuse(text: string): never {
  throw new RangeError(`Not a plain decimal number: "${text}"`);
}

/** The canonical text of integer ÷ 10^scale, with every digit. */
export function scaledText(integer: number, scale: number): DecimalText {
  const sign = integer < 0 ? '-' : '';
  const digits = String(Math.abs(integer)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** integer ÷ 10^scale as an exact number. */
export const scaledDecimal = (integer: number, scale: number): Decimal => decimal(scaledText(integer, scale));

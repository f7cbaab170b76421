import { decimal, isDecimalText, type Decimal, type DecimalText } from '../decimal.ts';
import type { AxisSet } from './axes.ts';
import { powerOfTen } from './scale.ts';
import { withinIntegers, type ScaledColumn } from './scaled-column.ts';

const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * A column of the numbers that texts stand for, at the scale of the one with most decimals; null is missing.
 * @throws RangeError when a text is not plain decimal digits.
 */
export function columnOfTexts(texts: readonly (DecimalText | null)[], varies: AxisSet): ScaledColumn {
  let scale = 0;
  for (const text of texts) if (text !== null) scale = Math.max(scale, decimalsWritten(text));
  const integers = new Float64Array(texts.length);
  let largest = 0;
  for (const [at, text] of texts.entries()) {
    const integer = text === null ? NaN : scaledInteger(text, scale);
    integers[at] = integer;
    if (Math.abs(integer) > largest) largest = Math.abs(integer);
  }
  return withinIntegers({ varies, scale, factor: 1, integers, largest, complete: true });
}

function decimalsWritten(text: DecimalText): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The number × 10^scale; exact where it is a safe integer, beyond them where it is not. */
function scaledInteger(text: DecimalText, scale: number): number {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal number: "${text}"`);
  let integer = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== MINUS && code !== POINT) integer = integer * 10 + (code - ZERO);
  }
  const scaled = integer * powerOfTen(scale - decimalsWritten(text));
  return text.charCodeAt(0) === MINUS ? -scaled : scaled;
}

/** The canonical text of integer ÷ 10^scale, every digit of it. */
export function scaledText(integer: number, scale: number): DecimalText {
  const sign = integer < 0 ? '-' : '';
  const digits = String(Math.abs(integer)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** integer ÷ 10^scale as an exact number. */
export const scaledDecimal = (integer: number, scale: number): Decimal => decimal(scaledText(integer, scale));

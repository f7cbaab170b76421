import { decimal, decimalText, type Decimal, type DecimalText } from './decimal.ts';
import { LONGEST_NUMBER_TEXT } from './limits.ts';

/** Why a text is not read as a number. */
export type NumberTextProblem = 'empty' | 'notANumber' | 'ambiguousSeparators' | 'tooManyDigits';

/**
 * A number as a person wrote it, or the reason it is refused. `normalised` is true where the text is not already the
 * canonical spelling.
 */
export type NumberReading =
  | { readonly ok: true; readonly value: DecimalText; readonly normalised: boolean }
  | { readonly ok: false; readonly code: NumberTextProblem };

/** Most digits a number typed or imported may have, before and after the point together. */
export const MAX_TYPED_DIGITS = 30;

const CURRENCY_MARKS: Readonly<Record<string, string>> = {
  JPY: '¥|\\\\|JPY|円',
  USD: 'US\\$|\\$|USD|ドル',
  EUR: '€|EUR|ユーロ',
  GBP: '£|GBP|ポンド',
};

/** Number of zeros of each Japanese magnitude, longest spelling first. */
const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['千億', 11], ['百億', 10], ['十億', 9], ['千万', 7], ['百万', 6], ['十万', 5],
  ['兆', 12], ['億', 8], ['万', 4], ['千', 3], ['百', 2],
];
const MAGNITUDE = MAGNITUDES.map(([word]) => word).join('|');

/** Canonical decimal text that is short enough for any field. */
const CANONICAL = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/;
const DIGITS_AND_SEPARATORS = /^[\d.,'’、 ]+$/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const MAGNITUDE_PART = new RegExp(`^([\\d.,]+)\\s*(${MAGNITUDE})\\s*`);
const BRACKETED = /^\((.*)\)$/;

/**
 * The number a person means by a text: full-width digits, thousands separators, the currency symbol, 千 / 万 / 億 / 兆, per
 * cent (5% is 0.05), and minus as "-", "−", "△", "▲" or brackets. Ambiguous texts ("1,23", "1.234,56", "12 34", "3万5")
 * are refused, as are exponents, other scripts and other currencies. Exact: no digit is lost or made up.
 * @param currency ISO code of the amount's currency; symbols of other currencies are refused.
 */
export function readNumber(text: string, currency = 'JPY'): NumberReading {
  // Fast path: most values of long lists are plain numbers.
  if (CANONICAL.test(text)) return { ok: true, value: text, normalised: false };
  // A long text is refused by its beginning: examining millions of digits would take minutes.
  if (text.length > LONGEST_NUMBER_TEXT) return { ok: false, code: DIGITS_AND_SEPARATORS.test(narrowText(text.slice(0, LONGEST_NUMBER_TEXT))) ? 'tooManyDigits' : 'notANumber' };
  const narrow = narrowText(text);
  if (narrow === '') return { ok: false, code: 'empty' };
  const peeled = peel(narrow, CURRENCY_MARKS[currency] ?? currency);
  if (peeled === null) return { ok: false, code: 'notANumber' };
  const amount = readAmount(peeled.amount, peeled.marked);
  if (typeof amount === 'string') return { ok: false, code: amount };
  const value = decimalText(peeled.negative ? amount.negated() : amount);
  if (digitCount(value) > MAX_TYPED_DIGITS) return { ok: false, code: 'tooManyDigits' };
  return { ok: true, value, normalised: value !== text };
}

/** Why a text is not a count: not a number at all, not whole, or below zero. */
export type CountProblem = NumberTextProblem | 'notWhole' | 'negative';

/** A count of 0, 1, 2 … as {@link readNumber} reads it; fractions and negative numbers are refused and returned as such. */
export function readWholeNumber(
  text: string,
): { readonly ok: true; readonly value: DecimalText; readonly normalised: boolean } | { readonly ok: false; readonly code: CountProblem } {
  const reading = readNumber(text);
  if (!reading.ok) return reading;
  if (reading.value.includes('.')) return { ok: false, code: 'notWhole' };
  if (reading.value.startsWith('-')) return { ok: false, code: 'negative' };
  return reading;
}

/**
 * Converts full-width signs and digits to half-width, unusual spaces and the true minus to plain ones, and trims.
 * Deliberately narrower than NFKC, which would read "10²" as 102 and "①" as 1.
 */
function narrowText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/\u2212/g, '-')
    .replace(/\s/g, ' ')
    .trim();
}

interface Peeled {
  readonly negative: boolean;
  readonly marked: boolean;
  readonly amount: string;
}

const patterns = new Map<string, RegExp>();

/** Matches sign, amount and currency symbol in any order people write them; built once for each currency. */
function signedNumber(mark: string): RegExp {
  const known = patterns.get(mark) ?? new RegExp(`^(${mark})? ?([-+△▲])? ?(${mark})? ?(\\(.*\\)|[^-+△▲()]*?) ?(${mark})?$`, 'i');
  patterns.set(mark, known);
  return known;
}

/** Removes the sign, brackets and at most one currency symbol; null where they contradict each other. */
function peel(text: string, mark: string): Peeled | null {
  const signed = signedNumber(mark).exec(text);
  if (signed === null) return null;
  const [, before, sign, between, amount = '', after] = signed;
  const marks = [before, between, after].filter((found) => found !== undefined).length;
  const inner = BRACKETED.exec(amount)?.[1];
  if (inner === undefined) return marks > 1 ? null : { negative: sign !== undefined && sign !== '+', marked: marks === 1, amount };
  const peeled = sign === undefined && !inner.includes('(') ? peel(inner.trim(), mark) : null;
  if (peeled === null || /^[^\d]*[-+△▲]/.test(inner) || (peeled.marked && marks > 0)) return null;
  return { negative: true, marked: peeled.marked || marks === 1, amount: peeled.amount };
}

function readAmount(text: string, marked: boolean): Decimal | NumberTextProblem {
  if (text.endsWith('%')) {
    const percent = marked ? 'notANumber' : readPlain(text.slice(0, -1).trimEnd());
    return typeof percent === 'string' ? percent : percent.div(100);
  }
  return MAGNITUDE_PART.test(text) ? readMagnitudes(text) : readPlain(text);
}

function readPlain(text: string): Decimal | NumberTextProblem {
  const digits = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  if (PLAIN.test(digits)) return decimal(digits.replace(/^\./, '0.').replace(/\.$/, ''));
  return DIGITS_AND_SEPARATORS.test(text) && /\d/.test(text) ? 'ambiguousSeparators' : 'notANumber';
}

/**
 * Reads "1億2000万", "3.5千", "3万5000": every part must be less than the unit before it, only the last may have a
 * fraction, and a last part without a unit must fill all its places, because people also say "3万5" for 35,000.
 */
function readMagnitudes(text: string): Decimal | NumberTextProblem {
  let rest = text;
  let total = decimal('0');
  let room: number | null = null;
  for (let part = MAGNITUDE_PART.exec(rest); part !== null; part = MAGNITUDE_PART.exec(rest)) {
    const zeros = MAGNITUDES.find(([word]) => word === part?.[2])?.[1] ?? 0;
    rest = rest.slice(part[0].length);
    const count = readPlain(part[1] ?? '');
    if (typeof count === 'string') return count;
    const value = count.times(decimal(`1${'0'.repeat(zeros)}`));
    if (room !== null && value.gte(decimal(`1${'0'.repeat(room)}`))) return 'notANumber';
    if (rest !== '' && !count.isInteger()) return 'notANumber';
    total = total.plus(value);
    room = zeros;
  }
  if (rest === '') return total;
  const last = readPlain(rest);
  if (typeof last === 'string') return last;
  return /^\d+/.exec(rest.replaceAll(',', ''))?.[0].length === room ? total.plus(last) : 'ambiguousSeparators';
}

function digitCount(value: DecimalText): number {
  return value.replace(/[-.]/g, '').length;
}

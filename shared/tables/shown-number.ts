import { SSF } from '@e965/xlsx';
import { doubleText } from '../calc/double-text.ts';
import { Decimal, decimal, decimalText } from '../calc/decimal.ts';
import { roundTo } from '../calc/rounding.ts';
import { isoOfSerial } from './serial-dates.ts';
import { FILE_LIMITS } from './limits.ts';
import { formatKind, isScaling, withoutLiterals } from './number-formats.ts';

/** A number as a person sees it. `stored` and `format` are given where it shows something else than its digits. */
export interface ShownNumber {
  readonly text: string;
  readonly kind?: 'date' | 'boolean' | 'error';
  readonly stored?: string;
  readonly format?: string;
}

/** Digits with signs, marks of money, percent and exponent: the number itself says as much, and exactly. */
const BARE_NUMBER = /^[\s+\-−△▲(¥￥\\$€£]*(?:\d[\d,.]*)?(?:E[+-]?\d+|\s*\d*\/\d+)?[\s)%％-]*$/;
/** Longer than any number is shown. */
const LONGEST_SHOWN = 255;
const PADDED = /^[#?,]*0[0?#,]*\d/;
const LEADING_ZERO = /^\D*0\d/;
const GROUPING = /(?<=\d),(?=\d{3}(?!\d))/g;

/**
 * A number of a cell by its format. What groups digits, rounds or marks money gives the number itself, with at most 15
 * digits and never an exponent; a format that says more ('"A"0000', '0"個"') gives the text as shown, unless it would
 * round: then its digits are those that are stored. Days and times are ISO texts.
 */
export function numberAsShown(number: number, format: string, date1904: boolean): ShownNumber {
  const plain = doubleText(number);
  if (plain === null) return { text: '#NUM!', kind: 'error' };
  switch (formatKind(format)) {
    case 'plain':
      return format.length <= FILE_LIMITS.format && PADDED.test(format) ? shownText(plain, formatted(number, plain, format), format) : { text: plain };
    case 'date':
    case 'time': {
      const iso = isoOfSerial(number, date1904);
      return iso === null ? { text: plain } : { text: iso, kind: 'date', stored: plain, format };
    }
    case 'shown':
      return shownText(plain, formatted(number, plain, format), format);
  }
}

/**
 * The text that a cell shows beside the number it stores, as {@link numberAsShown} gives it. For files that have both.
 */
export function shownText(plain: string, shown: string, format: string | undefined): ShownNumber {
  const text = shown.trim();
  if (text === '' || text === plain || text.length > LONGEST_SHOWN) return { text: plain };
  const bare = BARE_NUMBER.test(text);
  if (bare && !LEADING_ZERO.test(text)) return { text: plain };
  const exact = exactText(plain, text, bare, format ?? '');
  if (exact === plain) return { text: plain };
  return { text: exact, stored: plain, ...(format === undefined ? {} : { format }) };
}

function exactText(plain: string, text: string, bare: boolean, format: string): string {
  const digits = plain.replace(/^-/, '');
  const ungrouped = text.replaceAll(GROUPING, '');
  const shown = digits.includes('.') ? ungrouped : ungrouped.replaceAll(/\D/g, '');
  if (shown.includes(digits) || isScaling(format)) return bare ? text : ungrouped;
  if (!/\d/.test(text)) return text;
  // Rounded for the screen: the stored digits in the place of the shown ones.
  return bare ? plain : ungrouped.replace(/[-+]?\d+(?:\.\d+)?/, plain);
}

/**
 * A number as a cell displays it by its format, rounded as spreadsheet programs round: half away from zero, on its 15
 * digits ("1.01" of 1.005 by "0.00"). Text for people; {@link numberAsShown} is for reading.
 */
export function displayedNumber(number: number, format: string): string {
  const plain = doubleText(number);
  if (plain === null) return '#NUM!';
  if (formatKind(format) === 'date' || formatKind(format) === 'time') return formatted(number, plain, format).trim();
  const rounded = decimalText(roundTo(decimal(plain), unitOfFormat(format), 'halfUp'));
  // oxlint-disable-next-line grantsheet/exact-money -- the formatter takes doubles; rounded before, it has nothing left to round
  return formatted(Number(rounded), rounded, format).trim();
}

/** The unit to which a format rounds: 0.01 of "0.00", 1000 of "#,##0,"; below all 15 digits of "General", which rounds nothing. */
function unitOfFormat(format: string): Decimal {
  const [section = ''] = withoutLiterals(format).split(';');
  if (!/[0#?]/.test(section) || section.includes('/')) return new Decimal('1e-330');
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  const thousands = /[0#?](,+)(?![0#?,])/.exec(section)?.[1]?.length ?? 0;
  return new Decimal(10).pow(3 * thousands - decimals - 2 * (section.match(/[%％]/g)?.length ?? 0));
}

function formatted(number: number, plain: string, format: string): string {
  const spelt = speltFormat(format);
  if (/general/i.test(spelt)) return withGeneral(spelt, plain);
  try {
    const text = formatter.format(spelt, number);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

/** "General" with texts around it; the formatter would drop them. */
function withGeneral(format: string, plain: string): string {
  const [section = ''] = format.split(';');
  return section.replace(/general/i, plain).replaceAll(/"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]/g, '$1$2');
}

/** The typings leave the formatter open. */
const formatter = SSF as { readonly format: (format: string, number: number) => unknown };

const speltFormats = new Map<string, string>();

/** A format as the formatter knows it: languages in brackets left out, marks of money and foreign characters in quotes. */
function speltFormat(format: string): string {
  const known = speltFormats.get(format);
  if (known !== undefined) return known;
  const text = format.replaceAll(/"[^"]*"|\\.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\P{ASCII}/gu, (part: string, money: string | undefined) =>
    part.startsWith('[') ? quoted(money ?? '') : part.startsWith('"') || part.startsWith('\\') ? part : quoted(part));
  if (speltFormats.size < 10_000) speltFormats.set(format, text);
  return text;
}

const quoted = (text: string): string => (text === '' ? '' : `"${text}"`);

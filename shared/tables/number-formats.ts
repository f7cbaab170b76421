import { FILE_LIMITS } from './limits.ts';

/** What a number format makes of a number, as far as reading needs it. */
export type FormatKind = 'plain' | 'date' | 'time' | 'shown';

const PLAIN = /^(?:general|standard|[#0?,.% ]*|@)$/i;
/** What stands in a format without being a placeholder: quoted and escaped characters, spaces and fillings, and marks in brackets. */
const LITERALS = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const DATE_LETTERS = /[ydge]/i;
const TIME_LETTERS = /[hs]/i;

const kinds = new Map<string, FormatKind>();

/**
 * The kind of a number format: `plain` groups digits and rounds at most, `date` and `time` make days and times of
 * numbers, `shown` puts something else on the screen than the digits.
 */
export function formatKind(format: string): FormatKind {
  if (format.length > FILE_LIMITS.format) return 'plain';
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const kind = kindOf(format);
  if (kinds.size < 10_000) kinds.set(format, kind);
  return kind;
}

function kindOf(format: string): FormatKind {
  if (PLAIN.test(format)) return 'plain';
  const [section = ''] = withoutLiterals(format).split(';');
  if (/general|standard/i.test(section)) return 'shown';
  // "E+" is an exponent, and "AM/PM" no month.
  const letters = section.replaceAll(/e[+-]|am\/pm|a\/p/gi, '');
  if (DATE_LETTERS.test(letters)) return 'date';
  if (TIME_LETTERS.test(letters) || ELAPSED.test(format)) return 'time';
  return /m/i.test(letters) ? 'date' : 'shown';
}

/** A format without quoted and escaped characters, fillings and marks in brackets. */
export const withoutLiterals = (format: string): string => format.replace(LITERALS, '');

/** Whether a format shows thousands or millions alone: a comma behind the last placeholder. */
export const isScaling = (format: string): boolean => /[#0?],+(?![#0?,])/.test(withoutLiterals(format));

/**
 * Formats of Japanese, Chinese and Korean programs that files name by number alone. What they spell differs by
 * language; that they are days or times does not.
 */
const UNWRITTEN: Readonly<Record<number, string>> = {
  27: 'yyyy/m/d', 28: 'yyyy/m/d', 29: 'yyyy/m/d', 30: 'm/d/yy', 31: 'yyyy/m/d', 32: 'h:mm', 33: 'h:mm:ss', 34: 'yyyy/m/d', 35: 'yyyy/m/d', 36: 'yyyy/m/d',
  50: 'yyyy/m/d', 51: 'yyyy/m/d', 52: 'yyyy/m/d', 53: 'yyyy/m/d', 54: 'yyyy/m/d', 55: 'yyyy/m/d', 56: 'yyyy/m/d', 57: 'yyyy/m/d', 58: 'yyyy/m/d',
  71: 'd/m/yyyy', 72: 'd-mmm-yy', 73: 'd-mmm', 74: 'mmm-yy', 75: 'h:mm', 76: 'h:mm:ss', 77: 'd/m/yyyy h:mm', 78: 'mm:ss', 79: '[h]:mm:ss', 80: 'mm:ss.0', 81: 'd/m/bb',
};

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '#,##0', 6: '#,##0', 7: '#,##0.00', 8: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'm/d/yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm',
  37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
};

/** The format that a number of a format stands for where the file does not write it out. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? UNWRITTEN[id] ?? 'General';

import { isDecimalText, canonicalDecimal, type DecimalText } from '../calc/decimal.ts';
import { readNumber, type NumberTextProblem } from '../calc/number-text.ts';
import { COUNT_DIGITS } from '../grant/number-rules.ts';
import { withPoint, type DecimalMark } from './list/decimal-mark.ts';
import { shiftDecimal } from './list/units.ts';
import { normaliseCode, withoutInvisible } from './normalise.ts';

/** Why a cell of rights is not taken. */
export type RightsProblem =
  | 'rightsMissing' | 'rightsNotWhole' | 'rightsNegative' | 'rightsNotANumber' | 'rightsAmbiguous' | 'rightsTooLong'
  | 'rightsInKanji' | 'rightsShownOtherwise' | 'unitUnclear' | 'sharesNotDivisible' | 'sharesPerRightUnknown';

/** What a cell of rights says. `note` tells that it was written otherwise than in plain digits. */
export type RightsReading =
  | { readonly ok: true; readonly rights: DecimalText; readonly note: 'numberNormalised' | 'rightsScaled' | 'rightsFromShares' | null }
  | { readonly ok: false; readonly code: RightsProblem };

/** How a list counts. */
export interface RightsUnit {
  /** Bare numbers are shares, not rights. */
  readonly countsShares: boolean;
  /** Shares for each right, a whole number above 0; null where it is not known. */
  readonly sharesPerRight: DecimalText | null;
  /** Zeros that bare numbers lack: 3 under a heading of thousands. */
  readonly zeros?: number;
  /** What stands before decimals; a point where nothing is said. */
  readonly decimalMark?: DecimalMark;
}

const COUNTER = /^(.*?)\s*(個|口|株|rights?|units?|options?|shares?)$/i;
const IN_SHARES = /^(株|shares?)$/i;
const PLAIN_COUNT = /^\d{1,15}$/;
/** Money and percentages, which stand in another column of the same file. */
const NOT_A_COUNT = /[¥￥\\円%％]|JPY/i;
const GROUPED_DIGITS = /^[\d.,]+$/;
/** "1.000" that was read as 1, or as 1000 where the comma is the decimal mark. */
const COULD_BE_GROUPS = /^\d{1,3}(\.\d{3})+$/;
const MAGNITUDES = /[百千万億兆]/g;
const KANJI_NUMBER = /^[〇零一二三四五六七八九十百千万億壱弐参拾]+$/;

/**
 * The rights of one allottee: "2", "２個", "1,000"; "5百個" is 500; "500株" where it is divisible by the shares for each right.
 * @param stored what the cell of a workbook holds, where its number format shows it as `text`: a format that hides part of a number, or scales it without saying so, is refused.
 */
export function readRights(text: string, unit: RightsUnit, stored?: string): RightsReading {
  const { zeros = 0, decimalMark = '.' } = unit;
  const trimmed = withoutInvisible(text).trim();
  if (PLAIN_COUNT.test(trimmed) && !unit.countsShares && zeros === 0 && stored === undefined) return { ok: true, rights: BigInt(trimmed).toString(), note: null };
  const [, amount = trimmed, counter = ''] = COUNTER.exec(trimmed) ?? [];
  if (KANJI_NUMBER.test(amount)) return { ok: false, code: 'rightsInKanji' };
  if (NOT_A_COUNT.test(amount)) return { ok: false, code: 'rightsNotANumber' };
  const number = readNumber(withPoint(amount, decimalMark));
  if (!number.ok) return { ok: false, code: RIGHTS_PROBLEMS[amount === '' && counter !== '' ? 'notANumber' : number.code] };
  const magnitude = amount.search(MAGNITUDES) >= 0;
  if (zeros > 0 && counter !== '' && !magnitude) return { ok: false, code: 'unitUnclear' };
  const scaled = shiftDecimal(number.value, magnitude || number.value.startsWith('-') ? 0 : zeros);
  if (stored !== undefined && !showsStored(stored, scaled, amount, decimalMark)) return { ok: false, code: 'rightsShownOtherwise' };
  if (scaled.includes('.')) return { ok: false, code: 'rightsNotWhole' };
  if (scaled.startsWith('-')) return { ok: false, code: 'rightsNegative' };
  if (scaled.length > COUNT_DIGITS) return { ok: false, code: 'rightsTooLong' };
  if (counter === '' ? unit.countsShares : IN_SHARES.test(normaliseCode(counter))) return rightsOfShares(scaled, unit.sharesPerRight);
  if (magnitude || zeros > 0) return { ok: true, rights: scaled, note: 'rightsScaled' };
  return { ok: true, rights: scaled, note: GROUPED_DIGITS.test(trimmed) && !COULD_BE_GROUPS.test(withPoint(trimmed, decimalMark)) ? null : 'numberNormalised' };
}

/** Whether a text shows the whole of what is stored: its digits, or what they come to with the unit. */
function showsStored(stored: string, scaled: DecimalText, amount: string, mark: DecimalMark): boolean {
  if (!isDecimalText(stored)) return true;
  const value = canonicalDecimal(stored);
  const digits = readNumber(withPoint(amount.replace(MAGNITUDES, ''), mark));
  return value === scaled || (digits.ok && value === digits.value);
}

const RIGHTS_PROBLEMS = {
  empty: 'rightsMissing',
  notANumber: 'rightsNotANumber',
  ambiguousSeparators: 'rightsAmbiguous',
  tooManyDigits: 'rightsTooLong',
} as const satisfies Record<NumberTextProblem, RightsProblem>;

function rightsOfShares(shares: DecimalText, sharesPerRight: DecimalText | null): RightsReading {
  if (sharesPerRight === null) return { ok: false, code: 'sharesPerRightUnknown' };
  const [total, each] = [BigInt(shares), BigInt(sharesPerRight)];
  if (total % each !== 0n) return { ok: false, code: 'sharesNotDivisible' };
  return { ok: true, rights: (total / each).toString(), note: 'rightsFromShares' };
}

import type { DecimalText } from '../calc/decimal.ts';
import { readWholeNumber } from '../calc/number-text.ts';
import { COUNT_DIGITS } from '../grant/number-rules.ts';
import { normaliseCode } from './normalise.ts';

/** Why a cell of rights is not taken. */
export type RightsProblem =
  | 'rightsMissing' | 'rightsNotWhole' | 'rightsNegative' | 'rightsNotANumber' | 'rightsAmbiguous' | 'rightsTooLong'
  | 'sharesNotDivisible' | 'sharesPerRightUnknown';

/** What a cell of rights says. `note` tells that it was written otherwise than in plain digits. */
export type RightsReading =
  | { readonly ok: true; readonly rights: DecimalText; readonly note: 'numberNormalised' | 'rightsFromShares' | null }
  | { readonly ok: false; readonly code: RightsProblem };

/** How a list counts. */
export interface RightsUnit {
  /** Bare numbers are shares, not rights. */
  readonly countsShares: boolean;
  /** Shares for each right, a whole number above 0; null where it is not known. */
  readonly sharesPerRight: DecimalText | null;
}

const COUNTER = /^(.*?)\s*(個|口|株|rights?|units?|options?|shares?)$/i;
const IN_SHARES = /^(株|shares?)$/i;
const PLAIN_COUNT = /^\d{1,15}$/;
/** Money and percentages, which stand in another column of the same file. */
const NOT_A_COUNT = /[¥￥\\円%％]|JPY/i;
const GROUPED_DIGITS = /^[\d,]+(\.0+)?$/;

/** The rights of one allottee: "2", "２個", "1,000"; "500株" where it is divisible by the shares for each right. */
export function readRights(text: string, unit: RightsUnit): RightsReading {
  const trimmed = text.trim();
  if (PLAIN_COUNT.test(trimmed) && !unit.countsShares) return { ok: true, rights: BigInt(trimmed).toString(), note: null };
  const [, amount = trimmed, counter = ''] = COUNTER.exec(trimmed) ?? [];
  const count = readWholeNumber(amount);
  if (!count.ok) return { ok: false, code: RIGHTS_PROBLEMS[amount === '' && counter !== '' ? 'notANumber' : count.code] };
  if (NOT_A_COUNT.test(amount)) return { ok: false, code: 'rightsNotANumber' };
  if (count.value.length > COUNT_DIGITS) return { ok: false, code: 'rightsTooLong' };
  if (counter === '' ? unit.countsShares : IN_SHARES.test(normaliseCode(counter))) return rightsOfShares(count.value, unit.sharesPerRight);
  return { ok: true, rights: count.value, note: GROUPED_DIGITS.test(trimmed) ? null : 'numberNormalised' };
}

const RIGHTS_PROBLEMS = {
  empty: 'rightsMissing',
  notWhole: 'rightsNotWhole',
  negative: 'rightsNegative',
  notANumber: 'rightsNotANumber',
  ambiguousSeparators: 'rightsAmbiguous',
  tooManyDigits: 'rightsTooLong',
} as const;

function rightsOfShares(shares: DecimalText, sharesPerRight: DecimalText | null): RightsReading {
  if (sharesPerRight === null) return { ok: false, code: 'sharesPerRightUnknown' };
  const [total, each] = [BigInt(shares), BigInt(sharesPerRight)];
  if (total % each !== 0n) return { ok: false, code: 'sharesNotDivisible' };
  return { ok: true, rights: (total / each).toString(), note: 'rightsFromShares' };
}

import { canonicalDecimal, type DecimalText } from '../../calc/decimal.ts';
import { headingCountsShares } from '../headings.ts';

/** What the numbers of a column count, and how many of them one stands for. */
export interface CountUnit {
  /** Zeros that every number lacks: 3 where thousands are counted. */
  readonly zeros: number;
  readonly counts: 'rights' | 'shares';
  /** The words that say so; null where nothing does. */
  readonly said: string | null;
  /** Whether a line above the headings says so, which may speak of other columns. */
  readonly isAbove?: true;
}

const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, hundred: 2, thousand: 3, million: 6, '000': 3, k: 3, "'000": 3 };

const JAPANESE = /(百万|十万|[百千万])\s*([個株口])|[([]\s*(百万|十万|[百千万])\s*[)\]]/;
const ENGLISH = /\bin\s+(hundred|thousand|million)s\b|[([]\s*(?:in\s+)?(hundred|thousand|million)s?\b|\b(hundred|thousand|million)s\s+of\b|\b(thousand|million)\s+(?:shares|rights|options|units)\b|[(['’]\s*['’]?(000)s?\b/;
const TITLE_JAPANESE = /単位\s*[::]?\s*(百万|十万|[百千万])?\s*([個株口])/;
const TITLE_ENGLISH = /\b(?:in\s+(hundred|thousand|million)s(?:\s+of)?|(hundred|thousand|million)s\s+of)(?:\s+(shares|rights|options|units))?/;
const MONEY = /[円¥￥$€£]|\byen\b|\bjpy\b|\busd\b/;

/** What a heading of rights or shares says of its numbers: "割当株数（千株）", "Shares (in thousands)". */
export function unitOfHeading(heading: string): CountUnit {
  const text = heading.normalize('NFKC').toLowerCase();
  const japanese = JAPANESE.exec(text);
  const english = ENGLISH.exec(text);
  const word = japanese?.[1] ?? japanese?.[3] ?? english?.slice(1).find((part) => part !== undefined);
  return {
    zeros: ZEROS[word ?? ''] ?? 0,
    counts: headingCountsShares(heading) ? 'shares' : 'rights',
    said: japanese?.[0] ?? english?.[0] ?? (/[([][個口株][)\]]/.test(text) ? heading : null),
  };
}

/** What a line above the headings says of the numbers below: "（単位：千株）". Null where it says nothing of rights or shares. */
export function unitOfTitle(title: string): CountUnit | null {
  const text = title.normalize('NFKC').toLowerCase();
  if (MONEY.test(text)) return null;
  const japanese = TITLE_JAPANESE.exec(text);
  if (japanese !== null) return { zeros: ZEROS[japanese[1] ?? ''] ?? 0, counts: japanese[2] === '株' ? 'shares' : 'rights', said: japanese[0] };
  const english = TITLE_ENGLISH.exec(text);
  if (english === null) return null;
  return { zeros: ZEROS[english[1] ?? english[2] ?? ''] ?? 0, counts: english[3] === 'shares' ? 'shares' : 'rights', said: english[0] };
}

/**
 * The unit of a column by its heading and the lines above. A heading that names its own unit is believed; so is one of
 * rights where a line above speaks of shares, and the other way round, because such a line is about another column.
 */
export function unitOfColumn(heading: string, titles: readonly string[]): CountUnit {
  const own = unitOfHeading(heading);
  if (own.said !== null) return own;
  const above = titles.map(unitOfTitle).find((unit) => unit !== null && (unit.zeros > 0 || unit.counts === 'shares'));
  if (above === undefined || above === null) return own;
  return above.counts === own.counts || !NAMES_ITS_UNIT.test(heading.normalize('NFKC')) ? { ...above, isAbove: true } : own;
}

const NAMES_ITS_UNIT = /個|口|株|rights|options|shares|warrants/i;

/** A number with so many zeros more, exact: 0.5 with 3 is 500. */
export function shiftDecimal(value: DecimalText, zeros: number): DecimalText {
  if (zeros === 0) return value;
  const [whole = '', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(zeros, '0');
  const rest = digits.slice(zeros);
  return canonicalDecimal(`${whole}${digits.slice(0, zeros)}${rest === '' ? '' : `.${rest}`}`);
}

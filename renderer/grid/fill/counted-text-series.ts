import { commonStep, type Series } from './series.ts';

const COUNTED_TEXT = /^(.*?)([0-9]+|[０-９]+)$/su;
const FORMULA = /^[=＝]/u;
const WIDE = 0xfee0;

interface CountedText {
  readonly before: string;
  readonly digits: string;
}

/**
 * The series of texts that differ in the number at their end: "Case 1", "社員0001", "案１". Width, leading zeros and
 * full-width digits are kept; as in Excel nothing counts below zero (Case 1, Case 0, Case 1). Null for formulas, for
 * other texts, and where there is no common beginning or step.
 */
export function countedTextSeries(source: readonly string[]): Series | null {
  const texts = source.map(countedText);
  if (!texts.every((text) => text !== null)) return null;
  const [first] = texts;
  const counts = texts.map(({ digits }) => BigInt(narrow(digits)));
  const [start] = counts;
  const step = counts.length === 1 ? 1n : commonStep(counts, (later, earlier) => later - earlier);
  if (first === undefined || start === undefined || step === null) return null;
  if (texts.some(({ before }) => before !== first.before)) return null;
  return (index) => first.before + inTheManner(first.digits, start + step * BigInt(index));
}

function countedText(text: string): CountedText | null {
  const match = FORMULA.test(text) ? null : COUNTED_TEXT.exec(text);
  return match === null ? null : { before: match[1] ?? '', digits: match[2] ?? '' };
}

function inTheManner(digits: string, count: bigint): string {
  const plain = narrow(digits);
  const size = String(count < 0n ? -count : count);
  const padded = plain.startsWith('0') ? size.padStart(plain.length, '0') : size;
  return plain === digits ? padded : widen(padded);
}

const narrow = (digits: string): string => digits.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - WIDE));

const widen = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE));

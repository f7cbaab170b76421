import type { Language } from '#shared/text/language.ts';

/** A text for sorting: the number at its end, and the part before it. */
export interface SortableText {
  readonly text: string;
  readonly stem: string;
  /** Null where the text does not end in a number. */
  readonly number: number | null;
}

/** As many digits as a double holds exactly. */
const MOST_DIGITS = 15;
const ZERO = 48;
const NINE = 57;
const LAST_ASCII = 127;

export function sortableText(text: string): SortableText {
  let start = text.length;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1;
  const digits = text.length - start;
  // If a digit of another script precedes the number, the language counts it as part of the number.
  const isNumber = digits > 0 && digits <= MOST_DIGITS && (start === 0 || text.charCodeAt(start - 1) <= LAST_ASCII || !/\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start)));
  return isNumber ? { text, stem: text.slice(0, start), number: Number.parseInt(text.slice(start), 10) } : { text, stem: '', number: null };
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/**
 * Compares texts in the order of the language, with digits compared as numbers. Codes such as E00123, which differ only
 * in the number at their end, are compared by that number: the language's own comparison takes ten times as long.
 */
export function textOrder(language: Language): (one: SortableText, other: SortableText) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (one, other) => {
    if (one.text === other.text) return 0;
    const isSameStem = one.number !== null && other.number !== null && one.number !== other.number && one.stem === other.stem;
    return isSameStem ? (one.number ?? 0) - (other.number ?? 0) : compare(one.text, other.text);
  };
}

import type { CellView } from '../grid-source.ts';

/** A query for searching a sheet. */
export interface FindQuery {
  readonly text: string;
  /** Whether the text must be the whole displayed text of a cell. */
  readonly wholeCell: boolean;
}

/** The searched parts of a cell. */
export type SearchedCell = Pick<CellView, 'text' | 'exact' | 'isStandIn'>;

export type CellMatcher = (cell: SearchedCell) => boolean;

/** A number, or the beginning of one: without separators, or with correctly placed ones. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?%?$/;
const SEPARATOR = /(?<=\d),(?=\d{3}(?!\d))/g;

/** A text for comparison: width and case of letters and kana, surrounding spaces, and kinds of minus are ignored. */
export const folded = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').toLowerCase().trim();

/** A number without its thousands separators. */
export const withoutSeparators = (text: string): string => (text.includes(',') ? text.replace(SEPARATOR, '') : text);

/** Whether a folded text is a number, or the beginning of one. */
export const isNumberText = (text: string): boolean => NUMBER.test(text) && /\d/.test(text);

/** A test whether a cell matches a query; null for an empty query. */
export function matcherOf(query: FindQuery): CellMatcher | null {
  const matches = textMatcherOf(query);
  return matches === null ? null : (cell) => cell.isStandIn !== true && matches(cell);
}

function textMatcherOf({ text, wholeCell }: FindQuery): CellMatcher | null {
  const wanted = folded(text);
  if (wanted === '') return null;
  const isIn = wholeCell ? (shown: string, part: string): boolean => shown === part : (shown: string, part: string): boolean => shown.includes(part);
  if (!isNumberText(wanted)) return (cell) => cell.text !== '' && isIn(folded(cell.text), wanted);
  const number = withoutSeparators(wanted);
  return (cell) => {
    if (cell.exact !== undefined && isExactly(cell.exact, number, wholeCell)) return true;
    if (cell.text === '') return false;
    const shown = folded(cell.text);
    return isIn(shown, wanted) || isIn(withoutSeparators(shown), number);
  };
}

/**
 * Digits that are not displayed match only from the start of the number and with a decimal point typed: "0.0108" finds
 * 1.08%, but "7" matches no hidden digit.
 */
const isExactly = (exact: string, number: string, wholeCell: boolean): boolean =>
  exact === number || (!wholeCell && number.includes('.') && exact.startsWith(number));

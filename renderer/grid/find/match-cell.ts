import type { CellView } from '../grid-source.ts';

/** What a person searches a sheet for. */
export interface FindQuery {
  readonly text: string;
  /** Whether the text is all that a cell shows, not a part of it. */
  readonly wholeCell: boolean;
}

/** What of a cell is searched. */
export type SearchedCell = Pick<CellView, 'text' | 'exact' | 'isStandIn'>;

export type CellMatcher = (cell: SearchedCell) => boolean;

/** A number, or the beginning of one: without separators, or with separators where they belong. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?%?$/;
const SEPARATOR = /(?<=\d),(?=\d{3}(?!\d))/g;

/** Texts as they are compared: width and case of letters and kana, spaces around, and kinds of minus make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').replaceAll('−', '-').toLowerCase().trim();

/** A number without the separators of its thousands. */
export const withoutSeparators = (text: string): string => (text.includes(',') ? text.replace(SEPARATOR, '') : text);

/** Whether a folded text is a number, or the beginning of one. */
export const isNumberText = (text: string): boolean => NUMBER.test(text) && /\d/.test(text);

/** Whether a cell shows what is searched for; null where nothing is searched for. */
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
 * Digits that are not shown are found from the first on, and once the decimal point is typed: "0.0108" finds 1.08%, but
 * "7" finds no digit that nobody sees.
 */
const isExactly = (exact: string, number: string, wholeCell: boolean): boolean =>
  exact === number || (!wholeCell && number.includes('.') && exact.startsWith(number));

import { isAllotteeCategory } from '../../../allottees/categories.ts';
import { totalsOf } from '../../../allottees/totals.ts';
import { addDecimals } from '../../../calc/decimal-arithmetic.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { shownText, spreadsheetNumber } from '../../cell-values.ts';
import type { Pack } from '../../pack.ts';
import { allotteesSheetText } from './text.ts';

/** Categories that get a line of their own; the rest stand together, because each line reads the whole list. */
const MOST_CATEGORIES = 40;

/** What a category, or the whole list, adds up to. */
export interface CategorySum {
  readonly rows: number;
  /** Distinct people: a person who stands in several rows counts once. */
  readonly persons: number;
  readonly rights: string;
}

/** Totals by category as the list's cells spell it, in the order of a notice. */
function totalsByCategory(pack: Pack): readonly (readonly [string, CategorySum])[] {
  const { allottees } = pack.document;
  const totals = new Map<string, CategorySum>();
  for (const { category, persons, rights } of totalsOf(allottees).byCategory) {
    const key = shownText(categoryWords(pack, category));
    const rows = allottees.reduce((count, allottee) => count + (allottee.category === category ? 1 : 0), 0);
    totals.set(key, sumOf([totals.get(key) ?? NOBODY, { rows, persons, rights }]));
  }
  return [...totals];
}

/** A category as people read it: known ones are codes in the document. */
export const categoryWords = ({ language }: Pack, category: string): string =>
  isAllotteeCategory(category) ? allotteeText[language].categories[category] : category;

/** Rows, counted live, less those that repeat a person. */
export const personsFormula = (rows: string, { rows: all, persons }: CategorySum): string => (all === persons ? rows : `${rows}-${all - persons}`);

const NOBODY: CategorySum = { rows: 0, persons: 0, rights: '0' };

const sumOf = (totals: readonly CategorySum[]): CategorySum =>
  totals.reduce((sum, { rows, persons, rights }) => ({ rows: sum.rows + rows, persons: sum.persons + persons, rights: addDecimals(sum.rights, rights) }), NOBODY);

/** Share of a total as the cell shows it, to four decimals; blank where there is nothing to share. */
export function shareOf(part: string, whole: string): number | '' {
  if (whole === '0') return '';
  return Math.round((spreadsheetNumber(part) / spreadsheetNumber(whole)) * 10_000) / 10_000;
}

/** The lines of a list by category: those with a line of their own, the rest together, and all of it. */
export interface CategoryLines {
  readonly shown: readonly (readonly [category: string, sum: CategorySum])[];
  /** Null where nobody is left for it. */
  readonly rest: { readonly label: string; readonly sum: CategorySum } | null;
  readonly total: CategorySum;
}

/** See {@link CategoryLines}. */
export function categoryLines(pack: Pack): CategoryLines {
  const text = allotteesSheetText[pack.language];
  const all = totalsByCategory(pack);
  const shown = all.filter(([category]) => category !== '').slice(0, MOST_CATEGORIES);
  const sum = sumOf(all.filter((entry) => !shown.includes(entry)).map(([, total]) => total));
  return {
    shown,
    rest: sum.rows === 0 ? null : { label: all.length > shown.length + 1 ? text.otherCategories : text.noCategory, sum },
    total: { ...sumOf(all.map(([, total]) => total)), persons: totalsOf(pack.document.allottees).persons },
  };
}

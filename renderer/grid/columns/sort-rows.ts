import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { compareValues, isBlank, valueOf, type CellValue } from './cell-values.ts';

export type SortDirection = 'ascending' | 'descending';

/**
 * Row ids in the order of their cells: numbers by their exact value, then texts as the language orders them (digits in
 * them by number), the other way round where they descend; cells without a value always last. Equal ones keep their order.
 */
export function sortedRows(rows: readonly string[], cellOf: (rowId: string) => CellView, direction: SortDirection, language: Language): readonly string[] {
  const values = rows.map((rowId) => valueOf(cellOf(rowId)));
  const { rankOf, last } = ranksOf(values, language);
  // Rank and place in one whole number: a row before another has the lower one, and numbers sort at once.
  const order = Float64Array.from(values, (value, place) => {
    const rank = isBlank(value) ? last + 1 : direction === 'ascending' ? rankOf(value) : last - rankOf(value);
    return rank * rows.length + place;
  });
  return Array.from(order.sort(), (key) => rows[key % rows.length] ?? '');
}

/** Comparing is slow, and columns repeat themselves: each distinct value is placed once. Equal values share a place. */
function ranksOf(values: readonly CellValue[], language: Language): { readonly rankOf: (value: CellValue) => number; readonly last: number } {
  const compare = compareValues(language);
  const distinct = new Map(values.filter((value) => !isBlank(value)).map((value) => [rankKey(value), value]));
  const ranks = new Map<string, number>();
  let before: CellValue | null = null;
  let rank = 0;
  for (const [key, value] of [...distinct].toSorted(([, one], [, other]) => compare(one, other))) {
    if (before !== null && compare(before, value) !== 0) rank += 1;
    ranks.set(key, rank);
    before = value;
  }
  return { rankOf: (value) => ranks.get(rankKey(value)) ?? rank, last: rank };
}

/** People see texts: rows are sorted by these and not by what stands for them. */
const rankKey = ({ number, text }: CellValue): string => (number === null ? `t${text}` : `n${number.exact}`);

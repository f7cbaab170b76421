import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { compareValues, searchable, valueOf, type CellValue } from './cell-values.ts';

/** What cells of a column show, once: numbers that differ only in digits that are not shown are one choice. */
export interface DistinctValue {
  /** Empty for cells without a value. */
  readonly text: string;
  /** What a filter remembers of it: see `CellValue`. */
  readonly keys: readonly string[];
  /** In how many rows it stands. */
  readonly count: number;
}

interface Gathered {
  readonly first: CellValue;
  readonly keys: Set<string>;
  count: number;
}

/** What the cells of a column hold: numbers ascending, then texts as the language orders them, cells without a value last. */
export function distinctValues(rows: readonly string[], cellOf: (rowId: string) => CellView, language: Language): readonly DistinctValue[] {
  const gathered = new Map<string, Gathered>();
  for (const rowId of rows) {
    const value = valueOf(cellOf(rowId));
    const known = gathered.get(value.text);
    if (known === undefined) gathered.set(value.text, { first: value, keys: new Set([value.key]), count: 1 });
    else {
      known.keys.add(value.key);
      known.count += 1;
    }
  }
  const compare = compareValues(language);
  return [...gathered.values()]
    .toSorted((one, other) => compare(one.first, other.first))
    .map(({ first, keys, count }) => ({ text: first.text, keys: [...keys], count }));
}

/** Those whose text is like what is searched for; all where that is empty. */
export function matchingValues(values: readonly DistinctValue[], search: string): readonly DistinctValue[] {
  const wanted = searchable(search);
  return wanted === '' ? values : values.filter(({ text, keys }) => searchable(text).includes(wanted) || keys.some((key) => searchable(key).includes(wanted)));
}

import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { searchable, valueOf, type CellValue } from './cell-values.ts';
import { orderByValue } from './sort-rows.ts';

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
  /** Keys besides that of the first: few values have any. */
  more: Set<string> | null;
  count: number;
}

/** What the cells of a column hold: numbers ascending, then texts as the language orders them, cells without a value last. */
export function distinctValues(rows: readonly string[], cellOf: (rowId: string) => CellView, language: Language): readonly DistinctValue[] {
  const gathered = new Map<string, Gathered>();
  for (const rowId of rows) {
    const value = valueOf(cellOf(rowId));
    const known = gathered.get(value.text);
    if (known === undefined) gathered.set(value.text, { first: value, more: null, count: 1 });
    else {
      if (value.key !== known.first.key) (known.more ??= new Set()).add(value.key);
      known.count += 1;
    }
  }
  return orderByValue([...gathered.values()], ({ first }) => first, 'ascending', language).map(({ first, more, count }) => ({ text: first.text, keys: more === null ? [first.key] : [first.key, ...more], count }));
}

/** Those whose text is like what is searched for; all where that is empty. */
export function matchingValues(values: readonly DistinctValue[], search: string): readonly DistinctValue[] {
  const wanted = searchable(search);
  return wanted === '' ? values : values.filter((value) => searchedTexts(value).some((text) => text.includes(wanted)));
}

const knownTexts = new WeakMap<DistinctValue, readonly string[]>();

/** Texts of a value as they are searched for, worked out once: each key of a search goes through all values. */
function searchedTexts(value: DistinctValue): readonly string[] {
  const known = knownTexts.get(value) ?? [...new Set([value.text, ...value.keys])].map(searchable);
  knownTexts.set(value, known);
  return known;
}

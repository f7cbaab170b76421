import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { searchable, valueOf, type CellValue } from './cell-values.ts';
import { orderByValue } from './sort-rows.ts';

/** A distinct displayed value of a column: numbers that differ only in hidden digits are one choice. */
export interface DistinctValue {
  /** Empty for cells without a value. */
  readonly text: string;
  /** The keys by which a filter stores it: see `CellValue`. */
  readonly keys: readonly string[];
  /** The number of rows with it. */
  readonly count: number;
}

interface Gathered {
  readonly first: CellValue;
  /** Keys besides the first one; few values have any. */
  more: Set<string> | null;
  count: number;
}

/** The values in the cells of a column: numbers ascending, then texts in the order of the language, cells without a value last. */
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

/** The values whose text matches a search; all for an empty search. */
export function matchingValues(values: readonly DistinctValue[], search: string): readonly DistinctValue[] {
  const wanted = searchable(search);
  return wanted === '' ? values : values.filter((value) => searchedTexts(value).some((text) => text.includes(wanted)));
}

const knownTexts = new WeakMap<DistinctValue, readonly string[]>();

/** The searchable texts of a value, cached because each key of a search visits all values. */
function searchedTexts(value: DistinctValue): readonly string[] {
  const known = knownTexts.get(value) ?? [...new Set([value.text, ...value.keys])].map(searchable);
  knownTexts.set(value, known);
  return known;
}

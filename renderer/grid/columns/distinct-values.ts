import { atOnce, ROWS_IN_A_STEP, type Steps } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { searchable, valueOf, type CellValue } from './cell-values.ts';
import { orderByValueInSteps } from './sort-rows.ts';

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

/** What the cells of a column hold: numbers ascending, then texts as the language orders them, cells without a value last. */
export const distinctValues = (rows: readonly string[], cellOf: (rowId: string) => CellView, language: Language): readonly DistinctValue[] => atOnce(distinctValuesInSteps(rows, cellOf, language));

/** {@link distinctValues} in steps, ready to be searched then. */
export function* distinctValuesInSteps(rows: readonly string[], cellOf: (rowId: string) => CellView, language: Language): Steps<readonly DistinctValue[]> {
  const gathered = new Map<string, Gathered>();
  for (let index = 0; index < rows.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const value = valueOf(cellOf(rows[index] ?? ''));
    const known = gathered.get(value.text);
    if (known === undefined) gathered.set(value.text, { first: value, more: null, count: 1 });
    else {
      if (value.key !== known.first.key) (known.more ??= new Set()).add(value.key);
      known.count += 1;
    }
  }
  const ordered = yield* orderByValueInSteps([...gathered.values()], ({ first }) => first, 'ascending', language);
  const values: DistinctValue[] = [];
  const texts: string[] = [];
  for (const { first, more, count } of ordered) {
    if (values.length % ROWS_IN_A_STEP === 0) yield;
    const value = { text: first.text, keys: more === null ? [first.key] : [first.key, ...more], count };
    values.push(value);
    texts.push(searchedText(value));
  }
  searched.set(values, texts);
  return values;
}

/** The values whose text matches a search; all for an empty search. */
export function matchingValues(values: readonly DistinctValue[], search: string): readonly DistinctValue[] {
  const wanted = searchable(search);
  if (wanted === '') return values;
  const last = lastFound.get(values);
  if (last?.wanted === wanted) return last.found;
  // What a longer search finds is among what a shorter one found.
  const among = last !== undefined && wanted.includes(last.wanted) ? last.found : values;
  const texts = searchedTexts(among);
  const found: DistinctValue[] = [];
  const foundTexts: string[] = [];
  for (const [index, text] of texts.entries()) {
    const value = among[index];
    if (value === undefined || !text.includes(wanted)) continue;
    found.push(value);
    foundTexts.push(text);
  }
  searched.set(found, foundTexts);
  lastFound.set(values, { wanted, found });
  return found;
}

/** What was found last: several parts of a panel ask after each key. */
const lastFound = new WeakMap<readonly DistinctValue[], { readonly wanted: string; readonly found: readonly DistinctValue[] }>();

/** What a search looks at in each of some values, by the list of them: each key of a search visits all of a long sheet's. */
const searched = new WeakMap<readonly DistinctValue[], readonly string[]>();

function searchedTexts(values: readonly DistinctValue[]): readonly string[] {
  const texts = searched.get(values) ?? values.map(searchedText);
  searched.set(values, texts);
  return texts;
}

/** Nobody can type what stands between the texts of a value. */
const BETWEEN = '\u0000';

function searchedText({ text, keys }: DistinctValue): string {
  const [key, ...more] = keys;
  return key === text && more.length === 0 ? searchable(text) : [...new Set([text, ...keys])].map(searchable).join(BETWEEN);
}

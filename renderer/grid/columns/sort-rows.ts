import { compareSortable, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import { atOnce, type Steps } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { valueOf, type CellValue } from './cell-values.ts';
import { sortableText, textOrder, type SortableText } from './text-order.ts';

export type SortDirection = 'ascending' | 'descending';

/** Row ids sorted by the displayed values of their cells, without placeholder texts. */
export const sortedRows = (rows: readonly string[], cellOf: (rowId: string) => CellView, direction: SortDirection, language: Language): readonly string[] =>
  atOnce(sortedRowsInSteps(rows, cellOf, direction, language));

/** {@link sortedRows} in steps: a long sheet is sorted a part at a time. */
export const sortedRowsInSteps = (rows: readonly string[], cellOf: (rowId: string) => CellView, direction: SortDirection, language: Language): Steps<readonly string[]> =>
  orderByValueInSteps(rows, (rowId) => valueOf(cellOf(rowId)), direction, language);

/** An item with its value, for sorting. */
interface Entry<Item> {
  readonly item: Item;
  readonly number: SortableDecimal | null;
  readonly text: SortableText;
  readonly isBlank: boolean;
}

/**
 * Items sorted by value: numbers by exact value, then texts in the order of the language with digits compared as
 * numbers, reversed when descending; items without a value always come last. The sort is stable.
 */
export function* orderByValueInSteps<Item>(items: readonly Item[], valueOfItem: (item: Item) => CellValue, direction: SortDirection, language: Language): Steps<readonly Item[]> {
  const compareTexts = textOrder(language);
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (one: Entry<Item>, other: Entry<Item>): number => {
    if (one.isBlank || other.isBlank) return Number(one.isBlank) - Number(other.isBlank);
    if (one.number !== null && other.number !== null) return sign * compareSortable(one.number, other.number);
    if (one.number !== null || other.number !== null) return one.number !== null ? -sign : sign;
    return sign * compareTexts(one.text, other.text);
  };
  const entries: Entry<Item>[] = [];
  for (const item of items) {
    if (entries.length % RUN === 0) yield;
    entries.push(entryOf(item, valueOfItem(item)));
  }
  return (yield* sortInSteps(entries, compare)).map(({ item }) => item);
}

/** As many as are sorted in one step: a millisecond's worth where the language compares them. */
const RUN = 256;

type Compare<Item> = (one: Item, other: Item) => number;

/** Runs that are sorted by themselves and merged two by two; equal ones keep their order. */
function* sortInSteps<Item>(items: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let index = 0; index < runs.length; index += 2) merged.push(yield* mergeInSteps(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<Item>(first: readonly Item[], second: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  const merged: Item[] = [];
  let [at, of] = [0, 0];
  // Runs that follow each other, as in a list that is sorted already, are compared once.
  const [last, next] = [first.at(-1), second[0]];
  if (last !== undefined && next !== undefined && compare(last, next) <= 0) return first.concat(second);
  for (;;) {
    if (merged.length % RUN === 0) yield;
    const [one, other] = [first[at], second[of]];
    if (one === undefined || other === undefined) return merged.concat(first.slice(at), second.slice(of));
    if (compare(one, other) <= 0) {
      merged.push(one);
      at += 1;
    } else {
      merged.push(other);
      of += 1;
    }
  }
}

const entryOf = <Item>(item: Item, { number, text }: CellValue): Entry<Item> => ({ item, number, text: sortableText(text), isBlank: number === null && text === '' });

import { compareSortable, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { valueOf, type CellValue } from './cell-values.ts';
import { sortableText, textOrder, type SortableText } from './text-order.ts';

export type SortDirection = 'ascending' | 'descending';

/** Row ids sorted by the displayed values of their cells, without placeholder texts. */
export const sortedRows = (rows: readonly string[], cellOf: (rowId: string) => CellView, direction: SortDirection, language: Language): readonly string[] =>
  orderByValue(rows, (rowId) => valueOf(cellOf(rowId)), direction, language);

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
export function orderByValue<Item>(items: readonly Item[], valueOfItem: (item: Item) => CellValue, direction: SortDirection, language: Language): readonly Item[] {
  const compareTexts = textOrder(language);
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (one: Entry<Item>, other: Entry<Item>): number => {
    if (one.isBlank || other.isBlank) return Number(one.isBlank) - Number(other.isBlank);
    if (one.number !== null && other.number !== null) return sign * compareSortable(one.number, other.number);
    if (one.number !== null || other.number !== null) return one.number !== null ? -sign : sign;
    return sign * compareTexts(one.text, other.text);
  };
  return items.map((item) => entryOf(item, valueOfItem(item))).sort(compare).map(({ item }) => item);
}

const entryOf = <Item>(item: Item, { number, text }: CellValue): Entry<Item> => ({ item, number, text: sortableText(text), isBlank: number === null && text === '' });

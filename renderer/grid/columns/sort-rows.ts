import { compareSortable, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';
import { valueOf, type CellValue } from './cell-values.ts';
import { sortableText, textOrder, type SortableText } from './text-order.ts';

export type SortDirection = 'ascending' | 'descending';

/** Row ids in the order of what people see in their cells, not of what may stand for it. */
export const sortedRows = (rows: readonly string[], cellOf: (rowId: string) => CellView, direction: SortDirection, language: Language): readonly string[] =>
  orderByValue(rows, (rowId) => valueOf(cellOf(rowId)), direction, language);

/** Things with their values, as they are sorted. */
interface Entry<Item> {
  readonly item: Item;
  readonly number: SortableDecimal | null;
  readonly text: SortableText;
  readonly isBlank: boolean;
}

/**
 * Things in the order of their values: numbers by their exact value, then texts as the language orders them, digits in them by
 * number, the other way round where they descend; those without a value always last. Equal ones keep their order.
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

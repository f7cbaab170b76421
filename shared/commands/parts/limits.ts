import type { Issue } from '../../grant/issue.ts';
import { limitIssue, overLimit } from '../../grant/over-limit.ts';
import { positionsOf } from '../rows.ts';

/** The issue of a list with too many entries; null where it is within the limit. */
export const countLimit = (list: string, count: number, limit: number): Issue | null => (count > limit ? limitIssue('tooManyEntries', list, count, limit) : null);

/** The first limit exceeded by rows that are inserted into a list. */
export function rowsLimit(list: string, at: number, rows: readonly object[]): Issue | null {
  return firstOf(rows, (row, index) => rowLimit(list, at + index, row));
}

/** The first limit that a row passes which is put into a list at a position. */
export const rowLimit = (list: string, at: number, row: object): Issue | null => overLimit(row, '', `${list}[${at}]`);

interface Cell {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** The first limit exceeded by texts that are put into cells. */
export function cellsLimit(list: string, rows: readonly { readonly id: string }[], cells: readonly Cell[]): Issue | null {
  return firstOf(cells, ({ id, field, value }) => (overLimit(value, field) === null ? null : overLimit(value, field, `${list}[${positionsOf(rows, [id]).get(id) ?? 0}].${field}`)));
}

/** The first issue in a list. Uses indexes, because lists are long. */
export function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => Issue | null): Issue | null {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const found = item === undefined ? null : find(item, index);
    if (found !== null) return found;
  }
  return null;
}

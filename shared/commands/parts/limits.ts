import type { Issue } from '../../grant/issue.ts';
import { limitIssue, overLimit } from '../../grant/over-limit.ts';
import { positionsOf } from '../rows.ts';

/** The issue that a list has more entries than it may; null where it has not. */
export const countLimit = (list: string, count: number, limit: number): Issue | null => (count > limit ? limitIssue('tooManyEntries', list, count, limit) : null);

/** The first limit that rows pass which are put into a list at a position. */
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

/** The first limit that texts pass which are put into cells of rows. */
export function cellsLimit(list: string, rows: readonly { readonly id: string }[], cells: readonly Cell[]): Issue | null {
  return firstOf(cells, ({ id, field, value }) => (overLimit(value, field) === null ? null : overLimit(value, field, `${list}[${positionsOf(rows, [id]).get(id) ?? 0}].${field}`)));
}

/** The first issue that is found in a list. By places: lists are long. */
export function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => Issue | null): Issue | null {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const found = item === undefined ? null : find(item, index);
    if (found !== null) return found;
  }
  return null;
}

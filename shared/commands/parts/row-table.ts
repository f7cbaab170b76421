import type { Draft } from 'immer';
import { castDraft } from 'immer';
import type { Issue } from '../../grant/issue.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import { addRows, moveRows, removeRows, setRowCells, type RowCell } from '../rows.ts';
import type { Lengths } from './definition.ts';
import { cellsLimit, countLimit, rowsLimit } from './limits.ts';

/** The short tables whose rows a person types, pastes or imports. */
type TableKey = 'securities' | 'holders';
type RowOf<Key extends TableKey> = GrantDocument[Key][number];

/** The four changes of the rows of a short table, for its commands to be made of. */
export function rowTable<Key extends TableKey>(key: Key, most: number, canonical: (row: RowOf<Key>) => RowOf<Key>) {
  const rowsOf = (document: GrantDocument): readonly RowOf<Key>[] => document[key];
  const put = (draft: Draft<GrantDocument>, rows: readonly RowOf<Key>[]): void => void Object.assign(draft, { [key]: castDraft(rows) });
  return {
    add: (draft: Draft<GrantDocument>, before: GrantDocument, at: number, rows: readonly RowOf<Key>[]): void => put(draft, addRows(rowsOf(before), at, rows.map(canonical))),
    addLimit(lengths: Lengths, at: number, rows: readonly RowOf<Key>[]): Issue | null {
      lengths[key] += rows.length;
      return countLimit(key, lengths[key], most) ?? rowsLimit(key, at, rows);
    },
    remove: (draft: Draft<GrantDocument>, before: GrantDocument, ids: readonly string[]): void => put(draft, removeRows(rowsOf(before), ids)),
    removeLimit(lengths: Lengths, ids: readonly string[]): null {
      lengths[key] -= ids.length;
      return null;
    },
    move: (draft: Draft<GrantDocument>, before: GrantDocument, ids: readonly string[], to: number): void => put(draft, moveRows(rowsOf(before), ids, to)),
    set: (draft: Draft<GrantDocument>, before: GrantDocument, cells: readonly RowCell<RowOf<Key>>[]): void => put(draft, setRowCells(rowsOf(before), cells)),
    setLimit: (before: GrantDocument, cells: readonly { readonly id: string; readonly field: string; readonly value: unknown }[]): Issue | null => cellsLimit(key, rowsOf(before), cells),
    replace: (draft: Draft<GrantDocument>, rows: readonly RowOf<Key>[]): void => put(draft, addRows([], 0, rows.map(canonical))),
    replaceLimit(lengths: Lengths, rows: readonly RowOf<Key>[]): Issue | null {
      lengths[key] = rows.length;
      return countLimit(key, rows.length, most) ?? rowsLimit(key, 0, rows);
    },
  };
}

import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { MOST_HOLDERS } from '../../grant/limits.ts';
import type { Holder } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';
import { rowTable } from './row-table.ts';

/** A cell of the table of holders and what is put in it. */
export type HolderCell =
  | { readonly id: string; readonly field: 'name'; readonly value: string }
  | { readonly id: string; readonly field: 'shares' | 'votes'; readonly value: string | null };

/** Changes the groups of holders. Positions count from 0. */
export type HolderCommand =
  | { readonly type: 'addHolders'; readonly at: number; readonly holders: readonly Holder[] }
  | { readonly type: 'removeHolders'; readonly ids: readonly string[] }
  | { readonly type: 'moveHolders'; readonly ids: readonly string[]; readonly to: number }
  | { readonly type: 'replaceHolders'; readonly holders: readonly Holder[] }
  | { readonly type: 'setHolderCells'; readonly cells: readonly HolderCell[] };

const table = rowTable('holders', MOST_HOLDERS, (holder) => ({ ...holder, shares: canonicalNumberOrNull(holder.shares), votes: canonicalNumberOrNull(holder.votes) }));

const canonicalCell = (cell: HolderCell): HolderCell => (cell.field === 'name' ? cell : { ...cell, value: canonicalNumberOrNull(cell.value) });

/** The commands that change the groups of holders. */
export const holderCommands: DefinitionsOf<HolderCommand> = {
  addHolders: { apply: (draft, { at, holders }, before) => table.add(draft, before, at, holders), limit: ({ at, holders }, lengths) => table.addLimit(lengths, at, holders) },
  removeHolders: { apply: (draft, { ids }, before) => table.remove(draft, before, ids), limit: ({ ids }, lengths) => table.removeLimit(lengths, ids) },
  moveHolders: { apply: (draft, { ids, to }, before) => table.move(draft, before, ids, to), limit: () => null },
  replaceHolders: { apply: (draft, { holders }) => table.replace(draft, holders), limit: ({ holders }, lengths) => table.replaceLimit(lengths, holders) },
  setHolderCells: { apply: (draft, { cells }, before) => table.set(draft, before, cells.map(canonicalCell)), limit: ({ cells }, _lengths, before) => table.setLimit(before, cells) },
};

import { castDraft } from 'immer';
import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import type { Issue } from '../../grant/issue.ts';
import { MOST_ALLOTTEES } from '../../grant/limits.ts';
import type { Allottee } from '../../grant/schema.ts';
import { addRows, orderRows, removeRows, reuseIfEqual, setRowCells } from '../rows.ts';
import type { DefinitionsOf, Lengths } from './definition.ts';
import { cellsLimit, countLimit, rowsLimit } from './limits.ts';

/** A cell of the allottee list and what is put in it; null means the list gives no rights. */
export type AllotteeCell =
  | { readonly id: string; readonly field: Exclude<keyof Allottee, 'id' | 'rights'>; readonly value: string }
  | { readonly id: string; readonly field: 'rights'; readonly value: string | null };

/** Changes the rows of the allottee list. Positions count from 0. */
export type AllotteeCommand =
  | { readonly type: 'replaceAllottees'; readonly allottees: readonly Allottee[] }
  | { readonly type: 'addAllottees'; readonly at: number; readonly allottees: readonly Allottee[] }
  | { readonly type: 'removeAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'orderAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'setAllotteeCells'; readonly cells: readonly AllotteeCell[] };

/** The commands that change the allottee list. */
export const allotteeCommands: DefinitionsOf<AllotteeCommand> = {
  replaceAllottees: {
    apply: (draft, { allottees }, before) => void (draft.allottees = castDraft(reuseIfEqual(before.allottees, addRows([], 0, allottees.map(canonicalAllottee))))),
    limit({ allottees }, lengths) {
      lengths.allottees = 0;
      return allotteesLimit(lengths, allottees.length) ?? rowsLimit('allottees', 0, allottees);
    },
  },
  addAllottees: {
    apply: (draft, { at, allottees }, before) => void (draft.allottees = castDraft(addRows(before.allottees, at, allottees.map(canonicalAllottee)))),
    limit: ({ at, allottees }, lengths) => allotteesLimit(lengths, allottees.length) ?? rowsLimit('allottees', at, allottees),
  },
  removeAllottees: {
    apply: (draft, { ids }, before) => void (draft.allottees = castDraft(removeRows(before.allottees, ids))),
    limit({ ids }, lengths) {
      lengths.allottees -= ids.length;
      return null;
    },
  },
  orderAllottees: {
    apply: (draft, { ids }, before) => void (draft.allottees = castDraft(orderRows(before.allottees, ids))),
    limit: () => null,
  },
  setAllotteeCells: {
    apply: (draft, { cells }, before) => void (draft.allottees = castDraft(setRowCells(before.allottees, cells.map(canonicalCell)))),
    limit: ({ cells }, _lengths, { allottees }) => cellsLimit('allottees', allottees, cells),
  },
};

function allotteesLimit(lengths: Lengths, added: number): Issue | null {
  lengths.allottees += added;
  return countLimit('allottees', lengths.allottees, MOST_ALLOTTEES);
}

function canonicalAllottee(allottee: Allottee): Allottee {
  return { ...allottee, rights: canonicalNumberOrNull(allottee.rights) };
}

// Employee numbers keep their leading zeros: only rights are numbers.
function canonicalCell(cell: AllotteeCell): AllotteeCell {
  return cell.field === 'rights' ? { ...cell, value: canonicalNumberOrNull(cell.value) } : cell;
}

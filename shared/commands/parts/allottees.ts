import { castDraft } from 'immer';
import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import type { Issue } from '../../grant/issue.ts';
import { MOST_ALLOTTEES } from '../../grant/limits.ts';
import { columnsOverLimit } from '../../grant/over-limit.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName, type FieldsWhere } from '../../grant/parts/allottees/field-registry.ts';
import { NOBODY } from '../../grant/parts/allottees/part.ts';
import type { Allottee } from '../../grant/schema.ts';
import { ROWS_IN_A_STEP, type Steps } from '../../grant/steps.ts';
import { addRows, isSameRow, orderRows, positionsOf, removeRows, reuseIfEqual, setRowCells, takenId, unknownId, type RowCell } from '../rows.ts';
import type { DefinitionsOf, Lengths } from './definition.ts';
import { cellsLimit, countLimit, rowLimit, rowsLimit } from './limits.ts';

type FieldCell = { [Field in AllotteeFieldName]: { readonly id: string; readonly field: Field; readonly value: Allottee[Field] } }[AllotteeFieldName];

/**
 * A cell of the allottee list and its new value; null means that the list gives no number. A cell of one of the list's
 * other columns has its heading; an empty text removes it.
 */
export type AllotteeCell = FieldCell | { readonly id: string; readonly field: 'other'; readonly heading: string; readonly value: string };

/** Changes the rows of the allottee list. Positions count from 0. */
export type AllotteeCommand =
  | { readonly type: 'replaceAllottees'; readonly allottees: readonly Allottee[] }
  | { readonly type: 'addAllottees'; readonly at: number; readonly allottees: readonly Allottee[] }
  | { readonly type: 'removeAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'orderAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'setAllotteeCells'; readonly cells: readonly AllotteeCell[] }
  /** The rights of the rows that an allocation changes, and the pool that was allocated. */
  | { readonly type: 'allocateRights'; readonly pool: string; readonly rows: readonly { readonly id: string; readonly rights: string | null }[] }
  /** Sets the planned rights of every row to those allotted now. */
  | { readonly type: 'planAsAllotted' };

/** Lists that are frozen, have canonical numbers, ids of their own and are within every limit: whoever takes one need not look again. */
const readyLists = new WeakSet<readonly Allottee[]>();

/** Rows as they can take the place of the list, or the limit that they would pass. */
export type ReadyAllottees = { readonly ok: true; readonly allottees: readonly Allottee[] } | { readonly ok: false; readonly limit: Issue };

/**
 * Makes rows ready in steps: \`replaceAllottees\` with the answer is the same command as with the rows themselves, and takes a
 * moment however many they are. The list before, where they are equal to it.
 * @throws RangeError when two rows have one id.
 */
export function* readyAllottees(before: readonly Allottee[], given: readonly Allottee[]): Steps<ReadyAllottees> {
  const tooMany = countLimit('allottees', given.length, MOST_ALLOTTEES);
  if (tooMany !== null) return { ok: false, limit: tooMany };
  const allottees: Allottee[] = [];
  const ids = new Set<string>();
  let isEqual = given.length === before.length;
  for (let index = 0; index < given.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = given[index];
    if (row === undefined) continue;
    const limit = rowLimit('allottees', index, row);
    if (limit !== null) return { ok: false, limit };
    if (ids.has(row.id)) throw takenId(row.id);
    ids.add(row.id);
    const allottee = Object.freeze(canonicalAllottee(row));
    const there = before[index];
    isEqual &&= there !== undefined && isSameRow(there, allottee);
    allottees.push(allottee);
  }
  const ready = isEqual ? before : Object.freeze(allottees);
  readyLists.add(ready);
  return { ok: true, allottees: ready };
}

/** The commands that change the allottee list. */
export const allotteeCommands: DefinitionsOf<AllotteeCommand> = {
  replaceAllottees: {
    apply: (draft, { allottees }, before) => void (draft.allottees = castDraft(readyLists.has(allottees) ? allottees : reuseIfEqual(before.allottees, addRows([], 0, allottees.map(canonicalAllottee))))),
    limit({ allottees }, lengths) {
      lengths.allottees = 0;
      return allotteesLimit(lengths, allottees.length) ?? (readyLists.has(allottees) ? null : rowsLimit('allottees', 0, allottees));
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
    apply: (draft, { cells }, before) => void (draft.allottees = castDraft(setRowCells(before.allottees, rowCells(before.allottees, cells)))),
    limit: ({ cells }, _lengths, { allottees }) =>
      cellsLimit('allottees', allottees, rowCells(allottees, cells)),
  },
  allocateRights: {
    apply: (draft, { rows }, before) => void (draft.allottees = castDraft(setRowCells(before.allottees, rightsCells(rows)))),
    limit: ({ rows }, _lengths, { allottees }) => cellsLimit('allottees', allottees, rightsCells(rows)),
  },
  planAsAllotted: {
    apply: (draft, _command, before) => void (draft.allottees = castDraft(reuseIfEqual(before.allottees, before.allottees.map(plannedAsAllotted)))),
    limit: () => null,
  },
};

const plannedAsAllotted = (allottee: Allottee): Allottee => (allottee.planned === allottee.rights ? allottee : Object.freeze({ ...allottee, planned: allottee.rights }));

const rightsCells = (rows: readonly { readonly id: string; readonly rights: string | null }[]): readonly RowCell<Allottee>[] =>
  rows.map(({ id, rights }) => ({ id, field: 'rights', value: canonicalNumberOrNull(rights) }));

function allotteesLimit(lengths: Lengths, added: number): Issue | null {
  lengths.allottees += added;
  return countLimit('allottees', lengths.allottees, MOST_ALLOTTEES) ?? columnsOverLimit('allotteeColumns', lengths.allotteeColumns, lengths.allottees);
}

/** Numeric fields. Employee numbers keep their leading zeros, so they are texts. */
const COUNTS = ALLOTTEE_FIELD_NAMES.filter((field): field is FieldsWhere<'kind', 'count'> => allotteeField(field).kind === 'count');

/** A journal of an earlier version may hold rows without fields that were added later. */
function canonicalAllottee(given: Allottee): Allottee {
  const allottee = { ...NOBODY, ...given };
  for (const field of COUNTS) allottee[field] = canonicalNumberOrNull(allottee[field]);
  return allottee;
}

/**
 * The cells as whole fields: several cells of a row's other columns are merged into one record.
 * @throws RangeError when a cell of another column names an unknown row.
 */
function rowCells(allottees: readonly Allottee[], cells: readonly AllotteeCell[]): readonly RowCell<Allottee>[] {
  const others = new Map<string, Record<string, string>>();
  const inOthers = cells.flatMap((cell) => (cell.field === 'other' ? [cell] : []));
  const positions = positionsOf(allottees, inOthers.map(({ id }) => id));
  for (const { id, heading, value } of inOthers) {
    const row = allottees[positions.get(id) ?? -1];
    if (row === undefined) throw unknownId(id);
    const { [heading]: _, ...rest } = others.get(id) ?? row.other;
    others.set(id, value === '' ? rest : { ...(others.get(id) ?? row.other), [heading]: value });
  }
  return [
    ...cells.flatMap((cell): readonly RowCell<Allottee>[] => (cell.field === 'other' ? [] : [canonicalCell(cell)])),
    ...[...others].map(([id, value]) => ({ id, field: 'other' as const, value: Object.freeze(value) })),
  ];
}

function canonicalCell(cell: FieldCell): RowCell<Allottee> {
  return allotteeField(cell.field).kind === 'count' && typeof cell.value === 'string' ? { ...cell, value: canonicalNumberOrNull(cell.value) } : cell;
}

import { DOCUMENT_PARTS, type DocumentKey } from './parts/all.ts';
import { isPlain, isSame, valueUnder, type Plain } from './plain-values.ts';
import type { GrantDocument } from './schema.ts';
import { ROWS_IN_A_STEP, type Steps } from './steps.ts';
import { ROW_LISTS } from './value-kinds.ts';

/** What happened to a value, a row or a list between two documents. */
export type ChangeKind = 'changed' | 'added' | 'removed' | 'reordered';

/** One change between two documents. */
export interface DocumentChange {
  readonly kind: ChangeKind;
  readonly part: DocumentKey;
  /**
   * The same in both directions of a comparison, whatever the order of rows: "grant.rights", "scenarios[s3].exercisePrice",
   * "scenarios[]" for the order of the rows. A key of other signs than letters, digits, "_" and "-" is in quotation marks.
   */
  readonly path: string;
  /** The place in either document, rows by their positions: "scenarios[2].exercisePrice"; null where it is not there. */
  readonly places: Readonly<Record<'before' | 'after', string | null>>;
  /** As the document has it: a whole row where only one document has it; undefined where nothing is there. Of an order, the keys of the rows that both have. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A row of a list as it stands in two documents, and what the paths of its changes call it; no other row of the list is called the same. */
export interface PairedRow {
  readonly key: string;
  readonly before: PlacedRow | null;
  readonly after: PlacedRow | null;
}

/** A row, and its position, counted from 0. */
export interface PlacedRow {
  readonly row: Plain;
  readonly index: number;
}

/** How the rows of a list belong together: those of the later document in its order, then those that only the earlier one has. */
export interface RowPairing {
  readonly pair: (before: readonly Plain[], after: readonly Plain[]) => Steps<readonly PairedRow[]>;
  /** Keys of a row that are not compared. */
  readonly ignored: readonly string[];
}

/** By the ids of rows, which are then the same in both. */
const BY_ID: RowPairing = { pair: pairById, ignored: [] };

// Object.keys forgets which keys there are.
const PARTS = Object.keys(DOCUMENT_PARTS) as readonly DocumentKey[];

/**
 * Every change between two documents, in steps, by the parts of the document: each value that differs is in exactly one of them.
 * A row that only one document has is one change, and so is what differs in one field of a row.
 * @param pairings how rows belong together where it is not by their ids.
 */
export function* documentChangesInSteps(before: GrantDocument, after: GrantDocument, pairings: Readonly<Partial<Record<DocumentKey, RowPairing>>> = {}): Steps<readonly DocumentChange[]> {
  const changes: DocumentChange[] = [];
  for (const part of PARTS) {
    yield;
    const [one, other]: readonly unknown[] = [before[part], after[part]];
    if (one === other) continue;
    if (!ROW_LISTS.has(part)) changes.push(...valueChanges(part, one, other, part, part));
    // The schema of the part is that of a list of rows.
    else for (const change of yield* listChanges(part, one as readonly Plain[], other as readonly Plain[], pairings[part] ?? BY_ID)) changes.push(change);
  }
  return changes;
}

/** `place` is the path with positions instead of keys; of what is no row of a list they are the same. */
function valueChanges(part: DocumentKey, before: unknown, after: unknown, path: string, place: string): readonly DocumentChange[] {
  if (isSame(before, after)) return [];
  if (isPlain(before) && isPlain(after)) return keysOf(before, after).flatMap((key) => valueChanges(part, valueUnder(before, key), valueUnder(after, key), `${path}.${pathKey(key)}`, `${place}.${key}`));
  if (isTable(before) && isTable(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index) => valueChanges(part, before[index], after[index], `${path}[${index}]`, `${place}[${index}]`));
  }
  return [{ kind: 'changed', part, path, places: { before: before === undefined ? null : place, after: after === undefined ? null : place }, before, after }];
}

/** Lines that are told apart by their positions alone. */
const isTable = (value: unknown): value is readonly Plain[] => Array.isArray(value) && value.every(isPlain);

const keysOf = (one: Plain, other: Plain): readonly string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])];

function* listChanges(part: DocumentKey, before: readonly Plain[], after: readonly Plain[], { pair, ignored }: RowPairing): Steps<readonly DocumentChange[]> {
  const changes: DocumentChange[] = [];
  const both: { readonly key: string; readonly from: number }[] = [];
  for (const [position, { key, before: one, after: other }] of (yield* pair(before, after)).entries()) {
    if (position % ROWS_IN_A_STEP === 0) yield;
    const path = `${part}[${key}]`;
    const places = { before: placeOf(part, one), after: placeOf(part, other) };
    if (one === null || other === null) {
      changes.push({ kind: one === null ? 'added' : 'removed', part, path, places, before: one?.row, after: other?.row });
      continue;
    }
    both.push({ key, from: one.index });
    for (const change of rowChanges(part, one.row, other.row, path, places)) if (!ignored.includes(change.field)) changes.push(change.change);
  }
  if (both.every(({ from }, index) => index === 0 || from > (both[index - 1]?.from ?? -1))) return changes;
  const keys = (rows: typeof both): readonly string[] => rows.map(({ key }) => key);
  changes.push({ kind: 'reordered', part, path: `${part}[]`, places: { before: part, after: part }, before: keys(both.toSorted((one, other) => one.from - other.from)), after: keys(both) });
  return changes;
}

const placeOf = (part: string, placed: PlacedRow | null): string | null => (placed === null ? null : `${part}[${placed.index}]`);

/** The fields that differ, each as a whole; the columns that a list brought along (`other`) are compared one by one. */
function rowChanges(part: DocumentKey, before: Plain, after: Plain, path: string, rows: DocumentChange['places']): readonly { readonly field: string; readonly change: DocumentChange }[] {
  if (before === after) return [];
  return keysOf(before, after).flatMap((field) => {
    const [one, other] = [valueUnder(before, field), valueUnder(after, field)];
    if (isSame(one, other)) return [];
    const inner = field === 'other' && isPlain(one) && isPlain(other) ? keysOf(one, other).map((key) => ({ below: `.${pathKey(key)}`, at: `.${key}`, one: valueUnder(one, key), other: valueUnder(other, key) })) : [{ below: '', at: '', one, other }];
    return inner.filter((values) => !isSame(values.one, values.other)).map(({ below, at, ...values }) => ({
      field,
      change: {
        kind: 'changed', part, path: `${path}.${pathKey(field)}${below}`, before: values.one, after: values.other,
        places: { before: `${rows.before}.${field}${at}`, after: `${rows.after}.${field}${at}` },
      },
    }));
  });
}

function* pairById(before: readonly Plain[], after: readonly Plain[]): Steps<readonly PairedRow[]> {
  const earlier = yield* placedByKey(before);
  const later = yield* placedByKey(after);
  const pairs: PairedRow[] = [];
  for (const [key, placed] of later) {
    pairs.push({ key, before: earlier.get(key) ?? null, after: placed });
    earlier.delete(key);
  }
  for (const [key, placed] of earlier) pairs.push({ key, before: placed, after: null });
  return pairs;
}

function* placedByKey(rows: readonly Plain[]): Steps<Map<string, PlacedRow>> {
  const placed = new Map<string, PlacedRow>();
  const keyOf = keysOfRows();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    placed.set(keyOf({ id: String(row['id']) }), { row, index });
  }
  return placed;
}

/** Says what paths call each row of a list, in order: its id, and its number among those of the same id, because a file edited by hand may repeat it. */
export function keysOfRows(): (row: { readonly id: string }) => string {
  const seen = new Map<string, number>();
  return ({ id }) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return numberedKey(pathKey(id), times);
  };
}

/** The key of a row of which there are several: the second is "s1#2". `times` is how many came before it. */
export const numberedKey = (key: string, times: number): string => (times === 0 ? key : `${key}#${times + 1}`);

const PLAIN_KEY = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** A key as it stands in a path. */
export const pathKey = (key: string): string => (PLAIN_KEY.test(key) ? key : JSON.stringify(key));

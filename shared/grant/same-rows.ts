import { atOnce, ROWS_IN_A_STEP, type Steps } from './steps.ts';

/**
 * Whether two lists are equally long and the rows at each place are the same object, or alike by `isAlike`. For the long
 * frozen lists of documents: one edit is looked at by many, so the places where two lists differ are found once for all of them.
 */
export const sameRows = <Row>(rows: readonly Row[], others: readonly Row[], isAlike: (row: Row, other: Row) => boolean): boolean => atOnce(sameRowsInSteps(rows, others, isAlike));

/** {@link sameRows} in steps: of two lists that differ in many places, every row is compared. */
export function* sameRowsInSteps<Row>(rows: readonly Row[], others: readonly Row[], isAlike: (row: Row, other: Row) => boolean): Steps<boolean> {
  if (rows === others) return true;
  if (rows.length !== others.length) return false;
  const places = changedPlaces(rows, others);
  if (places === null) return yield* areAlikeThroughout(rows, others, isAlike);
  return places.every((place) => {
    const [row, other] = [rows[place], others[place]];
    return row !== undefined && other !== undefined && isAlike(row, other);
  });
}

/** Lists with more places that differ than this are gone through by whoever asks. */
const MOST_PLACES = 2_000;
/** As many pairs as are asked about after one edit: whoever remembers an earlier list may have another one than the rest. */
const MOST_PAIRS = 4;

interface Compared {
  readonly rows: readonly unknown[];
  readonly others: readonly unknown[];
  readonly places: readonly number[] | null;
}

let compared: readonly Compared[] = [];

/** The places at which two equally long lists have another object; null where they are many. */
export function changedPlaces(rows: readonly unknown[], others: readonly unknown[]): readonly number[] | null {
  const known = compared.find((pair) => (pair.rows === rows && pair.others === others) || (pair.rows === others && pair.others === rows));
  if (known !== undefined) return known.places;
  const places = placesOf(rows, others);
  // Short lists are gone through in no time, and would push out those that are not.
  if (rows.length > MOST_PLACES) compared = [{ rows, others, places }, ...compared].slice(0, MOST_PAIRS);
  return places;
}

function placesOf(rows: readonly unknown[], others: readonly unknown[]): readonly number[] | null {
  const places: number[] = [];
  // By index: the methods of arrays go several times slower through frozen lists.
  for (let index = 0; index < rows.length; index += 1) {
    if (rows[index] === others[index]) continue;
    if (places.length === MOST_PLACES) return null;
    places.push(index);
  }
  return places;
}

function* areAlikeThroughout<Row>(rows: readonly Row[], others: readonly Row[], isAlike: (row: Row, other: Row) => boolean): Steps<boolean> {
  for (let index = 0; index < rows.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = rows[index];
    const other = others[index];
    if (row !== other && (row === undefined || other === undefined || !isAlike(row, other))) return false;
  }
  return true;
}

/** Rows that only one of two lists has. A row that changed is in both: as it was and as it is. */
export interface RowChanges<Row> {
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

/** What an edit did to a list, by the identity of its rows; null where more than some thousand rows changed. */
export function changedRows<Row>(rows: readonly Row[], before: readonly Row[]): RowChanges<Row> | null {
  if (rows.length < before.length) {
    const removed = rowsLeftOut(before, rows);
    if (removed !== null) return { removed, added: [] };
  } else if (rows.length > before.length) {
    const added = rowsLeftOut(rows, before);
    if (added !== null) return { removed: [], added };
  } else {
    const places = changedPlaces(rows, before);
    const rowsAt = (list: readonly Row[]): readonly Row[] => (places ?? []).flatMap((place) => list[place] ?? []);
    return places === null ? null : { removed: rowsAt(before), added: rowsAt(rows) };
  }
  const { start, removed, added } = changedStretch(rows, before);
  if (removed + added > MOST_PLACES) return null;
  return { removed: before.slice(start, start + removed), added: rows.slice(start, start + added) };
}

/** The rows by which a list is longer than another that has all its others in the same order; null where it has not, or where they are many. */
function rowsLeftOut<Row>(rows: readonly Row[], others: readonly Row[]): readonly Row[] | null {
  const leftOut: Row[] = [];
  let place = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (place < others.length && row === others[place]) place += 1;
    else if (leftOut.length === MOST_PLACES || row === undefined) return null;
    else leftOut.push(row);
  }
  return place === others.length ? leftOut : null;
}

/** The one stretch outside which two lists have the same rows: from where on, and how many rows of each list it has. */
export interface Stretch {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The shortest stretch of a list that differs from the list before. */
export function changedStretch(rows: readonly unknown[], before: readonly unknown[]): Stretch {
  const shorter = Math.min(rows.length, before.length);
  let start = 0;
  while (start < shorter && rows[start] === before[start]) start += 1;
  let behind = 0;
  while (behind < shorter - start && rows[rows.length - 1 - behind] === before[before.length - 1 - behind]) behind += 1;
  return { start, removed: before.length - start - behind, added: rows.length - start - behind };
}

const members = new WeakMap<readonly unknown[], object>();

/** Stands for which rows a frozen list has, in whatever order: lists with the same one have the very same rows. */
export function membersOf(rows: readonly unknown[]): object {
  const known = members.get(rows) ?? {};
  members.set(rows, known);
  return known;
}

/** Remembers that a list has the very rows of another in another order. */
export function isReordered(list: readonly unknown[], of: readonly unknown[]): void {
  members.set(list, membersOf(of));
}

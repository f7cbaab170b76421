import { isReordered, sameRows } from '../grant/same-rows.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';

/**
 * A row of a list in a document, such as a scenario or an allottee, identified by its id. Lists can be long; the
 * functions here freeze only what they create, so that no whole list is traversed for it.
 */
interface Row {
  readonly id: string;
}

/**
 * The list with rows inserted at a position.
 * @throws RangeError when the position lies outside the list or an id exists already.
 */
export function addRows<R extends Row>(rows: readonly R[], at: number, added: readonly R[]): readonly R[] {
  if (added.length === 0) return rows;
  const taken = idsAmong(rows, new Set(added.map(({ id }) => id)));
  for (const { id } of added) {
    if (taken.has(id)) throw takenId(id);
    taken.add(id);
  }
  return insert(rows, at, added.map((row) => Object.freeze(row)));
}

/**
 * The list without the rows of these ids.
 * @throws RangeError when an id is unknown.
 */
export function removeRows<R extends Row>(rows: readonly R[], ids: readonly string[]): readonly R[] {
  if (ids.length === 0) return rows;
  const chosen = knownIds(rows, ids);
  return Object.freeze(rows.filter((row) => !chosen.has(row.id)));
}

/**
 * The list with the rows of these ids moved together, in their present order, the first of them at position `to` of the
 * result.
 * @throws RangeError when an id is unknown or the position lies outside the list.
 */
export function moveRows<R extends Row>(rows: readonly R[], ids: readonly string[], to: number): readonly R[] {
  const chosen = knownIds(rows, ids);
  const moved = rows.filter((row) => chosen.has(row.id));
  return reuseIfEqual(rows, insert(removeRows(rows, ids), to, moved));
}

/**
 * The list in another order, such as a sorted one.
 * @throws RangeError when the ids are not those of the list, each once.
 */
export const orderRows = <R extends Row>(rows: readonly R[], ids: readonly string[]): readonly R[] => atOnce(orderRowsInSteps(rows, ids));

/** {@link orderRows} in steps. The outcome is remembered by ids that are frozen: to order the same list by them again takes a moment. */
export function* orderRowsInSteps<R extends Row>(rows: readonly R[], ids: readonly string[]): Steps<readonly R[]> {
  const known = readyOrders.get(ids);
  // Made from these very rows.
  if (known?.rows === rows) return known.ordered as readonly R[];
  if (ids.length !== rows.length) throw notEveryRow();
  const waiting = new Map<string, R | R[]>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const others = waiting.get(row.id);
    // A damaged file gave two rows one id.
    waiting.set(row.id, others === undefined ? row : Array.isArray(others) ? [...others, row] : [others, row]);
  }
  const ordered: R[] = [];
  for (const id of ids) {
    if (ordered.length % ROWS_IN_A_STEP === 0) yield;
    const found = waiting.get(id);
    const row = Array.isArray(found) ? found.shift() : found;
    if (row === undefined) throw notEveryRow();
    if (!Array.isArray(found)) waiting.delete(id);
    ordered.push(row);
  }
  const next = reuseIfEqual(rows, ordered);
  if (next !== rows) isReordered(next, rows);
  if (Object.isFrozen(ids)) readyOrders.set(ids, { rows, ordered: next });
  return next;
}

/** Lists by the ids that they were ordered by last. */
const readyOrders = new WeakMap<readonly string[], { readonly rows: readonly Row[]; readonly ordered: readonly Row[] }>();

const notEveryRow = (): RangeError => new RangeError('An order must name every row once');

/** `next`, frozen, or the old list itself where both have equal rows in the same order. */
export function reuseIfEqual<R extends Row>(rows: readonly R[], next: readonly R[]): readonly R[] {
  return sameRows(rows, next, isSameRow) ? rows : Object.freeze(next);
}

/** Whether two rows say the same, their ids included. */
export const isSameRow = <R extends Row>(left: R, right: R): boolean => left.id === right.id && sameFields(Object.entries(left), Object.entries(right));

/** Rows of one kind have their fields in one order, but a row from elsewhere may have another. */
function sameFields(left: readonly (readonly [string, unknown])[], right: readonly (readonly [string, unknown])[]): boolean {
  const values = new Map(right);
  return left.length === right.length && left.every(([field, value]) => isSameValue(values.get(field), value));
}

/** Values of rows are texts, or small objects and lists of texts. */
function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  return sameFields(Object.entries(left), Object.entries(right));
}

/**
 * The list with the cells set: rows and list stay the same objects where nothing changes. Where a damaged file has two
 * rows with one id, the first is changed. The new list has the same order identity: see {@link orderOf}.
 * @throws RangeError when an id is unknown.
 */
export function setRowCells<R extends Row>(rows: readonly R[], cells: readonly RowCell<R>[]): readonly R[] {
  const positions = positionsOf(rows, cells.map((cell) => cell.id));
  const changed = new Map<number, R>();
  for (const { id, field, value } of cells) {
    const position = positions.get(id);
    const row = position === undefined ? undefined : (changed.get(position) ?? rows[position]);
    if (position === undefined || row === undefined) throw unknownId(id);
    if (!isSameValue(row[field], value)) changed.set(position, Object.freeze({ ...row, [field]: value }));
  }
  const list = withRows(rows, changed);
  orders.set(list, orderOf(rows));
  return list;
}

/** The list with other rows at some positions; the same list where they are equal to the present ones. */
function withRows<R extends Row>(rows: readonly R[], changed: ReadonlyMap<number, R>): readonly R[] {
  const isSame = ([position, row]: readonly [number, R]): boolean => rows[position] !== undefined && isSameRow(rows[position], row);
  if ([...changed].every(isSame)) return rows;
  const next = [...rows];
  for (const [position, row] of changed) next[position] = row;
  return Object.freeze(next);
}

/** A field of a row and its new value. */
export interface RowCell<R extends Row> {
  readonly id: string;
  readonly field: Exclude<keyof R, 'id'>;
  readonly value: unknown;
}

const orders = new WeakMap<readonly Row[], object>();

/**
 * An identity of the rows and their order in a frozen list: two lists with the same one have the same ids at the same
 * positions, without comparing them. A list made by editing cells inherits it; any other list has its own, even where
 * lists are equal.
 */
export function orderOf(rows: readonly Row[]): object {
  const known = orders.get(rows) ?? {};
  orders.set(rows, known);
  return known;
}

/** The positions of the rows of these ids; the first where a damaged file has two rows with one id. Unknown ids are left out. */
export function positionsOf(rows: readonly Row[], ids: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(ids);
  const positions = new Map<string, number>();
  for (let index = 0; index < rows.length && positions.size < wanted.size; index += 1) {
    const { id = '' } = rows[index] ?? {};
    if (wanted.has(id) && !positions.has(id)) positions.set(id, index);
  }
  return positions;
}

function insert<R extends Row>(rows: readonly R[], at: number, added: readonly R[]): readonly R[] {
  if (!Number.isInteger(at) || at < 0 || at > rows.length) throw new RangeError(`No position ${at} in a list of ${rows.length}`);
  return Object.freeze(rows.slice(0, at).concat(added, rows.slice(at)));
}

function knownIds(rows: readonly Row[], ids: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(ids);
  const known = idsAmong(rows, wanted);
  for (const id of ids) if (!known.has(id)) throw unknownId(id);
  return wanted;
}

/** Those of some ids that rows of a list have: a long list is only looked through, because to collect all of its ids takes ten times as long. */
function idsAmong(rows: readonly Row[], wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index < rows.length; index += 1) {
    const { id = '' } = rows[index] ?? {};
    if (wanted.has(id)) found.add(id);
  }
  return found;
}

/** The misuse of giving a row an id that another has. */
export function takenId(id: string): RangeError {
  return new RangeError(`The id "${id}" is there already`);
}

/** The misuse of naming a row that is not there. */
export function unknownId(id: string): RangeError {
  return new RangeError(`No row has the id "${id}"`);
}

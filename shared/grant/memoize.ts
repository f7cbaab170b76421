import { changedPlaces, membersOf, sameRows } from './same-rows.ts';
import { ROWS_IN_A_STEP, stepped, type SteppedWork, type Steps } from './steps.ts';

/**
 * Caches `compute` by object and setting. For frozen parts of documents: they never change, so a result is valid as
 * long as the object exists.
 */
export function memoizeFor<Part extends object, Setting, Found>(compute: (part: Part, setting: Setting) => Found): (part: Part, setting: Setting) => Found {
  const known = new WeakMap<Part, { readonly setting: Setting; readonly found: Found }>();
  return (part, setting) => {
    const remembered = known.get(part);
    if (remembered !== undefined && remembered.setting === setting) return remembered.found;
    const found = compute(part, setting);
    known.set(part, { setting, found });
    return found;
  };
}

/**
 * Caches `compute` per row: rows at the same position as in the previous list are not computed again. An edit of one
 * row costs one computation, however long the list, and returns the previous results where they are all the same.
 */
export function memoizeRows<Row, Setting, Found>(compute: (row: Row, setting: Setting) => Found): SteppedWork<[readonly Row[], Setting], readonly Found[]> {
  let last: Before<Row, Found> & { readonly setting: Setting } | null = null;
  return stepped(function* find(rows: readonly Row[], setting: Setting) {
    const before = last !== null && last.setting === setting ? last : { rows: [], found: [] };
    const found = yield* foundInRows(rows, before, (row) => compute(row, setting));
    last = { rows, setting, found };
    return found;
  });
}

interface Before<Row, Found> {
  readonly rows: readonly Row[];
  readonly found: readonly Found[];
}

function* foundInRows<Row, Found>(rows: readonly Row[], before: Before<Row, Found>, compute: (row: Row) => Found): Steps<readonly Found[]> {
  const places = rows.length === before.rows.length ? changedPlaces(rows, before.rows) : null;
  if (places !== null) return foundAt(places, rows, before, compute);
  let found: Found[] | null = rows.length === before.rows.length ? null : before.found.slice(0, rows.length);
  // By index, because an iterator allocates an object for each row of a long list.
  for (let index = 0; index < rows.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = rows[index];
    if (row === undefined || (index < before.rows.length && row === before.rows[index])) continue;
    const one = compute(row);
    if (found === null && one === before.found[index]) continue;
    found ??= [...before.found];
    found[index] = one;
  }
  return found ?? before.found;
}

function foundAt<Row, Found>(places: readonly number[], rows: readonly Row[], before: Before<Row, Found>, compute: (row: Row) => Found): readonly Found[] {
  let found: Found[] | null = null;
  for (const place of places) {
    const row = rows[place];
    if (row === undefined) continue;
    const one = compute(row);
    if (found === null && one === before.found[place]) continue;
    found ??= [...before.found];
    found[place] = one;
  }
  return found ?? before.found;
}

/** The positions at which a text occurs that stood further up already; not worked out again while the texts stay the same. */
export function memoizeRepeats<Row>(textOf: (row: Row) => string): SteppedWork<[readonly Row[]], ReadonlySet<number>> {
  let last: { readonly rows: readonly Row[]; readonly found: ReadonlySet<number> } = { rows: [], found: new Set() };
  return stepped(function* find(rows: readonly Row[]) {
    const isUnchanged = (last.found.size === 0 && membersOf(rows) === membersOf(last.rows)) || sameRows(rows, last.rows, (row, other) => textOf(row) === textOf(other));
    const found = isUnchanged ? last.found : yield* repeatsIn(rows, textOf);
    last = { rows, found };
    return found;
  });
}

function* repeatsIn<Row>(rows: readonly Row[], textOf: (row: Row) => string): Steps<ReadonlySet<number>> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  for (let index = 0; index < rows.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = rows[index];
    const text = row === undefined ? '' : textOf(row);
    if (text !== '' && seen.has(text)) repeats.add(index);
    seen.add(text);
  }
  return repeats;
}

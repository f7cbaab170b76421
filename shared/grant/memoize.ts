import { sameRows } from './same-rows.ts';

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
export function memoizeRows<Row, Setting, Found>(compute: (row: Row, setting: Setting) => Found): (rows: readonly Row[], setting: Setting) => readonly Found[] {
  let last: { readonly rows: readonly Row[]; readonly setting: Setting; readonly found: readonly Found[] } | null = null;
  return (rows, setting) => {
    const before = last !== null && last.setting === setting ? last : { rows: [], found: [] };
    const found = foundInRows(rows, before, (row) => compute(row, setting));
    last = { rows, setting, found };
    return found;
  };
}

function foundInRows<Row, Found>(rows: readonly Row[], before: { readonly rows: readonly Row[]; readonly found: readonly Found[] }, compute: (row: Row) => Found): readonly Found[] {
  let found: Found[] | null = rows.length === before.rows.length ? null : before.found.slice(0, rows.length);
  // By index, because an iterator allocates an object for each row of a long list.
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || (index < before.rows.length && row === before.rows[index])) continue;
    const one = compute(row);
    if (found === null && one === before.found[index]) continue;
    found ??= [...before.found];
    found[index] = one;
  }
  return found ?? before.found;
}

/** The positions of texts that occur further up already; not computed again while the texts stay the same. */
export function memoizeRepeats<Row>(textOf: (row: Row) => string): (rows: readonly Row[]) => ReadonlySet<number> {
  let last: { readonly rows: readonly Row[]; readonly found: ReadonlySet<number> } = { rows: [], found: new Set() };
  return (rows) => {
    const found = sameRows(rows, last.rows, (row, other) => textOf(row) === textOf(other)) ? last.found : repeatsIn(rows, textOf);
    last = { rows, found };
    return found;
  };
}

function repeatsIn<Row>(rows: readonly Row[], textOf: (row: Row) => string): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  rows.forEach((row, index) => {
    const text = textOf(row);
    if (text !== '' && seen.has(text)) repeats.add(index);
    seen.add(text);
  });
  return repeats;
}

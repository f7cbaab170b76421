import type { GridSource } from '../grid-source.ts';

/** The complete source behind each source that shows only some rows. */
const wholes = new WeakMap<GridSource, GridSource>();

/** A source that shows only some of its rows. They keep their row numbers in the complete list. */
export function shownSource(whole: GridSource, rows: readonly string[]): GridSource {
  if (rows === whole.rows) return whole;
  const { newRow, sameRow, ...rest } = whole;
  const placeOf = whole.placeOf ?? ((rowId: string) => placesOf(whole.rows).get(rowId));
  const shown: GridSource = {
    ...rest,
    rows,
    ...(newRow !== undefined && rows.at(-1) === newRow ? { newRow } : {}),
    ...(whole.rowNumber === undefined ? { longestNumber: String(whole.rows.length) } : {}),
    rowNumber: whole.rowNumber ?? ((rowId) => String((placeOf(rowId) ?? -1) + 1)),
    ...(sameRow === undefined ? {} : { sameRow: (earlier, rowId) => sameRow(wholes.get(earlier) ?? earlier, rowId) }),
  };
  wholes.set(shown, whole);
  return shown;
}

/** Rows without the excluded ones; the same object where none is excluded. */
export const rowsWithout = (rows: readonly string[], leftOut: ReadonlySet<string>): readonly string[] =>
  leftOut.size === 0 ? rows : rows.filter((rowId) => !leftOut.has(rowId));

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function placesOf(rows: readonly string[]): ReadonlyMap<string, number> {
  const known = places.get(rows) ?? new Map(rows.map((rowId, index) => [rowId, index]));
  places.set(rows, known);
  return known;
}

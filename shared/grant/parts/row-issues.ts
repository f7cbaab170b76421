import type { Issue } from '../issue.ts';

/** One list for all rows with nothing to say: an edit from a good value to another leaves the findings of its list as they are. */
const NOTHING: readonly Issue[] = [];

/** Issues of a row; where there are none, always the same empty list. */
export const orNothing = (issues: readonly Issue[]): readonly Issue[] => (issues.length === 0 ? NOTHING : issues);

/** Positions of the rows with something to say: lists are long and their bad rows few. */
export function badRows(own: readonly (readonly Issue[])[], ...repeats: readonly ReadonlySet<number>[]): readonly number[] {
  const positions = new Set(repeats.flatMap((found) => [...found]));
  for (let index = 0; index < own.length; index += 1) if ((own[index]?.length ?? 0) > 0) positions.add(index);
  return [...positions].sort((left, right) => left - right);
}

/** Issues of a row with its place in the document, and its name, by which a sentence can call it. */
export function located<Row extends { readonly name: string }>(list: string, rows: readonly Row[], index: number, check: (row: Row) => readonly Issue[]): readonly Issue[] {
  const row = rows[index];
  if (row === undefined) return [];
  return check(row).map((issue) => ({ ...issue, path: `${list}[${index}].${issue.path}`, details: { ...issue.details, name: row.name } }));
}

import { isSamePerson } from '../grant/freshness.ts';
import { sameRows } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';

type Compute<Found> = (allottees: readonly Allottee[]) => Found;

/** `compute`, not repeated for the same list: lists are frozen, can be long, and are asked about after every change. */
export function memoizeByList<Found>(compute: Compute<Found>): Compute<Found> {
  const known = new WeakMap<readonly Allottee[], { readonly found: Found }>();
  return (allottees) => {
    const remembered = known.get(allottees) ?? { found: compute(allottees) };
    known.set(allottees, remembered);
    return remembered.found;
  };
}

/** `compute`, not repeated while every row of a list is of the same person as before: most edits of a long list change something else. */
export const memoizeByPeople = <Found>(compute: Compute<Found>): Compute<Found> => onceWhile(isSamePerson, compute);

/** `compute`, not repeated while the same rows stand in the same order as in the list asked about before. */
export const memoizeByOrder = <Found>(compute: Compute<Found>): Compute<Found> => onceWhile((one, other) => one.id === other.id, compute);

function onceWhile<Found>(isSame: (one: Allottee, other: Allottee) => boolean, compute: Compute<Found>): Compute<Found> {
  let last: { readonly allottees: readonly Allottee[]; readonly found: Found } | null = null;
  return (allottees) => {
    const found = last !== null && sameRows(allottees, last.allottees, isSame) ? last.found : compute(allottees);
    last = { allottees, found };
    return found;
  };
}

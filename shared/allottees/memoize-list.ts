import { isSamePerson } from '../grant/freshness.ts';
import { membersOf, sameRowsInSteps } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';
import { stepped, type SteppedWork, type Steps } from '../grant/steps.ts';

type List = readonly Allottee[];
type Compute<Found> = (allottees: List) => Steps<Found>;

/** Nothing that was found holds. */
export const NOTHING = Symbol('nothing');

/** What holds of a list for another one with the very same rows in another order. */
type Reorder<Found> = (found: Found, allottees: List) => Found | typeof NOTHING;

/** What is worked out from a list, at once or in steps, and remembered. */
export type ListWork<Found> = SteppedWork<[List], Found>;

const nothingHolds = (): typeof NOTHING => NOTHING;

/** `compute`, not repeated for the same list: lists are frozen, can be long, and are asked about after every change. */
export const memoizeByList = <Found>(compute: Compute<Found>, reorder: Reorder<Found> = nothingHolds): ListWork<Found> => onceWhile(() => false, compute, reorder);

/** `compute`, not repeated while every row of a list is of the same person as before: most edits of a long list change something else. */
export const memoizeByPeople = <Found>(compute: Compute<Found>, reorder: Reorder<Found> = nothingHolds): ListWork<Found> => onceWhile(isSamePerson, compute, reorder);

/** `compute`, not repeated while the same rows stand in the same order as in the list asked about before. */
export const memoizeByOrder = <Found>(compute: Compute<Found>): ListWork<Found> => onceWhile((one, other) => one.id === other.id, compute, nothingHolds);

/** `compute`, not repeated while the rows of a list have the same in these fields as those of the list asked about before. */
export const memoizeByFields = <Found>(fields: readonly (keyof Allottee)[], compute: Compute<Found>, reorder: Reorder<Found> = nothingHolds): ListWork<Found> =>
  onceWhile((one, other) => fields.every((field) => one[field] === other[field]), compute, reorder);

interface Remembered<Found> {
  readonly found: Found;
}

function onceWhile<Found>(isSame: (one: Allottee, other: Allottee) => boolean, compute: Compute<Found>, reorder: Reorder<Found>): ListWork<Found> {
  const byList = new WeakMap<List, Remembered<Found>>();
  const byMembers = new WeakMap<object, Remembered<Found>>();
  let last: { readonly allottees: List; readonly found: Found } | null = null;
  function* known(allottees: List): Steps<Remembered<Found> | null> {
    const ofList = byList.get(allottees);
    if (ofList !== undefined) return ofList;
    const ofMembers = byMembers.get(membersOf(allottees));
    const found = ofMembers === undefined ? NOTHING : reorder(ofMembers.found, allottees);
    if (found !== NOTHING) return { found };
    const before = last;
    return before !== null && (yield* sameRowsInSteps(allottees, before.allottees, isSame)) ? before : null;
  }
  return stepped(function* steps(allottees) {
    const remembered = yield* known(allottees);
    const found = remembered === null ? yield* compute(allottees) : remembered.found;
    byList.set(allottees, { found });
    byMembers.set(membersOf(allottees), { found });
    last = { allottees, found };
    return found;
  });
}

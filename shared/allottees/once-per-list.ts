import type { Allottee } from '../grant/schema.ts';

/** `compute`, not repeated for the same list: lists are frozen, can be long, and are asked about after every change. */
export function oncePerList<Found>(compute: (allottees: readonly Allottee[]) => Found): (allottees: readonly Allottee[]) => Found {
  const known = new WeakMap<readonly Allottee[], { readonly found: Found }>();
  return (allottees) => {
    const remembered = known.get(allottees) ?? { found: compute(allottees) };
    known.set(allottees, remembered);
    return remembered.found;
  };
}

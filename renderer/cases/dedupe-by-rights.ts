import type { Allottee } from '#shared/grant/schema.ts';

/** Allottees for a calculation: those with the same rights share one object, which is sent to a thread once. */
export function dedupeByRights(allottees: readonly Allottee[]): readonly Allottee[] {
  const examples = new Map<string | null, Allottee>();
  return allottees.map((allottee) => {
    const known = examples.get(allottee.rights);
    if (known === undefined) examples.set(allottee.rights, allottee);
    return known ?? allottee;
  });
}

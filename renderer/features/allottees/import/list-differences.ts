import { ALLOTTEE_FIELDS, type AllotteeField } from '#shared/allottees/list-reading.ts';
import { lookupKey } from '#shared/allottees/normalise.ts';
import type { Allottee } from '#shared/grant/schema.ts';

export const DIFFERENCE_KINDS = ['added', 'removed', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A person who is in one of two lists alone, or of whom they say different things. */
export interface AllotteeDifference {
  /** Names it as long as both lists stay as they are. */
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly before: Allottee | null;
  /** What the allottee becomes: what the new list does not say stays as it was. */
  readonly after: Allottee | null;
  /** The fields that differ. */
  readonly fields: readonly AllotteeField[];
}

/** The differences of a corrected list to the one before it. */
export interface ListDifferences {
  readonly differences: readonly AllotteeDifference[];
  /** How many persons are the same in both. */
  readonly same: number;
}

/** Compares lists person by person: by employee number, or by name and company where a person has none. `said` are the fields that the new list has columns for. */
export function compareLists(before: readonly Allottee[], after: readonly Allottee[], said: ReadonlySet<AllotteeField>): ListDifferences {
  const waiting = new Map<string, Allottee[]>();
  for (const allottee of before) {
    const key = personKey(allottee, said);
    waiting.set(key, [...(waiting.get(key) ?? []), allottee]);
  }
  const fields = ALLOTTEE_FIELDS.filter((field) => said.has(field));
  const differences: AllotteeDifference[] = [];
  let same = 0;
  for (const allottee of after) {
    const known = waiting.get(personKey(allottee, said))?.shift();
    if (known === undefined) {
      differences.push({ id: `+${allottee.id}`, kind: 'added', before: null, after: allottee, fields });
      continue;
    }
    const changed = fields.filter((field) => (known[field] ?? '') !== (allottee[field] ?? ''));
    if (changed.length === 0) same += 1;
    else differences.push({ id: known.id, kind: 'changed', before: known, after: { ...known, ...Object.fromEntries(changed.map((field) => [field, allottee[field]])) }, fields: changed });
  }
  const removed = [...waiting.values()].flat().map((known): AllotteeDifference => ({ id: `-${known.id}`, kind: 'removed', before: known, after: null, fields: [] }));
  return { differences: [...differences, ...removed], same };
}

const personKey = ({ employeeNumber, name, company }: Allottee, said: ReadonlySet<AllotteeField>): string =>
  (employeeNumber !== '' && said.has('employeeNumber') ? `# ${lookupKey(employeeNumber)}` : `${lookupKey(name)} ${said.has('company') ? lookupKey(company) : ''}`);

/** The list of before with the accepted differences, in its order; who was added stands at its end, with an id of its own. */
export function withDifferences(before: readonly Allottee[], differences: readonly AllotteeDifference[], nextIds: (count: number) => readonly string[]): readonly Allottee[] {
  const byId = new Map(differences.flatMap((difference) => (difference.before === null ? [] : [[difference.before.id, difference.after] as const])));
  const kept = before.flatMap((allottee) => {
    const after = byId.get(allottee.id);
    return after === undefined ? [allottee] : after === null ? [] : [after];
  });
  const added = differences.flatMap(({ kind, after }) => (kind === 'added' && after !== null ? [after] : []));
  const ids = nextIds(added.length);
  return [...kept, ...added.map((allottee, index) => ({ ...allottee, id: ids[index] ?? allottee.id }))];
}

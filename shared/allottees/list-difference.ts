import { allotteeField, LISTED_FIELDS, type ListedFieldName } from '../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../grant/schema.ts';
import { lookupKey, looseNameKey } from './normalise.ts';

/** A field of one person that a corrected list changes. */
export interface ChangedField {
  /** Id of the person's row in the document. */
  readonly id: string;
  /** How the person is known: the employee number, else name and company. */
  readonly key: string;
  readonly field: ListedFieldName;
  /** '' where nothing is given. */
  readonly before: string;
  readonly after: string;
}

/** One row that a corrected list has, or has not any more. */
export interface ListedPerson {
  readonly key: string;
  readonly allottee: Allottee;
}

/** A document's allottees against a corrected list. */
export interface ListDifference {
  readonly added: readonly ListedPerson[];
  readonly removed: readonly ListedPerson[];
  readonly changed: readonly ChangedField[];
  /** Persons that are the same in both. */
  readonly unchanged: number;
}

/**
 * What a corrected list changes. Rows belong together by employee number; by name and company where one of them has no
 * number; rows with the same key by their order. Only fields that the list has a column for are compared: what stands in the document alone,
 * such as a lock or a reason, stays.
 * @param fields the fields that the list has a column for.
 */
export function listDifference(before: readonly Allottee[], after: readonly Allottee[], fields: readonly ListedFieldName[] = LISTED_FIELDS): ListDifference {
  const pairs = pairRows(before, after, fields);
  const paired = new Set(pairs.map(({ after: row }) => row));
  const changed = pairs.flatMap(({ before: row, after: corrected }) => changesOf(row, corrected, fields));
  const changedIds = new Set(changed.map(({ id }) => id));
  const kept = new Set(pairs.map(({ before: row }) => row.id));
  return {
    added: after.filter((row) => !paired.has(row)).map(listed),
    removed: before.filter(({ id }) => !kept.has(id)).map(listed),
    changed,
    unchanged: pairs.filter(({ before: row }) => !changedIds.has(row.id)).length,
  };
}

/** Which parts of a difference are taken: rows of `added` by their place, of `removed` by their id, changes by id and field. */
export interface ChosenChanges {
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** How {@link ChosenChanges} names a change. */
export const changeKey = ({ id, field }: Pick<ChangedField, 'id' | 'field'>): string => `${id} ${field}`;

/** Everything of a difference. */
export const wholeDifference = ({ added, removed, changed }: ListDifference): ChosenChanges => ({
  added: new Set(added.keys()),
  removed: new Set(removed.map(({ allottee }) => allottee.id)),
  changed: new Set(changed.map(changeKey)),
});

/**
 * The document's allottees with the chosen parts of a difference: changed cells in their rows, removed rows gone, added
 * rows at the end under ids that no row of the document has or had.
 */
export function withDifference(allottees: readonly Allottee[], difference: ListDifference, chosen: ChosenChanges): readonly Allottee[] {
  const changes = new Map<string, ChangedField[]>();
  for (const change of difference.changed) if (chosen.changed.has(changeKey(change))) changes.set(change.id, [...(changes.get(change.id) ?? []), change]);
  const removed = new Set(difference.removed.map(({ allottee }) => allottee.id).filter((id) => chosen.removed.has(id)));
  const kept = allottees.filter(({ id }) => !removed.has(id)).map((row) => changes.get(row.id)?.reduce(withChange, row) ?? row);
  const added = difference.added.filter((_, place) => chosen.added.has(place)).map(({ allottee }) => allottee);
  const free = freeNumber(allottees);
  return [...kept, ...added.map((row, index) => ({ ...row, id: `a${free + index}` }))];
}

interface RowPair {
  readonly before: Allottee;
  readonly after: Allottee;
}

/**
 * Rows that belong together, in the order of the document: first those that are the same, so that two rows of one person are not
 * taken for changed when they change places; then by number; those that are left by name and company, then by name alone
 * where only one is left on each side.
 */
function pairRows(before: readonly Allottee[], after: readonly Allottee[], fields: readonly ListedFieldName[]): readonly RowPair[] {
  const pairs = new Map<Allottee, Allottee>();
  const taken = new Set<Allottee>();
  const wholeRow = (row: Allottee): string => JSON.stringify(fields.map((field) => row[field]));
  for (const { keyOf, onlyIfSingle } of [{ keyOf: wholeRow, onlyIfSingle: false }, ...KEYS]) {
    const waiting = groupBy(after.filter((row) => !taken.has(row)), keyOf);
    const asking = groupBy(before.filter((row) => !pairs.has(row)), keyOf);
    for (const [key, rows] of asking) {
      const others = waiting.get(key) ?? [];
      if (onlyIfSingle && (rows.length > 1 || others.length > 1)) continue;
      for (const [index, row] of rows.entries()) {
        const other = others[index];
        if (other === undefined || !mayBeSame(row, other)) continue;
        pairs.set(row, other);
        taken.add(other);
      }
    }
  }
  return before.flatMap((row) => {
    const other = pairs.get(row);
    return other === undefined ? [] : [{ before: row, after: other }];
  });
}

const KEYS: readonly { readonly keyOf: (allottee: Allottee) => string; readonly onlyIfSingle: boolean }[] = [
  { keyOf: ({ employeeNumber }) => lookupKey(employeeNumber), onlyIfSingle: false },
  { keyOf: ({ name, company }) => (looseNameKey(name) === '' ? '' : `${looseNameKey(name)}\n${looseNameKey(company)}`), onlyIfSingle: false },
  { keyOf: ({ name }) => looseNameKey(name), onlyIfSingle: true },
];

/** Two different numbers are two people, whatever their names. */
function mayBeSame(one: Allottee, other: Allottee): boolean {
  const [number, otherNumber] = [lookupKey(one.employeeNumber), lookupKey(other.employeeNumber)];
  return number === '' || otherNumber === '' || number === otherNumber;
}

function groupBy(rows: readonly Allottee[], keyOf: (allottee: Allottee) => string): Map<string, Allottee[]> {
  const groups = new Map<string, Allottee[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function changesOf(before: Allottee, after: Allottee, fields: readonly ListedFieldName[]): readonly ChangedField[] {
  return fields.filter((field) => before[field] !== after[field]).map((field) => ({ id: before.id, key: keyOfPerson(before), field, before: before[field] ?? '', after: after[field] ?? '' }));
}

function withChange(row: Allottee, { field, after }: ChangedField): Allottee {
  return { ...row, [field]: after === '' ? allotteeField(field).blank : after };
}

const listed = (allottee: Allottee): ListedPerson => ({ key: keyOfPerson(allottee), allottee });

/** How a person is known in words: the employee number, else name and company. */
export const keyOfPerson = ({ employeeNumber, name, company }: Allottee): string => employeeNumber || (company === '' ? name : `${name} (${company})`);

function freeNumber(allottees: readonly Allottee[]): number {
  return 1 + allottees.reduce((most, { id }) => Math.max(most, Number.parseInt(/^a(\d{1,15})$/.exec(id)?.[1] ?? '0', 10)), 0);
}

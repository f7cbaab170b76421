import { allotteeField, LISTED_FIELDS, type ListedFieldName } from '../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
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
export const listDifference = (before: readonly Allottee[], after: readonly Allottee[], fields: readonly ListedFieldName[] = LISTED_FIELDS): ListDifference => atOnce(listDifferenceInSteps(before, after, fields));

/** {@link listDifference} in steps: long lists are compared a part at a time. */
export function* listDifferenceInSteps(before: readonly Allottee[], after: readonly Allottee[], fields: readonly ListedFieldName[]): Steps<ListDifference> {
  const pairs = yield* pairPersonsInSteps(before, after, (row) => JSON.stringify(fields.map((field) => row[field])));
  const paired = new Set<Allottee>();
  const kept = new Set<string>();
  const changed: ChangedField[] = [];
  let unchanged = 0;
  yield* eachRow(pairs, ({ before: row, after: corrected }) => {
    const changes = changesOf(row, corrected, fields);
    changed.push(...changes);
    if (changes.length === 0) unchanged += 1;
    paired.add(corrected);
    kept.add(row.id);
  });
  const [added, removed]: [ListedPerson[], ListedPerson[]] = [[], []];
  yield* eachRow(after, (row) => void (paired.has(row) || added.push(listed(row))));
  yield* eachRow(before, (row) => void (kept.has(row.id) || removed.push(listed(row))));
  return { added, removed, changed, unchanged };
}

function* eachRow<Row>(rows: readonly Row[], take: (row: Row) => void): Steps<void> {
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    take(row);
  }
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
export const withDifference = (allottees: readonly Allottee[], difference: ListDifference, chosen: ChosenChanges): readonly Allottee[] => atOnce(withDifferenceInSteps(allottees, difference, chosen));

/** {@link withDifference} in steps. */
export function* withDifferenceInSteps(allottees: readonly Allottee[], difference: ListDifference, chosen: ChosenChanges): Steps<readonly Allottee[]> {
  const changes = new Map<string, ChangedField[]>();
  yield* eachRow(difference.changed, (change) => {
    if (chosen.changed.has(changeKey(change))) changes.set(change.id, [...(changes.get(change.id) ?? []), change]);
  });
  const removed = new Set<string>();
  yield* eachRow(difference.removed, ({ allottee }) => void (chosen.removed.has(allottee.id) && removed.add(allottee.id)));
  const result: Allottee[] = [];
  let free = 1;
  yield* eachRow(allottees, (row) => {
    free = Math.max(free, 1 + numberOf(row.id));
    if (!removed.has(row.id)) result.push(changes.get(row.id)?.reduce(withChange, row) ?? row);
  });
  let place = 0;
  yield* eachRow(difference.added, ({ allottee }) => {
    if (chosen.added.has(place)) {
      result.push({ ...allottee, id: `a${free}` });
      free += 1;
    }
    place += 1;
  });
  return result;
}

/** A person's rows in two lists. */
export interface PersonPair {
  readonly before: Allottee;
  readonly after: Allottee;
}

/**
 * Rows that belong together, in the order of the document: first those that are the same, so that two rows of one person are not
 * taken for changed when they change places; then by number; those that are left by name and company, then by name alone
 * where only one is left on each side.
 * @param wholeRow everything of a row that makes it the same.
 */
export function* pairPersonsInSteps(before: readonly Allottee[], after: readonly Allottee[], wholeRow: (row: Allottee) => string): Steps<readonly PersonPair[]> {
  const pairs = new Map<Allottee, Allottee>();
  const taken = new Set<Allottee>();
  for (const { keyOf, onlyIfSingle } of [{ keyOf: wholeRow, onlyIfSingle: false }, ...KEYS]) {
    const waiting = yield* groupBy(after.filter((row) => !taken.has(row)), keyOf);
    const asking = yield* groupBy(before.filter((row) => !pairs.has(row)), keyOf);
    let asked = 0;
    for (const [key, rows] of asking) {
      if (asked % ROWS_IN_A_STEP === 0) yield;
      asked += 1;
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
  yield;
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

function* groupBy(rows: readonly Allottee[], keyOf: (allottee: Allottee) => string): Steps<Map<string, Allottee[]>> {
  const groups = new Map<string, Allottee[]>();
  yield* eachRow(rows, (row) => {
    const key = keyOf(row);
    if (key === '') return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
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

/** The number in an id such as a12; 0 where there is none. */
const numberOf = (id: string): number => Number.parseInt(/^a(\d{1,15})$/.exec(id)?.[1] ?? '0', 10);

import { documentChangesInSteps, numberedKey, pathKey, type DocumentChange, type PairedRow, type PlacedRow, type RowPairing } from '../grant/document-changes.ts';
import type { Allottee, GrantDocument } from '../grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { withoutPeople, withPeopleOf } from '../grant/without-people.ts';
import { pairPersonsInSteps, type PersonPair } from '../allottees/list-difference.ts';
import { lookupKey, looseNameKey } from '../allottees/normalise.ts';

/** A document to be compared, and whether its people were left out of the file that it comes from. */
export interface ComparedDocument {
  readonly document: GrantDocument;
  readonly isWithoutPeople: boolean;
}

/** Which of two compared documents are without people; null where both have theirs, so that people are compared, too. */
export type WithoutPeople = 'before' | 'after' | 'both' | null;

export const withoutPeopleIn = (before: ComparedDocument, after: ComparedDocument): WithoutPeople =>
  (before.isWithoutPeople && after.isWithoutPeople ? 'both' : before.isWithoutPeople ? 'before' : after.isWithoutPeople ? 'after' : null);

/** What a comparison goes by. */
export interface CompareOptions {
  /** Whether it counts how the columns of the sheets stand and what is filtered. */
  readonly layouts: boolean;
}

/**
 * Every change between two documents, by the parts of the document; people by their keys, as a corrected list is compared with a document.
 * Where people were left out of one of the files, nothing that can hold people is compared: they are not in it, which does not mean that they were removed.
 */
export function* compareDocumentsInSteps(before: ComparedDocument, after: ComparedDocument, { layouts }: CompareOptions): Steps<readonly DocumentChange[]> {
  const shown = ({ document }: ComparedDocument): GrantDocument => (withoutPeopleIn(before, after) === null ? document : withoutPeople(document));
  const earlier = shown(before);
  const later = shown(after);
  return yield* documentChangesInSteps(earlier, layouts ? later : { ...later, layouts: earlier.layouts }, { allottees: BY_PERSON });
}

/** {@link compareDocumentsInSteps} at once. */
export const compareDocuments = (before: ComparedDocument, after: ComparedDocument, options: CompareOptions): readonly DocumentChange[] => atOnce(compareDocumentsInSteps(before, after, options));

/** The two documents as their figures are compared: one without people has those of the other, so that no figure moves because people are not in a file. */
export function documentsForFigures(before: ComparedDocument, after: ComparedDocument): Readonly<Record<'before' | 'after', GrantDocument>> {
  return {
    before: before.isWithoutPeople ? withPeopleOf(before.document, after.document) : before.document,
    after: after.isWithoutPeople ? withPeopleOf(after.document, before.document) : after.document,
  };
}

/** People are who they are, whatever the program calls their rows. */
const BY_PERSON: RowPairing = {
  // The list of a document's allottees.
  pair: (before, after) => pairPeople(before as unknown as readonly Allottee[], after as unknown as readonly Allottee[]),
  ignored: ['id'],
};

function* pairPeople(before: readonly Allottee[], after: readonly Allottee[]): Steps<readonly PairedRow[]> {
  const known = yield* pairPersonsInSteps(before, after, wholePerson);
  yield;
  const pairs = [...known, ...(yield* unknownPersons(before, after, known))];
  const earlier = new Map(pairs.map((pair) => [pair.after, pair.before]));
  yield;
  const paired = new Set(pairs.map((pair) => pair.before));
  yield;
  const places = new Map(before.map((row, index) => [row, index]));
  yield;
  const placed = (row: Allottee, index: number): PlacedRow => ({ row, index });
  const rows: Omit<PairedRow, 'key'>[] = [];
  for (const [index, row] of after.entries()) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const one = earlier.get(row);
    rows.push({ before: one === undefined ? null : placed(one, places.get(one) ?? 0), after: placed(row, index) });
  }
  for (const [index, row] of before.entries()) if (!paired.has(row)) rows.push({ before: placed(row, index), after: null });
  return yield* withKeys(rows);
}

const wholePerson = (row: Allottee): string => JSON.stringify({ ...row, id: '' });

/** Rows of nobody in particular, such as those of a category, are the same where the program calls them the same. */
function* unknownPersons(before: readonly Allottee[], after: readonly Allottee[], known: readonly PersonPair[]): Steps<readonly PersonPair[]> {
  const earlier = new Set(known.map((pair) => pair.before));
  yield;
  const later = new Set(known.map((pair) => pair.after));
  yield;
  const left = new Map(after.filter((row) => !later.has(row) && isUnknown(row)).map((row) => [row.id, row]));
  yield;
  return before.flatMap((row) => {
    const other = earlier.has(row) || !isUnknown(row) ? undefined : left.get(row.id);
    left.delete(row.id);
    return other === undefined ? [] : [{ before: row, after: other }];
  });
}

const isUnknown = ({ employeeNumber, name }: Allottee): boolean => lookupKey(employeeNumber) === '' && looseNameKey(name) === '';

/** Keys that are the same in both directions of a comparison: several rows of one key are numbered by what is in them, not by their order. */
function* withKeys(rows: readonly Omit<PairedRow, 'key'>[]): Steps<readonly PairedRow[]> {
  const byKey = new Map<string, Omit<PairedRow, 'key'>[]>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const key = keyOfPair(row);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  const keys = new Map<object, string>();
  for (const [key, same] of byKey) {
    if (keys.size % ROWS_IN_A_STEP === 0) yield;
    const inOrder = same.length === 1 ? same : same.toSorted((one, other) => (contentOf(one) < contentOf(other) ? -1 : 1));
    for (const [times, row] of inOrder.entries()) keys.set(row, numberedKey(pathKey(key), times));
  }
  return rows.map((row) => ({ key: keys.get(row) ?? '', ...row }));
}

/** The employee number, whichever row has it; else the name, with the company where both rows have the same. */
function keyOfPair({ before, after }: Omit<PairedRow, 'key'>): string {
  // The rows are those of a list of allottees.
  const rows = [before, after].flatMap((placed) => (placed === null ? [] : [placed.row as unknown as Allottee]));
  const number = rows.map(({ employeeNumber }) => lookupKey(employeeNumber)).find((one) => one !== '');
  if (number !== undefined) return number;
  const [name = ''] = rows.map((row) => looseNameKey(row.name)).toSorted();
  const [company = '', otherCompany = company] = rows.map((row) => looseNameKey(row.company));
  if (name === '') return rows.map(({ id }) => id).toSorted()[0] ?? '';
  return company === '' || company !== otherCompany ? name : `${name} (${company})`;
}

/** The same text whichever of two rows came first. */
const contentOf = ({ before, after }: Omit<PairedRow, 'key'>): string =>
  [before, after].map((placed) => (placed === null ? '' : wholePerson(placed.row as unknown as Allottee))).toSorted().join('\n'); // The rows are those of a list of allottees.

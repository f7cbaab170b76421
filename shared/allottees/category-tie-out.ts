import { CATEGORIES_PATH, countOf } from '../grant/parts/terms/category-rules.ts';
import type { Issue } from '../grant/issue.ts';
import type { Allottee, AnnouncedCategory, GrantTerms } from '../grant/schema.ts';
import { lineOf, type TieOutLine } from './tie-out.ts';
import { ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { memoizeByPeople } from './memoize-list.ts';
import { lookupKey } from './normalise.ts';
import { personKeys, totalsOf, wholeRights } from './totals.ts';

/** Persons and rights of one category: what the table of term 9 says against the list. */
export interface CategoryTieOut {
  readonly category: string;
  /** Its line in the table, from 0; null where the table does not have it. */
  readonly line: number | null;
  readonly persons: TieOutLine;
  readonly rights: TieOutLine;
}

/**
 * Every category of the list and of the table of term 9, the list's first. A category that the table has and the list
 * has not counts as nobody with no rights. Categories are compared without spaces, width and case.
 */
export function categoryTieOut({ allotteesAnnounced: { categories } }: GrantTerms, allottees: readonly Allottee[]): readonly CategoryTieOut[] {
  const lines = new Map(categories.map((line, index) => [lookupKey(line.category), { line, index }] as const).toReversed());
  const listed = totalsOf(allottees).byCategory.map(({ category, persons, rights }) => {
    const key = lookupKey(category);
    const found = lines.get(key);
    lines.delete(key);
    return tied(category, found, { persons: String(persons), rights });
  });
  const others = [...lines.values()].toSorted((one, other) => one.index - other.index);
  return [...listed, ...others.map((found) => tied(found.line.category, found, { persons: '0', rights: '0' }))];
}

function tied(category: string, found: { readonly line: AnnouncedCategory; readonly index: number } | undefined, listed: { readonly persons: string; readonly rights: string }): CategoryTieOut {
  const announced = (text: string | null | undefined): string | null => countOf(text ?? null)?.toString() ?? null;
  return { category, line: found?.index ?? null, persons: lineOf(announced(found?.line.persons), listed.persons), rights: lineOf(announced(found?.line.rights), listed.rights) };
}

/** What differs between the table of term 9 and the list: nothing while one of them is empty. */
export function checkAgainstTable(terms: GrantTerms, allottees: readonly Allottee[]): readonly Issue[] {
  const { categories } = terms.allotteesAnnounced;
  if (categories.length === 0 || allottees.length === 0) return [];
  return [
    ...categoryTieOut(terms, allottees).flatMap((tie) => [
      ...(tie.line === null ? [notInTable(tie)] : []),
      ...differs('categoryPersonsDiffer', 'persons', tie),
      ...differs('categoryRightsDiffer', 'rights', tie),
    ]),
    ...categories.flatMap((line, index) => (categories.findIndex((other) => lookupKey(other.category) === lookupKey(line.category)) === index ? checkPersons(line, allottees) : [])),
  ];
}

const notInTable = ({ category, persons, rights }: CategoryTieOut): Issue => (
  { code: 'categoryNotInTable', severity: 'warning', path: CATEGORIES_PATH, value: category, details: { persons: persons.listed, rights: rights.listed } }
);

function differs(code: string, column: 'persons' | 'rights', tie: CategoryTieOut): readonly Issue[] {
  const { announced, listed, difference } = tie[column];
  if (announced === null || difference === null || difference === '0') return [];
  return [{ code, severity: 'warning', path: `${CATEGORIES_PATH}[${tie.line}].${column}`, value: announced, details: { category: tie.category, listed } }];
}

/** Persons who do not get what the table gives each person of their category, or more than the most of it: one issue each, at the first. */
function checkPersons({ category, rightsPerPerson, mostPerPerson }: AnnouncedCategory, allottees: readonly Allottee[]): readonly Issue[] {
  const [each, most] = [countOf(rightsPerPerson), countOf(mostPerPerson)];
  if (each === null && most === null) return [];
  const persons = (peopleOf(allottees).get(lookupKey(category)) ?? []).map((rows) => ({ row: rows[0] ?? 0, rights: rows.reduce((sum, row) => sum + wholeRights(allottees[row]?.rights ?? null), 0n) }));
  const found = (code: string, limit: bigint, isBad: (rights: bigint) => boolean): readonly Issue[] => {
    const bad = persons.filter(({ rights }) => isBad(rights));
    const [first] = bad;
    if (first === undefined) return [];
    const { name = '' } = allottees[first.row] ?? {};
    return [{ code, severity: 'warning', path: `allottees[${first.row}].rights`, value: String(first.rights), details: { name, category, limit: String(limit), persons: String(bad.length) } }];
  };
  return [
    ...(each === null ? [] : found('rightsNotPerPerson', each, (rights) => rights !== each)),
    ...(most === null ? [] : found('rightsAboveMost', most, (rights) => rights > most)),
  ];
}

/** The persons of each category by their rows in it. An edit of rights leaves them as they are. */
export const peopleOf = memoizeByPeople(function* find(allottees): Steps<ReadonlyMap<string, readonly (readonly number[])[]>> {
  const keys = yield* personKeys.steps(allottees);
  const categories = new Map<string, Map<string, number[]>>();
  for (let row = 0; row < allottees.length; row += 1) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    const { category = '' } = allottees[row] ?? {};
    let persons = categories.get(category);
    if (persons === undefined) categories.set(category, (persons = new Map<string, number[]>()));
    const person = keys[row] ?? '';
    const rows = persons.get(person);
    if (rows === undefined) persons.set(person, [row]);
    else rows.push(row);
  }
  return new Map([...categories].map(([category, persons]) => [lookupKey(category), [...persons.values()]]));
});

import type { DecimalText } from '../calc/decimal.ts';
import type { Allottee } from '../grant/schema.ts';
import { ALLOTTEE_CATEGORIES } from './categories.ts';
import { tallyBy, type GroupField, type ListTally } from './list-tally.ts';
import { lookupKey } from './normalise.ts';
import { ROWS_IN_A_STEP, stepped, type SteppedWork, type Steps } from '../grant/steps.ts';
import { memoizeByPeople, type ListWork } from './memoize-list.ts';

export { wholeRights, type GroupField } from './list-tally.ts';

/** Persons and rights of one category. `category` is a code, a text as written, or '' where the list gives none. */
export interface CategoryTotal {
  readonly category: string;
  readonly persons: number;
  readonly rights: DecimalText;
}

/** Persons and rights of a list, exact, and the same by category. */
export interface AllotteeTotals {
  /** Distinct people: by employee number where it is given, else each row is a person. */
  readonly persons: number;
  /** Sum of all rights; a row without a whole number of rights adds nothing. */
  readonly rights: DecimalText;
  /** Known categories in the order of a notice, then others as they come. A person counts once in each of theirs. */
  readonly byCategory: readonly CategoryTotal[];
}

const TALLIES: Readonly<Record<GroupField, SteppedWork<[readonly Allottee[]], ListTally>>> = {
  category: tallyBy('category', (category) => rank(category) !== RANKS.size), company: tallyBy('company', (company) => company === ''), grade: tallyBy('grade', (grade) => grade === ''),
};

/** What is said of a list by how it is added up, remembered for each list. */
function fromTally<Found>(field: GroupField, read: (tally: ListTally) => Found): ListWork<Found> {
  const known = new WeakMap<ListTally, { readonly found: Found }>();
  return stepped(function* find(allottees) {
    const tally = yield* TALLIES[field].steps(allottees);
    const { found } = known.get(tally) ?? { found: read(tally) };
    known.set(tally, { found });
    return found;
  });
}

/** Totals of an allottee list. */
export const totalsOf: ListWork<AllotteeTotals> = fromTally('category', ({ all, groups }) => ({
  persons: all.persons,
  rights: String(all.rights),
  byCategory: [...groups].map(([category, { persons, rights }]) => ({ category, persons, rights: String(rights) })).toSorted((one, other) => rank(one.category) - rank(other.category)),
}));

/** Sum of the planned rights; null where no row has any. */
export const plannedTotal: ListWork<DecimalText | null> = fromTally('category', ({ all }) => planned(all.planned));

/** Persons, planned and allotted rights of the rows that have one text in a field. */
export interface GroupTotal {
  readonly group: string;
  readonly persons: number;
  /** Null where no row of the group has any. */
  readonly planned: DecimalText | null;
  readonly rights: DecimalText;
}

/**
 * Totals of a list by a field: categories in the order of a notice, companies and grades as they come, rows without one
 * last. A person counts once in each group; texts are compared as they are written.
 */
export const groupTotals = (allottees: readonly Allottee[], field: GroupField): readonly GroupTotal[] => GROUPED[field](allottees);

/** {@link groupTotals} in steps. */
export const groupTotalsInSteps = (allottees: readonly Allottee[], field: GroupField): Steps<readonly GroupTotal[]> => GROUPED[field].steps(allottees);

const groupedBy = (field: GroupField): ListWork<readonly GroupTotal[]> => fromTally(field, ({ groups }) =>
  [...groups].map(([group, tally]) => ({ group, persons: tally.persons, planned: planned(tally.planned), rights: String(tally.rights) }))
    .toSorted((one, other) => rankOfGroup(one.group, field) - rankOfGroup(other.group, field)));

const GROUPED: Readonly<Record<GroupField, ListWork<readonly GroupTotal[]>>> = { category: groupedBy('category'), company: groupedBy('company'), grade: groupedBy('grade') };

const planned = (rights: bigint | null): DecimalText | null => (rights === null ? null : String(rights));

/** What the person of each row is told apart by: the employee number where there is one, else the row. */
export const personKeys: ListWork<readonly string[]> = memoizeByPeople(function* name(allottees) {
  const keys: string[] = [];
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    keys.push(personKey(allottees[index]?.employeeNumber ?? '', index));
  }
  return keys;
});

function personKey(employeeNumber: string, index: number): string {
  const number = lookupKey(employeeNumber);
  return number === '' ? `row ${index}` : `number ${number}`;
}

const RANKS: ReadonlyMap<string, number> = new Map(ALLOTTEE_CATEGORIES.map((category, rank) => [category, rank]));

const rankOfGroup = (group: string, field: GroupField): number => (field === 'category' ? rank(group) : group === '' ? 1 : 0);

function rank(category: string): number {
  return category === '' ? RANKS.size + 1 : (RANKS.get(category) ?? RANKS.size);
}

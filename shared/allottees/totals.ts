import { canonicalDecimal, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import type { Allottee } from '../grant/schema.ts';
import { ALLOTTEE_CATEGORIES } from './categories.ts';
import { lookupKey } from './normalise.ts';
import { ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { memoizeByFields, memoizeByList, memoizeByPeople, type ListWork } from './memoize-list.ts';

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

/** Totals of an allottee list. */
export const totalsOf: ListWork<AllotteeTotals> = memoizeByList(addUp, (found, allottees) => ({ ...found, byCategory: sorted(asTheyCome(found.byCategory, allottees, 'category', ({ category }) => category)) }));

/** Sum of the planned rights; null where no row has any. */
export const plannedTotal: ListWork<DecimalText | null> = memoizeByFields(['planned'], function* add(allottees) {
  const counts = new Map<string, number>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const planned = allottees[index]?.planned ?? null;
    if (planned !== null) counts.set(planned, (counts.get(planned) ?? 0) + 1);
  }
  return counts.size === 0 ? null : String(sumOf(counts));
}, (found) => found);

/** Persons, planned and allotted rights of the rows that have one text in a field. */
export interface GroupTotal {
  readonly group: string;
  readonly persons: number;
  /** Null where no row of the group has any. */
  readonly planned: DecimalText | null;
  readonly rights: DecimalText;
}

/** What a list can be added up by. */
export type GroupField = 'category' | 'company' | 'grade';

/**
 * Totals of a list by a field: categories in the order of a notice, companies and grades as they come, rows without one
 * last. A person counts once in each group; texts are compared as they are written.
 */
export const groupTotals = (allottees: readonly Allottee[], field: GroupField): readonly GroupTotal[] => GROUPED[field](allottees);

/** {@link groupTotals} in steps. */
export const groupTotalsInSteps = (allottees: readonly Allottee[], field: GroupField): Steps<readonly GroupTotal[]> => GROUPED[field].steps(allottees);

const groupedBy = (field: GroupField): ListWork<readonly GroupTotal[]> => memoizeByFields(['employeeNumber', 'rights', 'planned', field], function* add(allottees) {
  const keys = yield* personKeys.steps(allottees);
  const groups = new Map<string, { readonly persons: Set<string>; readonly planned: Map<string, number>; readonly rights: Map<string, number> }>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee === undefined) continue;
    let total = groups.get(allottee[field]);
    if (total === undefined) groups.set(allottee[field], (total = { persons: new Set(), planned: new Map(), rights: new Map() }));
    total.persons.add(keys[index] ?? '');
    const { rights, planned } = allottee;
    if (rights !== null) total.rights.set(rights, (total.rights.get(rights) ?? 0) + 1);
    if (planned !== null) total.planned.set(planned, (total.planned.get(planned) ?? 0) + 1);
  }
  return ranked([...groups].map(([group, { persons, planned, rights }]) => ({ group, persons: persons.size, planned: planned.size === 0 ? null : String(sumOf(planned)), rights: String(sumOf(rights)) })), field);
}, (found, allottees) => ranked(asTheyCome(found, allottees, field, ({ group }) => group), field));

const GROUPED: Readonly<Record<GroupField, ListWork<readonly GroupTotal[]>>> = { category: groupedBy('category'), company: groupedBy('company'), grade: groupedBy('grade') };

function ranked(totals: readonly GroupTotal[], field: GroupField): readonly GroupTotal[] {
  const rankOf = ({ group }: GroupTotal): number => (field === 'category' ? rank({ category: group }) : group === '' ? 1 : 0);
  return totals.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function* addUp(allottees: readonly Allottee[]): Steps<AllotteeTotals> {
  const { persons, byCategory } = yield* countPeople.steps(allottees);
  const rights = yield* rightsByCategory.steps(allottees);
  const categories = [...byCategory].map(([category, count]) => ({ category, persons: count, rights: String(rights.get(category) ?? 0n) }));
  return { persons, rights: String([...rights.values()].reduce((sum, part) => sum + part, 0n)), byCategory: sorted(categories) };
}

const sorted = (categories: readonly CategoryTotal[]): readonly CategoryTotal[] => categories.toSorted((one, other) => rank(one) - rank(other));

/** Groups in the order of the first row of each: what they come to is the same in whatever order the rows stand. */
function asTheyCome<Group>(groups: readonly Group[], allottees: readonly Allottee[], field: GroupField, nameOf: (group: Group) => string): readonly Group[] {
  const waiting = new Map(groups.map((group) => [nameOf(group), group] as const));
  const found: Group[] = [];
  for (let index = 0; index < allottees.length && waiting.size > 0; index += 1) {
    const name = allottees[index]?.[field] ?? '';
    const group = waiting.get(name);
    if (group === undefined) continue;
    waiting.delete(name);
    found.push(group);
  }
  return found;
}

const rightsByCategory = memoizeByFields(['category', 'rights'], function* add(allottees): Steps<ReadonlyMap<string, bigint>> {
  // Texts are read and added once for each number of rights: people are many, such numbers few.
  const counts = new Map<string, Map<string, number>>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const { category = '', rights = null } = allottees[index] ?? {};
    let ofCategory = counts.get(category);
    if (ofCategory === undefined) counts.set(category, (ofCategory = new Map<string, number>()));
    if (rights !== null) ofCategory.set(rights, (ofCategory.get(rights) ?? 0) + 1);
  }
  return new Map([...counts].map(([category, ofCategory]) => [category, sumOf(ofCategory)]));
}, (found) => found);

/** The sum of numbers of rights of which each is there so many times. */
function sumOf(counts: ReadonlyMap<string, number>): bigint {
  let sum = 0n;
  for (const [rights, count] of counts) sum += wholeRights(rights) * BigInt(count);
  return sum;
}

interface PeopleCount {
  readonly persons: number;
  readonly byCategory: ReadonlyMap<string, number>;
}

const countPeople = memoizeByPeople(function* count(allottees): Steps<PeopleCount> {
  const keys = yield* personKeys.steps(allottees);
  const all = new Set<string>();
  const categories = new Map<string, Set<string>>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const { category = '' } = allottees[index] ?? {};
    const person = keys[index] ?? '';
    let people = categories.get(category);
    if (people === undefined) categories.set(category, (people = new Set()));
    all.add(person);
    people.add(person);
  }
  return { persons: all.size, byCategory: new Map([...categories].map(([category, people]) => [category, people.size])) };
});

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

/** Rights as a whole number; 0 where they are absent or none. */
export function wholeRights(rights: string | null): bigint {
  if (rights === null) return 0n;
  if (PLAIN_COUNT.test(rights)) return BigInt(rights);
  if (!isDecimalText(rights)) return 0n;
  const whole = canonicalDecimal(rights);
  return PLAIN_COUNT.test(whole) ? BigInt(whole) : 0n;
}

const PLAIN_COUNT = /^\d+$/;

const RANKS: ReadonlyMap<string, number> = new Map(ALLOTTEE_CATEGORIES.map((category, rank) => [category, rank]));

function rank({ category }: Pick<CategoryTotal, 'category'>): number {
  return category === '' ? RANKS.size + 1 : (RANKS.get(category) ?? RANKS.size);
}

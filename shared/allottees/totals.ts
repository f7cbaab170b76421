import { canonicalDecimal, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import type { Allottee } from '../grant/schema.ts';
import { ALLOTTEE_CATEGORIES } from './categories.ts';
import { lookupKey } from './normalise.ts';
import { memoizeByList, memoizeByPeople } from './memoize-list.ts';

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
export const totalsOf: (allottees: readonly Allottee[]) => AllotteeTotals = memoizeByList(addUp);

/** Sum of the planned rights; null where no row has any. */
export const plannedTotal: (allottees: readonly Allottee[]) => DecimalText | null = memoizeByList((allottees) => {
  let sum: bigint | null = null;
  for (const { planned } of allottees) if (planned !== null) sum = (sum ?? 0n) + wholeRights(planned);
  return sum === null ? null : String(sum);
});

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
export function groupTotals(allottees: readonly Allottee[], field: GroupField): readonly GroupTotal[] {
  const keys = personKeys(allottees);
  const groups = new Map<string, { readonly persons: Set<string>; planned: bigint | null; rights: bigint }>();
  for (const [index, allottee] of allottees.entries()) {
    let total = groups.get(allottee[field]);
    if (total === undefined) groups.set(allottee[field], (total = { persons: new Set(), planned: null, rights: 0n }));
    total.persons.add(keys[index] ?? '');
    total.rights += wholeRights(allottee.rights);
    if (allottee.planned !== null) total.planned = (total.planned ?? 0n) + wholeRights(allottee.planned);
  }
  const totals = [...groups].map(([group, { persons, planned, rights }]) => ({ group, persons: persons.size, planned: planned === null ? null : String(planned), rights: String(rights) }));
  const rankOf = ({ group }: GroupTotal): number => (field === 'category' ? rank({ category: group }) : group === '' ? 1 : 0);
  return totals.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function addUp(allottees: readonly Allottee[]): AllotteeTotals {
  const { persons, byCategory } = countPeople(allottees);
  const rights = new Map<string, bigint>();
  for (const allottee of allottees) rights.set(allottee.category, (rights.get(allottee.category) ?? 0n) + wholeRights(allottee.rights));
  const categories = [...byCategory].map(([category, count]) => ({ category, persons: count, rights: String(rights.get(category) ?? 0n) }));
  return {
    persons,
    rights: String([...rights.values()].reduce((sum, part) => sum + part, 0n)),
    byCategory: categories.toSorted((one, other) => rank(one) - rank(other)),
  };
}

interface PeopleCount {
  readonly persons: number;
  readonly byCategory: ReadonlyMap<string, number>;
}

const countPeople = memoizeByPeople((allottees): PeopleCount => {
  const all = new Set<string>();
  const categories = new Map<string, Set<string>>();
  for (const [index, allottee] of allottees.entries()) {
    const person = personKey(allottee, index);
    let people = categories.get(allottee.category);
    if (people === undefined) categories.set(allottee.category, (people = new Set()));
    all.add(person);
    people.add(person);
  }
  return { persons: all.size, byCategory: new Map([...categories].map(([category, people]) => [category, people.size])) };
});

/** What the person of each row is told apart by: the employee number where there is one, else the row. */
export const personKeys: (allottees: readonly Allottee[]) => readonly string[] = memoizeByPeople((allottees) => allottees.map(personKey));

function personKey({ employeeNumber }: Allottee, index: number): string {
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

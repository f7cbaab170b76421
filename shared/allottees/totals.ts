import { canonicalDecimal, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import type { Allottee } from '../grant/schema.ts';
import { ALLOTTEE_CATEGORIES } from './categories.ts';
import { lookupKey } from './normalise.ts';
import { oncePerList } from './once-per-list.ts';

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

interface Tally {
  readonly people: Set<string>;
  rights: bigint;
}

/** Totals of an allottee list. */
export const totalsOf: (allottees: readonly Allottee[]) => AllotteeTotals = oncePerList(addUp);

function addUp(allottees: readonly Allottee[]): AllotteeTotals {
  const all: Tally = { people: new Set(), rights: 0n };
  const categories = new Map<string, Tally>();
  for (const [index, allottee] of allottees.entries()) {
    const person = personKey(allottee, index);
    const rights = wholeRights(allottee.rights);
    let tally = categories.get(allottee.category);
    if (tally === undefined) categories.set(allottee.category, (tally = { people: new Set(), rights: 0n }));
    for (const each of [all, tally]) {
      each.people.add(person);
      each.rights += rights;
    }
  }
  const byCategory = [...categories].map(([category, { people, rights }]) => ({ category, persons: people.size, rights: rights.toString() }));
  return { persons: all.people.size, rights: all.rights.toString(), byCategory: byCategory.toSorted((one, other) => rank(one) - rank(other)) };
}

function personKey({ employeeNumber }: Allottee, index: number): string {
  const number = lookupKey(employeeNumber);
  return number === '' ? `row ${index}` : `number ${number}`;
}

function wholeRights(rights: string | null): bigint {
  if (rights === null || !isDecimalText(rights)) return 0n;
  const whole = canonicalDecimal(rights);
  return whole.includes('.') || whole.startsWith('-') ? 0n : BigInt(whole);
}

const RANKS: ReadonlyMap<string, number> = new Map(ALLOTTEE_CATEGORIES.map((category, rank) => [category, rank]));

function rank({ category }: CategoryTotal): number {
  return category === '' ? RANKS.size + 1 : (RANKS.get(category) ?? RANKS.size);
}

import { canonicalDecimal, isDecimalText } from '../calc/decimal.ts';
import { changedRows, membersOf, type RowChanges } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';
import { ROWS_IN_A_STEP, stepped, type SteppedWork, type Steps } from '../grant/steps.ts';
import { lookupKey } from './normalise.ts';

type List = readonly Allottee[];

/** What a list can be added up by. */
export type GroupField = 'category' | 'company' | 'grade';

/** Persons, planned and allotted rights of some rows of a list. */
export interface Tally {
  /** Distinct people: by employee number where it is given, else each row is a person. */
  readonly persons: number;
  /** Null where no row has any. */
  readonly planned: bigint | null;
  /** A row without a whole number of rights adds nothing. */
  readonly rights: bigint;
}

/** A list added up as a whole, and by the texts of a field: groups without a place of their own stand in the order of their first rows. */
export interface ListTally {
  readonly all: Tally;
  readonly groups: ReadonlyMap<string, Tally>;
}

/**
 * A list added up by a field, of which some groups have a place of their own whatever the order of the rows. It is kept by difference: an edit of a long list costs the rows that it changed. What was added up
 * before is remembered for each list.
 */
export function tallyBy(field: GroupField, hasOwnPlace: (group: string) => boolean): SteppedWork<[List], ListTally> {
  const known = new WeakMap<List, ListTally>();
  let last: { readonly allottees: List; readonly sums: Sums } | null = null;
  return stepped(function* add(allottees) {
    const before = known.get(allottees);
    if (before !== undefined) return before;
    const changes = last === null ? null : changesOf(allottees, last.allottees);
    const sums = last === null || changes === null ? yield* addedUp(allottees, field) : last.sums;
    if (changes !== null) sums.follow(changes);
    last = { allottees, sums };
    const found = sums.found(allottees, hasOwnPlace);
    known.set(allottees, found);
    return found;
  });
}

const NO_CHANGES: RowChanges<Allottee> = { removed: [], added: [] };

const changesOf = (allottees: List, before: List): RowChanges<Allottee> | null =>
  (membersOf(allottees) === membersOf(before) ? NO_CHANGES : changedRows(allottees, before));

function* addedUp(allottees: List, field: GroupField): Steps<Sums> {
  const sums = new Sums(field);
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee !== undefined) sums.count(allottee, 1);
  }
  return sums;
}

/** Sums of a list that follow its edits. */
class Sums {
  private readonly field: GroupField;
  private readonly all = new GroupSums();
  private readonly groups = new Map<string, GroupSums>();

  constructor(field: GroupField) {
    this.field = field;
  }

  follow({ removed, added }: RowChanges<Allottee>): void {
    for (const allottee of removed) this.count(allottee, -1);
    for (const allottee of added) this.count(allottee, 1);
  }

  count(allottee: Allottee, times: 1 | -1): void {
    const name = allottee[this.field];
    let group = this.groups.get(name);
    if (group === undefined) this.groups.set(name, (group = new GroupSums()));
    const number = lookupKey(allottee.employeeNumber);
    const rights = wholeRights(allottee.rights);
    this.all.count(allottee, number, rights, times);
    group.count(allottee, number, rights, times);
    if (group.isEmpty) this.groups.delete(name);
  }

  found(allottees: List, hasOwnPlace: (group: string) => boolean): ListTally {
    const names = [...this.groups.keys()];
    const groups = new Map<string, Tally>();
    for (const name of [...names.filter(hasOwnPlace), ...this.asTheyCome(allottees, names.filter((group) => !hasOwnPlace(group)))]) {
      const group = this.groups.get(name);
      if (group !== undefined) groups.set(name, group.tally());
    }
    return { all: this.all.tally(), groups };
  }

  /** Groups in the order of their first rows; one alone has no order, and no row is looked at for it. */
  private asTheyCome(allottees: List, names: readonly string[]): readonly string[] {
    if (names.length < 2) return names;
    const waiting = new Set(names);
    const found: string[] = [];
    for (let index = 0; index < allottees.length && waiting.size > 0; index += 1) {
      const name = allottees[index]?.[this.field] ?? '';
      if (waiting.delete(name)) found.push(name);
    }
    return found;
  }
}

class GroupSums {
  /** How many rows each employee number has. */
  private readonly numbers = new Map<string, number>();
  private rows = 0;
  private withoutNumber = 0;
  private withPlanned = 0;
  private planned = 0n;
  private rights = 0n;

  get isEmpty(): boolean {
    return this.rows === 0;
  }

  count({ planned }: Allottee, number: string, rights: bigint, times: 1 | -1): void {
    this.rows += times;
    if (number === '') this.withoutNumber += times;
    else this.countNumber(number, times);
    if (rights !== 0n) this.rights += times === 1 ? rights : -rights;
    if (planned === null) return;
    this.withPlanned += times;
    this.planned += times === 1 ? wholeRights(planned) : -wholeRights(planned);
  }

  private countNumber(number: string, times: 1 | -1): void {
    const rows = (this.numbers.get(number) ?? 0) + times;
    if (rows === 0) this.numbers.delete(number);
    else this.numbers.set(number, rows);
  }

  tally(): Tally {
    return { persons: this.numbers.size + this.withoutNumber, planned: this.withPlanned === 0 ? null : this.planned, rights: this.rights };
  }
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

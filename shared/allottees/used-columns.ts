import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '../grant/parts/allottees/field-registry.ts';
import { membersOf, sameRows } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, stepped, type Steps } from '../grant/steps.ts';

/** What a list has columns for. */
export interface UsedColumns {
  /** Fields that some row has something in, and those that every list has. */
  readonly fields: ReadonlySet<AllotteeFieldName>;
  /** Headings of the list's other columns, in the order in which they come. */
  readonly headings: readonly string[];
}

const WHERE_USED = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).shown === 'whenUsed');

let last: { readonly allottees: readonly Allottee[]; readonly used: UsedColumns } = { allottees: [], used: atOnce(columnsOf([])) };

/** The columns that a list uses: the same object as long as they are the same, because long lists are edited often. */
export const usedColumns = stepped(function* find(allottees: readonly Allottee[]): Steps<UsedColumns> {
  if (allottees === last.allottees) return last.used;
  // In another order, other columns may come in another order; without any there is nothing to order.
  const isLikeBefore = (last.used.headings.length < 2 && membersOf(allottees) === membersOf(last.allottees))
    || sameRows(allottees, last.allottees, (one, other) => one.other === other.other && WHERE_USED.every((field) => isBlank(one, field) === isBlank(other, field)));
  const used = isLikeBefore ? last.used : yield* columnsOf(allottees);
  last = { allottees, used: isSame(used, last.used) ? last.used : used };
  return last.used;
});

const isBlank = (allottee: Allottee, field: AllotteeFieldName): boolean => allottee[field] === allotteeField(field).blank;

function* columnsOf(allottees: readonly Allottee[]): Steps<UsedColumns> {
  const unused = new Set(WHERE_USED);
  const headings = new Set<string>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee === undefined) continue;
    for (const field of unused) if (!isBlank(allottee, field)) unused.delete(field);
    for (const heading in allottee.other) headings.add(heading);
  }
  return { fields: new Set(ALLOTTEE_FIELD_NAMES.filter((field) => !unused.has(field))), headings: [...headings] };
}

const isSame = (one: UsedColumns, other: UsedColumns): boolean =>
  one.fields.size === other.fields.size && [...one.fields].every((field) => other.fields.has(field)) && one.headings.join('\n') === other.headings.join('\n');

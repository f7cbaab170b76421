import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '../grant/parts/allottees/field-registry.ts';
import { changedRows, membersOf, sameRowsInSteps } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, stepped, type Steps } from '../grant/steps.ts';

/** What a list has columns for. */
export interface UsedColumns {
  /** Fields that some row has something in, and those that every list has. */
  readonly fields: ReadonlySet<AllotteeFieldName>;
  /** Headings of the list's other columns, in the order in which they come. */
  readonly headings: readonly string[];
}

/** Fields whose column is shown once a row has something in it, and what stands for nothing. */
const WHERE_USED = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).shown === 'whenUsed').map((field) => ({ field, blank: allotteeField(field).blank }));

let last: { readonly allottees: readonly Allottee[]; readonly used: UsedColumns } = { allottees: [], used: atOnce(columnsOf([])) };

/** The columns that a list uses: the same object as long as they are the same, because long lists are edited often. */
export const usedColumns = stepped(function* find(allottees: readonly Allottee[]): Steps<UsedColumns> {
  if (allottees === last.allottees) return last.used;
  const before = last;
  // In another order, other columns may come in another order; without any there is nothing to order.
  const isLikeBefore = (before.used.headings.length < 2 && membersOf(allottees) === membersOf(before.allottees)) || changesNothing(allottees, before)
    || (yield* sameRowsInSteps(allottees, before.allottees, (one, other) => one.other === other.other && WHERE_USED.every(({ field, blank }) => (one[field] === blank) === (other[field] === blank))));
  const used = isLikeBefore ? before.used : yield* columnsOf(allottees);
  last = { allottees, used: isSame(used, before.used) ? before.used : used };
  return last.used;
});

/** Whether an edit left columns as they are: the rows that went used none that is shown only where it is used, and those that came use no further one. */
function changesNothing(allottees: readonly Allottee[], before: typeof last): boolean {
  const changes = changedRows(allottees, before.allottees);
  if (changes === null) return false;
  return changes.removed.every((row) => hasNoOther(row) && WHERE_USED.every(({ field, blank }) => row[field] === blank))
    && changes.added.every((row) => hasNoOther(row) && WHERE_USED.every(({ field, blank }) => row[field] === blank || before.used.fields.has(field)));
}

function hasNoOther({ other }: Allottee): boolean {
  for (const _ in other) return false;
  return true;
}

function* columnsOf(allottees: readonly Allottee[]): Steps<UsedColumns> {
  const unused = new Set(WHERE_USED);
  const headings = new Set<string>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee === undefined) continue;
    for (const one of unused) if (allottee[one.field] !== one.blank) unused.delete(one);
    for (const heading in allottee.other) headings.add(heading);
  }
  const notUsed = new Set([...unused].map(({ field }) => field));
  return { fields: new Set(ALLOTTEE_FIELD_NAMES.filter((field) => !notUsed.has(field))), headings: [...headings] };
}

const isSame = (one: UsedColumns, other: UsedColumns): boolean =>
  one.fields.size === other.fields.size && [...one.fields].every((field) => other.fields.has(field)) && one.headings.join('\n') === other.headings.join('\n');

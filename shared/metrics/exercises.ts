import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { ListEntry } from '../calc/expression.ts';
import { isPositiveCount } from '../grant/number-rules.ts';
import { membersOf, sameRows } from '../grant/same-rows.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { ROWS_IN_A_STEP, stepped, type Steps } from '../grant/steps.ts';

/**
 * How many rights are exercised at once: each allottee all of theirs. Null (missing) unless the allottees hold exactly
 * the rights of the scenario, because a part of the exercises says nothing of the total.
 */
export function exercisesOf(document: GrantDocument, rights: DecimalText | null): readonly ListEntry[] | null {
  if (rights === null) return null;
  const { entries, total } = exerciseSizes(document.allottees);
  return compareDecimals(total, rights) === 0 ? entries : null;
}

interface ExerciseSizes {
  /** Distinct numbers of rights, each with how many allottees hold so many, smallest first. */
  readonly entries: readonly ListEntry[];
  /** Rights of all allottees together. */
  readonly total: DecimalText;
}

/** By which rows a list has: their order is nothing to sizes. */
const sizesByRows = new WeakMap<object, ExerciseSizes>();
let last: { readonly allottees: GrantDocument['allottees']; readonly sizes: ExerciseSizes } | null = null;

/** The allottees' rights as a table of sizes. Kept per list: lists are frozen and can be long. */
export const exerciseSizes = stepped(function* find(allottees: GrantDocument['allottees']): Steps<ExerciseSizes> {
  const known = sizesByRows.get(membersOf(allottees));
  if (known !== undefined) return known;
  const isLikeBefore = last !== null && sameRows(allottees, last.allottees, (one, other) => one.rights === other.rights);
  const sizes = isLikeBefore && last !== null ? last.sizes : yield* countSizes(allottees);
  sizesByRows.set(membersOf(allottees), sizes);
  last = { allottees, sizes };
  return sizes;
});

function* countSizes(allottees: GrantDocument['allottees']): Steps<ExerciseSizes> {
  const counts = new Map<DecimalText, number>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const rights = allottees[index]?.rights ?? null;
    if (rights !== null) counts.set(rights, (counts.get(rights) ?? 0) + 1);
  }
  // Texts are judged and added once for each size: people are many, sizes few.
  const entries = [...counts]
    .filter(([rights]) => isPositiveCount(rights))
    .map(([value, count]) => ({ value, count: String(count) }))
    .sort((one, other) => compareDecimals(one.value, other.value));
  const total = entries.reduce((sum, { value, count }) => addDecimals(sum, multiplyDecimals(value, count)), '0');
  return { entries, total };
}

import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { Expression, ListEntry } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { isPositiveCount } from '../grant/number-rules.ts';
import { membersOf, sameRowsInSteps } from '../grant/same-rows.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { ROWS_IN_A_STEP, stepped, type Steps } from '../grant/steps.ts';

/** Whether any of these figures asks who exercises how many. */
export const needExercises = (figures: readonly { readonly expression: Expression }[]): boolean => figures.some(({ expression }) => inputsNeeded(expression).includes('exercises'));

/**
 * How many rights are exercised at once: as the plan of exercises says, or where there is none each allottee all of theirs.
 * Null (missing) unless these are exactly the rights of the scenario, because a part of the exercises says nothing of the total.
 */
export function exercisesOf(document: GrantDocument, rights: DecimalText | null): readonly ListEntry[] | null {
  if (rights === null) return null;
  const { entries, total } = exerciseSizes(document);
  return compareDecimals(total, rights) === 0 ? entries : null;
}

interface ExerciseSizes {
  /** Distinct numbers of rights, each with how many exercises there are of so many, smallest first. */
  readonly entries: readonly ListEntry[];
  /** Rights of all exercises together. */
  readonly total: DecimalText;
}

/** By which rows a list has: their order is nothing to sizes. */
const sizesByRows = new WeakMap<object, ExerciseSizes>();
let last: { readonly allottees: GrantDocument['allottees']; readonly sizes: ExerciseSizes } | null = null;
const sizesByPlan = new WeakMap<GrantDocument['exercisePlan'], ExerciseSizes>();

/** The exercises as a table of sizes: those of the plan, or where there is none each allottee's. Kept per list: lists are frozen and can be long. */
export function exerciseSizes({ exercisePlan, allottees }: Pick<GrantDocument, 'exercisePlan' | 'allottees'>): ExerciseSizes {
  if (exercisePlan.length === 0) return heldSizes(allottees);
  const sizes = sizesByPlan.get(exercisePlan) ?? sizesOf(plannedSizes(exercisePlan));
  sizesByPlan.set(exercisePlan, sizes);
  return sizes;
}

/** The allottees' rights as a table of sizes. */
export const heldSizes = stepped(function* find(allottees: GrantDocument['allottees']): Steps<ExerciseSizes> {
  const known = sizesByRows.get(membersOf(allottees));
  if (known !== undefined) return known;
  const before = last;
  const isLikeBefore = before !== null && (yield* sameRowsInSteps(allottees, before.allottees, (one, other) => one.rights === other.rights));
  const sizes = isLikeBefore ? before.sizes : sizesOf(yield* countHeld(allottees));
  sizesByRows.set(membersOf(allottees), sizes);
  last = { allottees, sizes };
  return sizes;
});

type Counts = ReadonlyMap<DecimalText, DecimalText>;

function sizesOf(counts: Counts): ExerciseSizes {
  const entries = [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => compareDecimals(one.value, other.value));
  return { entries, total: entries.reduce((sum, { value, count }) => addDecimals(sum, multiplyDecimals(value, count)), '0') };
}

function* countHeld(allottees: GrantDocument['allottees']): Steps<Counts> {
  const counts = new Map<DecimalText, number>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const rights = allottees[index]?.rights ?? null;
    if (rights !== null) counts.set(rights, (counts.get(rights) ?? 0) + 1);
  }
  // Texts are judged and added once for each size: people are many, sizes few.
  return new Map([...counts].filter(([rights]) => isPositiveCount(rights)).map(([rights, count]) => [rights, String(count)]));
}

/** A line without good numbers is left out: the rights then do not add up, and nothing is said of the exercises. */
function plannedSizes(plan: GrantDocument['exercisePlan']): Counts {
  const counts = new Map<DecimalText, DecimalText>();
  for (const { rights, count } of plan) {
    if (rights !== null && count !== null && isPositiveCount(rights) && isPositiveCount(count)) counts.set(rights, addDecimals(counts.get(rights) ?? '0', count));
  }
  return counts;
}

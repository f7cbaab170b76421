import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { ListEntry } from '../calc/expression.ts';
import { isPositiveCount } from '../grant/number-rules.ts';
import type { GrantDocument } from '../grant/schema.ts';

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

const sizesByList = new WeakMap<GrantDocument['allottees'], ExerciseSizes>();

/** The allottees' rights as a table of sizes. Kept per list: lists are frozen and can be long. */
export function exerciseSizes(allottees: GrantDocument['allottees']): ExerciseSizes {
  const known = sizesByList.get(allottees);
  if (known !== undefined) return known;
  const counts = new Map<DecimalText, number>();
  for (const { rights } of allottees) if (rights !== null) counts.set(rights, (counts.get(rights) ?? 0) + 1);
  // Texts are judged and added once for each size: people are many, sizes few.
  const entries = [...counts]
    .filter(([rights]) => isPositiveCount(rights))
    .map(([value, count]) => ({ value, count: String(count) }))
    .sort((one, other) => compareDecimals(one.value, other.value));
  const total = entries.reduce((sum, { value, count }) => addDecimals(sum, multiplyDecimals(value, count)), '0');
  const sizes = { entries, total };
  sizesByList.set(allottees, sizes);
  return sizes;
}

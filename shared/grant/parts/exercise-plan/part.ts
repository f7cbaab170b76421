import { MOST_PLANNED_EXERCISES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, nullableDate, nullableDecimal } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

const plannedExerciseSchema = z.strictObject({
  id: idField,
  date: nullableDate,
  /** Rights of one exercise. */
  rights: nullableDecimal,
  /** How many exercises there are of so many rights. */
  count: nullableDecimal,
});

/** When the rights are expected to be exercised, in which portions, in the order in which treasury shares are delivered. Empty: each allottee all of theirs at once. */
export const exercisePlan = documentPart({ schema: z.array(plannedExerciseSchema).max(MOST_PLANNED_EXERCISES), initial: [], migrations: { 6: addedWith([]) } });

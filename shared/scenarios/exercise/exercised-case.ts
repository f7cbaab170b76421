import { compareDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { exerciseOf } from '../../metrics/exercise-of-rights.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { withInputs, type Case } from '../with-inputs.ts';

/**
 * The case in which only the first so many of its rights are there, with the treasury shares that these take by the
 * order of delivery: its figures are those of exercising so many rights at once. The case itself for all of its rights.
 */
export function exercisedCase(place: Case, exercised: DecimalText): Case {
  const { document, scenario } = place;
  const { rights = null, treasuryDelivered = null } = inputsOf(document, scenario).values;
  if (rights === null || compareDecimals(exercised, rights) === 0) return place;
  const { treasury } = exerciseOf(document, scenario, exercised);
  return withInputs(place, { rights: exercised, ...(treasuryDelivered !== null && treasury.status === 'value' && { treasuryDelivered: treasury.value }) });
}

import { compareDecimals, multiplyDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { constant, least } from '../../calc/expression.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { withInputs, type Case } from '../with-inputs.ts';
import { treasuryDeliveredAfter } from './treasury-delivered.ts';

/**
 * The case in which only the first so many of its rights are there, with the treasury shares that these take by the
 * order of delivery: its figures are those of exercising so many rights at once. The case itself for all of its rights.
 */
export function exercisedCase(place: Case, exercised: DecimalText): Case {
  const { rights = null, sharesPerRight = null, treasuryDelivered = null } = inputsOf(place.document, place.scenario).values;
  if (rights === null || compareDecimals(exercised, rights) === 0) return place;
  const ofExercised = withInputs(place, { rights: exercised });
  if (sharesPerRight === null || treasuryDelivered === null) return ofExercised;
  const all = constant(multiplyDecimals(rights, sharesPerRight));
  const taken = evaluate(
    treasuryDeliveredAfter(place.document.grant.delivery.order, { all, treasury: least([constant(treasuryDelivered), all]), exercised: constant(multiplyDecimals(exercised, sharesPerRight)) }),
    { values: {}, lists: {} },
  );
  return taken.status === 'value' ? withInputs(ofExercised, { treasuryDelivered: taken.value }) : ofExercised;
}

import type { GrantDocument } from '../grant/schema.ts';
import { exerciseSizes, INPUT_NAMES, inputsOf } from '../metrics/inputs.ts';
import { metricsFor } from '../metrics/registry.ts';

/**
 * Whether all that scenarios do not change themselves is the same in two documents: the figures' definitions, the
 * terms and market figures they need, and the exercises.
 */
export function haveSameGround(one: GrantDocument, other: GrantDocument): boolean {
  if (one.grant === other.grant && one.market === other.market && one.allottees === other.allottees) return true;
  return metricsFor(one.grant.statedCapital) === metricsFor(other.grant.statedCapital) && haveSameValues(one, other) && haveSameExercises(one, other);
}

function haveSameValues(one: GrantDocument, other: GrantDocument): boolean {
  const { values } = inputsOf(one, null);
  const { values: others } = inputsOf(other, null);
  return INPUT_NAMES.every((name) => values[name] === others[name]);
}

function haveSameExercises(one: GrantDocument, other: GrantDocument): boolean {
  if (one.allottees === other.allottees || one.grant.statedCapital.basis !== 'perExercise') return true;
  const { entries } = exerciseSizes(one.allottees);
  const { entries: others } = exerciseSizes(other.allottees);
  return entries.length === others.length && entries.every(({ value, count }, index) => value === others[index]?.value && count === others[index]?.count);
}

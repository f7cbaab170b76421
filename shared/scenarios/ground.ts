import type { GrantDocument } from '../grant/schema.ts';
import { exerciseSizes } from '../metrics/exercises.ts';
import { INPUT_NAMES } from '../grant/input-names.ts';
import { inputsOf } from '../metrics/inputs.ts';
import { figuresFor } from '../metrics/own-columns.ts';
import { haveSameSight } from '../metrics/scenario-formulas.ts';

/**
 * Whether all that scenarios do not change themselves is the same in two documents: the figures' definitions, the
 * terms and market figures they need, and the exercises.
 */
export function haveSameGround(one: GrantDocument, other: GrantDocument): boolean {
  if (haveSameSight(one, other)) return true;
  return figuresFor(one) === figuresFor(other) && haveSameValues(one, other) && haveSameExercises(one, other);
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

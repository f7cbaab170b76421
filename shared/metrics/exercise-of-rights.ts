import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import { add, assertNever, constant, divide, figure, greatest, input, least, multiply, round, subtract, type Expression } from '../calc/expression.ts';
import { RIGHTS_EXERCISED } from '../grant/input-names.ts';
import type { DeliveryOrder, GrantDocument, Scenario } from '../grant/schema.ts';
import { bookValueOfRight } from './capital.ts';
import { exerciseSteps, type ExercisedRights, type ExerciseStep } from './capital-on-exercise.ts';
import { figureMethodOf } from './figure-method.ts';
import { inputsOf } from './inputs.ts';
import type { FigureMethod } from './metric.ts';
import { shares } from './shares-and-amounts.ts';

/** What an exercise of some of the rights delivers and books, each by name; see {@link ExerciseStep}. */
export type ExerciseOutcome = Readonly<Record<ExerciseStep | 'rights' | 'issued' | 'treasury' | 'payment' | 'bookValue', Evaluation>>;

/** The rights that were exercised before; the variable of an exercise that comes after others. */
export const RIGHTS_BEFORE = 'rightsExercisedBefore';

const NOTHING = constant('0');
const allShares = figure('shares', shares.expression);
/** Shares under so many rights. */
export const ofRights = (rights: Expression): Expression => multiply(rights, input('sharesPerRight'));

/**
 * What exercising some of the rights at once books, by the same steps as that of all of them. Treasury shares come in the order
 * of the terms, so what was exercised before matters; those of all exercises together are those of the terms.
 * @param exercised rights, null for all of the case.
 * @param before rights that were exercised before.
 */
export function exerciseOf(document: GrantDocument, scenario: Scenario | null, exercised: DecimalText | null, before: DecimalText = '0'): ExerciseOutcome {
  const { values, lists } = inputsOf(document, scenario);
  const inputs = { lists, values: { ...values, [RIGHTS_EXERCISED]: exercised ?? values['rights'] ?? null, [RIGHTS_BEFORE]: before } };
  const method = figureMethodOf(document);
  const part = partOf(method, document.grant.delivery.order);
  const expressions = { rights: input(RIGHTS_EXERCISED), issued: subtract(part.shares, part.treasuryShares), treasury: part.treasuryShares, payment: part.payment, bookValue: part.bookValue, ...exerciseSteps(method, part) };
  return Object.fromEntries(Object.entries(expressions).map(([name, expression]) => [name, named(evaluate(expression, inputs))])) as ExerciseOutcome; // The keys of the expressions.
}

/** An exercise of all rights lacks the rights of the case, which is what a person can give. */
const named = (evaluation: Evaluation): Evaluation =>
  (evaluation.status === 'missing' ? { status: 'missing', missing: [...new Set(evaluation.missing.map((name) => (name === RIGHTS_EXERCISED ? 'rights' : name)))] } : evaluation);

function partOf(method: FigureMethod, order: DeliveryOrder): ExercisedRights {
  const exercised = input(RIGHTS_EXERCISED);
  const shareCount = ofRights(exercised);
  const before = ofRights(input(RIGHTS_BEFORE));
  return {
    shares: shareCount,
    treasuryShares: method.delivery === 'new' ? multiply(NOTHING, shareCount) : subtract(deliveredUpTo(order, add(before, shareCount)), deliveredUpTo(order, before)),
    payment: multiply(input('exercisePrice'), shareCount),
    bookValue: multiply(bookValueOfRight(method), exercised),
  };
}

/** The treasury shares among the first so many shares: none of them counts twice, and all shares together have those of the terms. */
export function deliveredUpTo(order: DeliveryOrder, count: Expression): Expression {
  const treasury = least([input('treasuryDelivered'), allShares]);
  switch (order) {
    case 'treasuryFirst':
      return least([treasury, count]);
    case 'newFirst':
      return greatest([subtract(count, subtract(allShares, treasury)), NOTHING]);
    case 'proportional':
      // Rounded before it is divided: the same whole number, and exact.
      return divide(round('halfUp', multiply(count, treasury), allShares), allShares);
    default:
      return assertNever(order);
  }
}

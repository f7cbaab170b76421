import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import { add, constant, divide, figure, input, multiply, round, subtract, type Expression } from '../calc/expression.ts';
import { RIGHTS_EXERCISED } from '../grant/input-names.ts';
import { isPositiveCount } from '../grant/number-rules.ts';
import type { DeliveryOrder, GrantDocument, PlannedExercise, Scenario } from '../grant/schema.ts';
import { bookValueOfRight } from './capital.ts';
import { exerciseSteps, type ExerciseStep } from './capital-on-exercise.ts';
import { deliveredUpTo, ofRights, RIGHTS_BEFORE } from './exercise-of-rights.ts';
import { figureMethodOf } from './figure-method.ts';
import { inputsOf } from './inputs.ts';
import type { FigureMethod } from './metric.ts';

/** How many exercises of the same size a line of the plan has; the variable of {@link plannedExpressions}, as are the rights of one and those exercised before. */
export const EXERCISES_OF_LINE = 'exercisesOfLine';

/** What is worked out for a line of the plan: its rights, and for all of its exercises together the treasury shares, what is paid in, and what is booked. */
export const PLANNED_FIGURES = ['plannedRights', 'plannedTreasury', 'paidInTotal', 'statedCapitalOnExercise', 'capitalReserveOnExercise', 'treasuryBook', 'otherCapitalSurplusChange'] as const;

/** One of {@link PLANNED_FIGURES}. */
export type PlannedFigure = (typeof PLANNED_FIGURES)[number];

const ONE = constant('1');
const NOTHING = constant('0');

/**
 * The figures of a line of the plan as expressions over the rights of one exercise, the number of exercises, and the rights
 * that earlier lines exercise. Each exercise is booked by itself (Company Accounting Regulations Art. 17) and rounded by itself;
 * the line has the sum. Exercises of one line can differ by the treasury shares they get alone, and there are at most three kinds
 * of them ({@link sumOverExercises}).
 */
export function plannedExpressions(method: FigureMethod, order: DeliveryOrder): Readonly<Record<PlannedFigure, Expression>> {
  const count = input(EXERCISES_OF_LINE);
  const rights = multiply(input(RIGHTS_EXERCISED), count);
  const before = ofRights(input(RIGHTS_BEFORE));
  const isNew = method.delivery === 'new';
  const treasury = isNew ? multiply(NOTHING, rights) : subtract(deliveredUpTo(order, add(before, ofRights(rights))), deliveredUpTo(order, before));
  const sumOf = (step: ExerciseStep): Expression => {
    const ofOne = (treasuryShares: Expression): Expression => stepsOfOne(method, treasuryShares)[step];
    return isNew ? multiply(ofOne(NOTHING), count) : sumOverExercises(order, figure('plannedTreasury', treasury), count, ofOne);
  };
  return {
    plannedRights: rights,
    plannedTreasury: treasury,
    paidInTotal: multiply(stepsOfOne(method, NOTHING).paidInTotal, count),
    statedCapitalOnExercise: sumOf('statedCapitalOnExercise'),
    capitalReserveOnExercise: sumOf('capitalReserveOnExercise'),
    treasuryBook: isNew ? multiply(NOTHING, rights) : multiply(figure('plannedTreasury', treasury), input('treasuryBookPerShare')),
    otherCapitalSurplusChange: sumOf('otherCapitalSurplusChange'),
  };
}

/** Shares of one exercise: under one name, so that dividing by them is known to cancel. */
const sharesOfOne = figure('sharesOfExercise', ofRights(input(RIGHTS_EXERCISED)));

const stepsOfOne = (method: FigureMethod, treasuryShares: Expression): Readonly<Record<ExerciseStep, Expression>> =>
  exerciseSteps(method, { shares: sharesOfOne, treasuryShares, payment: multiply(input('exercisePrice'), sharesOfOne), bookValue: multiply(bookValueOfRight(method), input(RIGHTS_EXERCISED)) });

/**
 * The sum of a step over the exercises of a line. Where treasury shares come first or last, q exercises get nothing else, one gets
 * the rest, and the others get none. Where they come in proportion, running totals are rounded, so that an exercise gets q or q + 1.
 */
function sumOverExercises(order: DeliveryOrder, treasury: Expression, count: Expression, ofOne: (treasuryShares: Expression) => Expression): Expression {
  if (order === 'proportional') {
    const each = divide(round('down', treasury, count), count);
    const withOneMore = subtract(treasury, multiply(each, count));
    return add(multiply(withOneMore, ofOne(add(each, ONE))), multiply(subtract(count, withOneMore), ofOne(each)));
  }
  const full = divide(round('down', treasury, sharesOfOne), sharesOfOne);
  const rest = subtract(treasury, multiply(full, sharesOfOne));
  const others = subtract(count, add(full, ONE));
  return add(add(multiply(full, ofOne(sharesOfOne)), ofOne(rest)), multiply(others, ofOne(NOTHING)));
}

/** A line of the plan with its figures. */
export interface PlannedLine {
  readonly line: PlannedExercise;
  /** Rights that earlier lines exercise; null where one of them lacks a number. */
  readonly before: DecimalText | null;
  readonly figures: Readonly<Record<PlannedFigure, Evaluation>>;
}

/**
 * The plan line by line. A line without good numbers, or behind one, and one that exercises more rights than the case has, lacks
 * `exercises`: nothing can be said of its capital.
 */
export function plannedLines(document: GrantDocument, scenario: Scenario | null): readonly PlannedLine[] {
  const { exercisePlan, grant } = document;
  const { lists, values } = inputsOf(document, scenario);
  const expressions = Object.entries(plannedExpressions(figureMethodOf(document), grant.delivery.order)) as [PlannedFigure, Expression][]; // Object.entries forgets the keys' type.
  const all = values['rights'] ?? null;
  let before: DecimalText | null = '0';
  return exercisePlan.map((line) => {
    const [start, rights] = [before, rightsOfLine(line)];
    before = start === null || rights === null ? null : addDecimals(start, rights);
    const isWithin = before !== null && (all === null || compareDecimals(before, all) <= 0);
    const inputs = { lists, values: { ...values, [RIGHTS_EXERCISED]: line.rights, [EXERCISES_OF_LINE]: line.count, [RIGHTS_BEFORE]: start } };
    const figureOf = (name: PlannedFigure, expression: Expression): Evaluation => {
      if (name === 'plannedRights') return rights === null ? LACKS_EXERCISES : { status: 'value', value: rights };
      return isWithin ? evaluate(expression, inputs) : LACKS_EXERCISES;
    };
    return { line, before: start, figures: Object.fromEntries(expressions.map(([name, expression]) => [name, figureOf(name, expression)])) as PlannedLine['figures'] }; // The keys of the expressions.
  });
}

const LACKS_EXERCISES: Evaluation = { status: 'missing', missing: ['exercises'] };

/** The rights of all exercises of a line; null where one of its numbers is missing or none. */
export const rightsOfLine = ({ rights, count }: PlannedExercise): DecimalText | null =>
  (rights === null || count === null || !isPositiveCount(rights) || !isPositiveCount(count) ? null : multiplyDecimals(rights, count));

/** What the lines of a plan add up to; null where one has no value, and for an empty plan. */
export function plannedTotal(lines: readonly PlannedLine[], name: PlannedFigure): DecimalText | null {
  let sum: DecimalText | null = lines.length === 0 ? null : '0';
  for (const { figures: { [name]: evaluation } } of lines) sum = sum === null || evaluation.status !== 'value' ? null : addDecimals(sum, evaluation.value);
  return sum;
}

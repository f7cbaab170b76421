import { addDecimals, compareDecimals, multiplyDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { inputValue } from '../../input-registry.ts';
import type { Issue } from '../../issue.ts';
import { dateIssues, errorAt, numberIssues, warningAt } from '../../make-issues.ts';
import { memoizeRepeats } from '../../memoize.ts';
import { isPositiveCount, positiveCountProblem } from '../../number-rules.ts';
import type { GrantDocument, PlannedExercise } from '../../schema.ts';

const repeatsOfId = memoizeRepeats((line: PlannedExercise) => line.id);

/** What the rules find in the plan of exercises: line by line, then rights that are not those of the grant. */
export function checkExercisePlan(document: GrantDocument): readonly Issue[] {
  const { exercisePlan } = document;
  const idRepeats = repeatsOfId(exercisePlan);
  return [
    ...exercisePlan.flatMap(({ id, date, rights, count }, index) => {
      const path = `exercisePlan[${index}]`;
      return [
        ...(idRepeats.has(index) ? errorAt('duplicateId', `${path}.id`, id) : []),
        ...dateIssues(`${path}.date`, date),
        ...numberIssues(`${path}.rights`, rights, positiveCountProblem),
        ...numberIssues(`${path}.count`, count, positiveCountProblem),
      ];
    }),
    ...checkSum(document),
  ];
}

function checkSum(document: GrantDocument): readonly Issue[] {
  const [planned, rights] = [plannedRights(document.exercisePlan), inputValue(document, 'rights')];
  return planned === null || rights === null || compareDecimals(planned, rights) === 0 ? [] : warningAt('exercisePlanNotRights', 'exercisePlan', planned, { rights });
}

/** The rights of all planned exercises together; null for an empty plan, and where a line has no good numbers. */
export function plannedRights(plan: GrantDocument['exercisePlan']): DecimalText | null {
  if (plan.length === 0) return null;
  let sum: DecimalText = '0';
  for (const { rights, count } of plan) {
    if (rights === null || count === null || !isPositiveCount(rights) || !isPositiveCount(count)) return null;
    sum = addDecimals(sum, multiplyDecimals(rights, count));
  }
  return sum;
}

import { compareDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { Scenario } from '../grant/schema.ts';

/** What a figure is to be: at most, at least or exactly a target. */
export type Goal = NonNullable<Scenario['solved']>['goal'];

/** Whether a figure is what it is to be, exactly. */
export function meetsGoal(goal: Goal, figure: DecimalText, target: DecimalText): boolean {
  const order = compareDecimals(figure, target);
  return goal === 'equals' ? order === 0 : goal === 'atMost' ? order <= 0 : order >= 0;
}

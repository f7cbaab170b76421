import { assertNever, type ComparisonOperator } from './expression.ts';

/** Whether a comparison of two numbers holds. `order` has the sign of left − right. */
export function holds(comparison: ComparisonOperator, order: number): boolean {
  switch (comparison) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    default:
      return assertNever(comparison);
  }
}

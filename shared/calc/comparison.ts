import { assertNever, type ComparisonOperator } from './expression.ts';

/** Whether a comparison of two numbers holds. `order`: below zero, zero or above it, as left − right is. */
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

import type { Condition, Expression } from '../expression.ts';
import { throwFormulaError } from './formula-tokens.ts';

/** A parsed part of a formula: a number or a condition, and its place in the text. */
export type Operand = Span & ({ readonly kind: 'number'; readonly expression: Expression } | { readonly kind: 'condition'; readonly condition: Condition });

/** A place in the text of a formula. */
export interface Span {
  readonly at: number;
  readonly text: string;
}

/**
 * The expression of a number.
 * @throws FormulaError where the operand is a condition, which cannot be calculated with.
 */
export const numberOf = (operand: Operand): Expression => (operand.kind === 'number' ? operand.expression : throwFormulaError('needsNumber', operand.at, operand.text));

/**
 * The condition of an operand.
 * @throws FormulaError where the operand is a number, which is neither true nor false.
 */
export const conditionOf = (operand: Operand): Condition => (operand.kind === 'condition' ? operand.condition : throwFormulaError('needsCondition', operand.at, operand.text));

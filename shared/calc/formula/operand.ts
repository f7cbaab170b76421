import type { Condition, Expression } from '../expression.ts';
import { throwFormulaError } from './formula-tokens.ts';

/** A part of a formula that was read: a number or a condition, and where it stands in the text. */
export type Operand = Span & ({ readonly kind: 'number'; readonly expression: Expression } | { readonly kind: 'condition'; readonly condition: Condition });

/** A place in the text of a formula. */
export interface Span {
  readonly at: number;
  readonly text: string;
}

/**
 * The number that an operand is.
 * @throws FormulaError where it is a condition, which cannot be calculated with.
 */
export const numberOf = (operand: Operand): Expression => (operand.kind === 'number' ? operand.expression : throwFormulaError('needsNumber', operand.at, operand.text));

/**
 * The condition that an operand is.
 * @throws FormulaError where it is a number, which is neither true nor false.
 */
export const conditionOf = (operand: Operand): Condition => (operand.kind === 'condition' ? operand.condition : throwFormulaError('needsCondition', operand.at, operand.text));

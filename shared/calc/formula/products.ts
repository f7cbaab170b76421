import { divide, multiply, type Expression } from '../expression.ts';

/** A value as one quotient; no denominator where it is none. */
interface Quotient {
  readonly numerator: Expression;
  readonly denominator: Expression | null;
}

/**
 * left × right. A quotient among them, or a figure that is one, is divided last: (a ÷ b) × c is (a × c) ÷ b, so that
 * the one operation that rounds comes after those that do not.
 */
export function productOf(left: Expression, right: Expression): Expression {
  const [one, other] = [quotientParts(left), quotientParts(right)];
  return quotient(multiply(one.numerator, other.numerator), joined(one.denominator, other.denominator));
}

/** left ÷ right. (a ÷ b) ÷ c is a ÷ (b × c), divided once. A quotient on the right stays one: its own divisor may be zero, which is an error. */
export function quotientOf(left: Expression, right: Expression): Expression {
  const { numerator, denominator } = quotientParts(left);
  return divide(numerator, joined(denominator, right) ?? right);
}

function quotientParts(expression: Expression): Quotient {
  const inside = expression.kind === 'figure' && expression.definition.kind === 'divide' ? expression.definition : expression;
  return inside.kind === 'divide' ? { numerator: inside.left, denominator: inside.right } : { numerator: expression, denominator: null };
}

const quotient = (numerator: Expression, denominator: Expression | null): Expression => (denominator === null ? numerator : divide(numerator, denominator));

const joined = (one: Expression | null, other: Expression | null): Expression | null => (one === null ? other : other === null ? one : multiply(one, other));

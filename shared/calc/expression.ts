import type { DecimalText } from './decimal.ts';
import type { CalculationError } from './calculation-error.ts';
import type { RoundingMode } from './rounding.ts';

/**
 * The definition of a figure, as plain data. Its three readings come from the same data, so they cannot disagree: its
 * value (`evaluate`, and `evaluateColumns` for many cells), its Excel formula (`ExcelReading`) and its words
 * (`explain`).
 */
export type Expression =
  | ConstantExpression
  | InputExpression
  | FigureExpression
  | ArithmeticExpression
  | RoundExpression
  | AbsoluteExpression
  | ExtremeExpression
  | ChooseExpression
  | PowerExpression
  | FunctionExpression
  | FailureExpression
  | SumOverExpression;

/** A number that is part of the definition itself. */
export interface ConstantExpression {
  readonly kind: 'constant';
  readonly value: DecimalText;
}

/** A named value from the document: a term, a market figure, or the value a scenario uses instead. */
export interface InputExpression {
  readonly kind: 'input';
  readonly name: string;
}

/** Another figure, by name, with its definition: the same number, referenced as such in Excel and in words. */
export interface FigureExpression {
  readonly kind: 'figure';
  readonly id: string;
  readonly definition: Expression;
}

/** The four operations. All are exact except `divide`, which is rounded half-even to 20 significant digits. */
export interface ArithmeticExpression {
  readonly kind: 'add' | 'subtract' | 'multiply' | 'divide';
  readonly left: Expression;
  readonly right: Expression;
}

/** `value` rounded to a multiple of `unit` (see {@link RoundingMode}). */
export interface RoundExpression {
  readonly kind: 'round';
  readonly mode: RoundingMode;
  readonly value: Expression;
  readonly unit: Expression;
}

/** The absolute value of `value`. */
export interface AbsoluteExpression {
  readonly kind: 'absolute';
  readonly value: Expression;
}

/** The least or the greatest of one or more values. */
export interface ExtremeExpression {
  readonly kind: 'least' | 'greatest';
  readonly parts: readonly Expression[];
}

/** The comparisons a {@link ComparisonCondition} can make. */
export type ComparisonOperator = '>' | '>=' | '<' | '<=' | '=' | '<>';

/** A statement about exact values that is true or false: a comparison, or conditions joined. */
export type Condition = ComparisonCondition | JoinedCondition | NegatedCondition;

/** A comparison of two exact values. */
export interface ComparisonCondition {
  readonly kind: 'compare';
  readonly comparison: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** True where all parts, one or more, are true (`and`), or where any is (`or`). Inputs of all parts count as needed. */
export interface JoinedCondition {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Condition[];
}

/** True where its part is false. */
export interface NegatedCondition {
  readonly kind: 'not';
  readonly part: Condition;
}

/** `then` where the condition holds, `otherwise` where it does not. Inputs of both branches count as needed. */
export interface ChooseExpression {
  readonly kind: 'choose';
  readonly condition: Condition;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `base` multiplied by itself, `exponent` times in all; `exponent` is a whole number above 1. Exact. */
export interface PowerExpression {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: number;
}

/** The functions whose names appear in words. */
export type FunctionName = 'average' | 'remainder' | 'nearestMultiple' | 'ceiling' | 'floor';

/**
 * A spreadsheet function defined by other expressions: the same number as its definition, but named in words. `parts`
 * are its arguments; the definition needs each of them.
 */
export interface FunctionExpression {
  readonly kind: 'function';
  readonly name: FunctionName;
  readonly parts: readonly Expression[];
  readonly definition: Expression;
}

/** Fails with this error. It stands in the branch of a {@link ChooseExpression} that must not be taken. */
export interface FailureExpression {
  readonly kind: 'failure';
  readonly code: CalculationError;
}

/**
 * The sum of `body` over the entries of a list input, each multiplied by its `count`. Inside `body`, the input
 * `element` is the entry's value.
 */
export interface SumOverExpression {
  readonly kind: 'sumOver';
  readonly list: string;
  readonly element: string;
  readonly body: Expression;
}

/** A number that is part of the definition. */
export const constant = (value: DecimalText): ConstantExpression => ({ kind: 'constant', value });

/** A value of the document, by name. */
export const input = (name: string): InputExpression => ({ kind: 'input', name });

/** A reference to another figure. */
export const figure = (id: string, definition: Expression): FigureExpression => ({ kind: 'figure', id, definition });

/** left + right, exact. */
export const add = (left: Expression, right: Expression): ArithmeticExpression => ({ kind: 'add', left, right });

/** left − right, exact. */
export const subtract = (left: Expression, right: Expression): ArithmeticExpression => ({ kind: 'subtract', left, right });

/** left × right, exact. */
export const multiply = (left: Expression, right: Expression): ArithmeticExpression => ({ kind: 'multiply', left, right });

/** left ÷ right, rounded half-even to 20 significant digits; an error where right is zero. */
export const divide = (left: Expression, right: Expression): ArithmeticExpression => ({ kind: 'divide', left, right });

/** The least multiple of `unit` that is not below `value`. */
export const roundUp = (value: Expression, unit: Expression): RoundExpression => ({ kind: 'round', mode: 'up', value, unit });

/** `value` rounded to a multiple of `unit` in any mode. */
export const round = (mode: RoundingMode, value: Expression, unit: Expression): RoundExpression => ({ kind: 'round', mode, value, unit });

/** The absolute value of `value`. */
export const absolute = (value: Expression): AbsoluteExpression => ({ kind: 'absolute', value });

/** The least of one or more values. */
export const least = (parts: readonly Expression[]): ExtremeExpression => ({ kind: 'least', parts });

/** The greatest of one or more values. */
export const greatest = (parts: readonly Expression[]): ExtremeExpression => ({ kind: 'greatest', parts });

/** A comparison of two exact values. */
export const compare = (comparison: ComparisonOperator, left: Expression, right: Expression): ComparisonCondition => ({ kind: 'compare', comparison, left, right });

/** `then` where the condition holds, else `otherwise`. */
export const choose = (condition: Condition, then: Expression, otherwise: Expression): ChooseExpression => ({
  kind: 'choose',
  condition,
  then,
  otherwise,
});

/** `base` to the power of a whole number above 1, exact. */
export const power = (base: Expression, exponent: number): PowerExpression => ({ kind: 'power', base, exponent });

/** An expression that fails with this error. */
export const failure = (code: CalculationError): FailureExpression => ({ kind: 'failure', code });

/** The sum of `body` over a list input, `element` standing for the entry's value. */
export const sumOver = (list: string, element: string, body: Expression): SumOverExpression => ({ kind: 'sumOver', list, element, body });

/** One entry of a list input: a value and how many times it occurs. */
export interface ListEntry {
  readonly value: DecimalText;
  readonly count: DecimalText;
}

/**
 * The inputs of an evaluation. A value or list that is `null` or absent is missing: every figure that needs it is then
 * missing too, and reports this name.
 */
export interface Inputs {
  readonly values: Readonly<Record<string, DecimalText | null>>;
  readonly lists: Readonly<Record<string, readonly ListEntry[] | null>>;
}

/** The parts of an expression that are evaluated first, in reading order. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'input':
    case 'failure':
      return [];
    case 'figure':
    case 'function':
      return [expression.definition];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return [expression.left, expression.right];
    case 'round':
      return [expression.value, expression.unit];
    case 'absolute':
      return [expression.value];
    case 'power':
      return [expression.base];
    case 'least':
    case 'greatest':
      return expression.parts;
    case 'choose':
      return [...comparedIn(expression.condition), expression.then, expression.otherwise];
    case 'sumOver':
      return [expression.body];
    default:
      return assertNever(expression);
  }
}

/** The values that a condition compares, in reading order. */
function comparedIn(condition: Condition): readonly Expression[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'and':
    case 'or':
      return condition.parts.flatMap(comparedIn);
    case 'not':
      return comparedIn(condition.part);
    default:
      return assertNever(condition);
  }
}

/** Marks code that the types prove unreachable; reaching it is a defect of the program. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}

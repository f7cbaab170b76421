import { decimal, decimalsOf, type DecimalText } from '../decimal.ts';
import type { CalculationError } from '../calculation-error.ts';
import { assertNever, childrenOf, constant, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression } from '../expression.ts';
import { expressionMeasure } from '../expression-property.ts';

/** What must be known of inputs to write a formula over them. */
export interface InputMeasures {
  /** Most decimals an input has in this workbook: 0 for counts, 1 for a ratio of 0.5. */
  decimals(name: string): number;
  /** Whether an input counts rights or shares, or is money in total: products with it are too large for the forms that amounts per share take. */
  isLarge(name: string): boolean;
  /** Whether an input may be 0, as treasury shares may; a price may not. */
  mayBeZero(name: string): boolean;
  /** Whether an input may be below 0, as a profit may. */
  mayBeNegative(name: string): boolean;
  /** Whether an input is never more than another, as treasury shares are part of the shares issued. */
  isPartOf(part: string, whole: string): boolean;
}

/** Most digits of an amount per share before the decimal point. */
const PER_SHARE_DIGITS = 9;

/** Most decimals that the exact value can have; null where a quotient may not terminate. Results are kept per `inputs` object. */
export const exactDecimals = expressionMeasure<Pick<InputMeasures, 'decimals'>, number | null>((expression, decimalsIn, inputs) => {
  switch (expression.kind) {
    case 'constant':
      return decimalsOf(expression.value);
    case 'failure':
      return 0;
    case 'power': {
      const decimals = decimalsIn(expression.base);
      return decimals === null ? null : decimals * expression.exponent;
    }
    case 'input':
      return inputs.decimals(expression.name);
    case 'divide':
      return decimalsOfQuotient(expression, decimalsIn);
    case 'multiply':
      return both(decimalsIn(expression.left), decimalsIn(expression.right), (left, right) => left + right);
    case 'round':
      return decimalsIn(expression.unit);
    case 'choose':
      return both(decimalsIn(expression.then), decimalsIn(expression.otherwise), Math.max);
    case 'add':
    case 'subtract':
    case 'absolute':
    case 'least':
    case 'greatest':
    case 'figure':
    case 'function':
    case 'sumOver':
      return childrenOf(expression)
        .map(decimalsIn)
        .reduce((most, decimals) => both(most, decimals, Math.max));
    default:
      return assertNever(expression);
  }
});

const both = (left: number | null, right: number | null, join: (left: number, right: number) => number): number | null =>
  left === null || right === null ? null : join(left, right);

function decimalsOfQuotient(quotient: ArithmeticExpression, decimalsIn: (part: Expression) => number | null): number | null {
  const unit = unitWithoutDivisor(quotient);
  if (unit !== null) return decimalsIn(unit);
  const { left, right } = quotient;
  return right.kind === 'constant' ? both(decimalsIn(left), decimalsAddedBy(right.value), (decimals, added) => decimals + added) : null;
}

/** The unit that is left where a multiple of `unit × divisor`, or of the divisor itself, is divided by the same `divisor`; null for any other division. */
function unitWithoutDivisor({ left, right }: ArithmeticExpression): Expression | null {
  if (left.kind !== 'round') return null;
  if (isSameName(left.unit, right)) return ONE;
  return left.unit.kind === 'multiply' && isSameName(left.unit.right, right) ? left.unit.left : null;
}

const ONE = constant('1');

/** Whether both are the same input, or refer to the same figure. */
export function isSameName(one: Expression, other: Expression): boolean {
  if (one.kind === 'input') return other.kind === 'input' && one.name === other.name;
  return one.kind === 'figure' && other.kind === 'figure' && one.id === other.id;
}

/**
 * Most decimals that dividing by a number adds: 1 for 2, 3 for 1000; null where quotients by it may not terminate, as
 * by 3. At least 1 for a divisor with decimals, because doubles hold it with noise.
 */
function decimalsAddedBy(divisor: DecimalText): number | null {
  const places = decimalsOf(divisor);
  let rest = decimal(divisor).abs().times(10 ** places);
  if (rest.isZero()) return null;
  const times: Record<2 | 5, number> = { 2: 0, 5: 0 };
  for (const prime of [2, 5] as const) {
    for (; rest.mod(prime).isZero(); times[prime] += 1) rest = rest.div(prime);
  }
  return rest.eq(1) ? Math.max(times[2] - places, times[5] - places, places > 0 ? 1 : 0) : null;
}

/** Whether a value grows with a number of rights or shares: a total, too large for the per-share form of rounding. */
export const isLarge = expressionMeasure<Pick<InputMeasures, 'isLarge'>, boolean>((expression, isLargePart, inputs) => {
  if (expression.kind === 'input') return inputs.isLarge(expression.name);
  if (expression.kind === 'constant') return expression.value.split('.')[0]!.length > PER_SHARE_DIGITS;
  return childrenOf(expression).some(isLargePart);
});

/** Whether a value can be below zero. */
export const mayBeNegative = expressionMeasure<Pick<InputMeasures, 'isPartOf' | 'mayBeNegative'>, boolean>((expression, mayPartBeNegative, inputs) => {
  switch (expression.kind) {
    case 'constant':
      return expression.value.startsWith('-');
    case 'input':
      return inputs.mayBeNegative(expression.name);
    case 'absolute':
    case 'failure':
      return false;
    case 'power':
      return expression.exponent % 2 === 1 && mayPartBeNegative(expression.base);
    case 'function':
      return expression.name === 'remainder' ? expression.parts.slice(1).some((divisor) => mayPartBeNegative(divisor)) : mayPartBeNegative(expression.definition);
    case 'subtract':
      return !(expression.left.kind === 'input' && expression.right.kind === 'input' && inputs.isPartOf(expression.right.name, expression.left.name));
    case 'greatest':
      return expression.parts.every(mayPartBeNegative);
    case 'choose':
      return mayPartBeNegative(expression.then) || mayPartBeNegative(expression.otherwise);
    default:
      return childrenOf(expression).some(mayPartBeNegative);
  }
});

/** Whether a value is surely above zero, by the rules that inputs keep. */
export const isPositive = expressionMeasure<SignMeasures, boolean>((expression, isPartPositive, inputs) => {
  switch (expression.kind) {
    case 'constant':
      return decimal(expression.value).gt(0);
    case 'input':
      return !inputs.mayBeZero(expression.name) && !inputs.mayBeNegative(expression.name);
    case 'figure':
    case 'function':
      return isPartPositive(expression.definition);
    case 'power':
      return isPartPositive(expression.base);
    case 'failure':
      return true;
    case 'add':
      return [expression.left, expression.right].some(isPartPositive) && !mayBeNegative(expression, inputs);
    case 'multiply':
    case 'divide':
      return isPartPositive(expression.left) && isPartPositive(expression.right);
    case 'round':
      return (expression.mode === 'up' || expression.mode === 'awayFromZero') && isPartPositive(expression.value);
    case 'least':
      return expression.parts.every(isPartPositive);
    case 'greatest':
      return expression.parts.some(isPartPositive);
    case 'choose':
      return isPartPositive(expression.then) && isPartPositive(expression.otherwise);
    case 'absolute':
      return isPartPositive(expression.value);
    case 'subtract':
    case 'sumOver':
      return false;
    default:
      return assertNever(expression);
  }
});

/** The errors that can occur although nothing is missing, each once, except too many digits. */
export const possibleFailures = expressionMeasure<SignMeasures, readonly CalculationError[]>((expression, failuresOf, inputs) => {
  if (expression.kind === 'failure') return [expression.code];
  const parts = expression.kind === 'choose' ? partsThatCount(expression, inputs) : childrenOf(expression);
  const found = parts.flatMap(failuresOf);
  if (expression.kind === 'divide' && !isPositive(expression.right, inputs)) found.push('divisionByZero');
  return found.length === 0 ? NO_FAILURES : [...new Set(found)];
});

const NO_FAILURES: readonly CalculationError[] = [];

type SignMeasures = Pick<InputMeasures, 'isPartOf' | 'mayBeZero' | 'mayBeNegative'>;

/** Whether calculating a value can fail, as by a division by zero. */
export const mayFail = (expression: Expression, inputs: SignMeasures): boolean => possibleFailures(expression, inputs).length > 0;

function partsThatCount(expression: ChooseExpression, inputs: SignMeasures): readonly Expression[] {
  const branch = surelyTaken(expression, inputs);
  return branch === null ? childrenOf(expression) : [branch];
}

/** The branch that is taken for all valid inputs; null where it may be either. Only signs are considered. */
export function surelyTaken({ condition, then, otherwise }: ChooseExpression, inputs: SignMeasures): Expression | null {
  const holds = surelyHolds(condition, inputs);
  return holds === null ? null : holds ? then : otherwise;
}

function surelyHolds(condition: Condition, inputs: SignMeasures): boolean | null {
  if (condition.kind !== 'compare' || condition.right.kind !== 'constant' || condition.right.value !== '0') return null;
  const { comparison, left } = condition;
  const isNeverNegative = !mayBeNegative(left, inputs);
  const isAboveZero = isPositive(left, inputs);
  switch (comparison) {
    case '>':
    case '<>':
      return isAboveZero ? true : null;
    case '<=':
    case '=':
      return isAboveZero ? false : null;
    case '>=':
      return isNeverNegative ? true : null;
    case '<':
      return isNeverNegative ? false : null;
    default:
      return assertNever(comparison);
  }
}

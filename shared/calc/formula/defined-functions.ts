import {
  add, choose, compare, constant, divide, failure, multiply, round, subtract,
  type ComparisonOperator, type Expression, type FunctionExpression, type FunctionName,
} from '../expression.ts';

const ZERO = constant('0');
const HALF = constant('0.5');

const defined = (name: FunctionName, parts: readonly Expression[], definition: Expression): FunctionExpression => ({ kind: 'function', name, parts, definition });

/** The arithmetic mean of one or more values: their sum, exact, divided once. */
export const average = (parts: readonly Expression[]): Expression =>
  defined('average', parts, parts.length === 1 ? parts.reduce(add) : divide(parts.reduce(add), constant(String(parts.length))));

/**
 * What is left of `value` after the greatest multiple of `divisor` that is not beyond it: it has the sign of the divisor,
 * as MOD of spreadsheets. Exact; an error where the divisor is zero.
 */
export function remainder(value: Expression, divisor: Expression): Expression {
  const definition = bySign(divisor, {
    above: subtract(value, round('down', value, divisor)),
    // A divisor of the document counts as needed by the comparison; one that is written leaves the value to count.
    zero: divisor.kind === 'constant' ? divide(value, ZERO) : failure('divisionByZero'),
    below: () => subtract(value, round('up', value, negated(divisor))),
  });
  return defined('remainder', [value, divisor], definition);
}

/**
 * `value` brought to a multiple of `unit`, as spreadsheets do: MROUND to the nearest, halves away from zero; CEILING up
 * and FLOOR down, but with a negative unit, which only a value that is not positive may have, away from zero and towards
 * it. MROUND wants the same sign of both. With a unit of zero MROUND and CEILING give 0, FLOOR divides by zero. Exact.
 */
export function multipleOf(name: Exclude<FunctionName, 'average' | 'remainder'>, value: Expression, unit: Expression): Expression {
  const definition = MULTIPLES[name](value, unit);
  // Rounding up or down to a positive number of the formula is said in words as it is.
  return definition.kind === 'round' ? definition : defined(name, [value, unit], definition);
}

/** Half a unit further away from zero, then towards it, is to the nearest: in this form workbooks judge it on whole numbers. */
const MULTIPLES: Readonly<Record<Exclude<FunctionName, 'average' | 'remainder'>, (value: Expression, unit: Expression) => Expression>> = {
  nearestMultiple: (value, unit) => bySign(unit, {
    above: onlyWhere('>=', value, round('down', add(value, half(unit)), unit)),
    zero: multiply(value, ZERO),
    below: () => onlyWhere('<=', value, round('up', add(value, half(unit)), negated(unit))),
  }),
  ceiling: (value, unit) => bySign(unit, {
    above: round('up', value, unit),
    zero: multiply(value, ZERO),
    below: () => onlyWhere('<=', value, round('down', value, negated(unit))),
  }),
  floor: (value, unit) => bySign(unit, {
    above: round('down', value, unit),
    zero: choose(compare('=', value, ZERO), ZERO, failure('divisionByZero')),
    below: () => onlyWhere('<=', value, round('up', value, negated(unit))),
  }),
};

const onlyWhere = (comparison: ComparisonOperator, value: Expression, then: Expression): Expression => choose(compare(comparison, value, ZERO), then, failure('unlikeSigns'));

interface BySign {
  readonly above: Expression;
  readonly zero: Expression;
  readonly below: () => Expression;
}

/** One of three definitions by the sign of a number; that of a number written in the formula is known. */
function bySign(number: Expression, { above, zero, below }: BySign): Expression {
  if (number.kind !== 'constant') return choose(compare('>', number, ZERO), above, choose(compare('<', number, ZERO), below(), zero));
  if (number.value.startsWith('-')) return below();
  return isZero(number.value) ? zero : above;
}

const isZero = (value: string): boolean => !/[1-9]/.test(value);

const half = (expression: Expression): Expression => multiply(expression, HALF);

/** −x: of a number written in the formula that number with the other sign. */
export function negated(expression: Expression): Expression {
  if (expression.kind !== 'constant') return subtract(ZERO, expression);
  return constant(expression.value.startsWith('-') ? expression.value.slice(1) : `-${expression.value}`);
}

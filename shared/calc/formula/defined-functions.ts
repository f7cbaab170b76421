import {
  add, choose, compare, constant, divide, failure, multiply, round, subtract,
  type ComparisonOperator, type Expression, type FunctionExpression, type FunctionName,
} from '../expression.ts';

const ZERO = constant('0');
const HALF = constant('0.5');

const defined = (name: FunctionName, parts: readonly Expression[], definition: Expression): FunctionExpression => ({ kind: 'function', name, parts, definition });

/** The arithmetic mean of one or more values: their exact sum, divided once. */
export const average = (parts: readonly Expression[]): Expression =>
  defined('average', parts, parts.length === 1 ? parts.reduce(add) : divide(parts.reduce(add), constant(String(parts.length))));

/**
 * `value` minus the greatest multiple of `divisor` not beyond it; it has the sign of the divisor, like MOD of
 * spreadsheets. Exact; an error where the divisor is zero.
 */
export function remainder(value: Expression, divisor: Expression): Expression {
  const definition = bySign(divisor, {
    above: subtract(value, round('down', value, divisor)),
    // A divisor from the document counts as needed through the comparison; with a constant divisor, `value` must still count as needed.
    zero: divisor.kind === 'constant' ? divide(value, ZERO) : failure('divisionByZero'),
    below: () => subtract(value, round('up', value, negated(divisor))),
  });
  return defined('remainder', [value, divisor], definition);
}

/**
 * `value` brought to a multiple of `unit`, like the spreadsheet functions: MROUND to the nearest, halves away from
 * zero; CEILING up and FLOOR down. With a negative unit, which requires a value that is not positive, CEILING rounds
 * away from zero and FLOOR towards it. MROUND requires equal signs. With a unit of zero MROUND and CEILING give 0,
 * FLOOR divides by zero. Exact.
 */
export function multipleOf(name: Exclude<FunctionName, 'average' | 'remainder'>, value: Expression, unit: Expression): Expression {
  const definition = MULTIPLES[name](value, unit);
  // Rounding up or down to a positive constant already has words of its own.
  return definition.kind === 'round' ? definition : defined(name, [value, unit], definition);
}

/** The nearest multiple is half a unit further away from zero, rounded towards zero: workbooks can do that in whole numbers. */
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

/** Chooses one of three definitions by the sign of a number; the sign of a constant is known at once. */
function bySign(number: Expression, { above, zero, below }: BySign): Expression {
  if (number.kind !== 'constant') return choose(compare('>', number, ZERO), above, choose(compare('<', number, ZERO), below(), zero));
  if (number.value.startsWith('-')) return below();
  return isZero(number.value) ? zero : above;
}

const isZero = (value: string): boolean => !/[1-9]/.test(value);

const half = (expression: Expression): Expression => multiply(expression, HALF);

/** −x; a constant is negated directly. */
export function negated(expression: Expression): Expression {
  if (expression.kind !== 'constant') return subtract(ZERO, expression);
  return constant(expression.value.startsWith('-') ? expression.value.slice(1) : `-${expression.value}`);
}

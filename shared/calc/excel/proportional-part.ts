import type { ExcelReading } from '../excel-formula.ts';
import { decimalsOf } from '../decimal.ts';
import { multiplyDecimals } from '../decimal-arithmetic.ts';
import type { ArithmeticExpression, Expression } from '../expression.ts';
import { called, numberTerm, operation, rounded, type ExcelTerm } from './excel-term.ts';
import { exactDecimals, isPositive, isSameName, mayBeNegative, type InputMeasures } from './value-measures.ts';

/** An amount × part ÷ whole, rounded to the nearest multiple of a constant unit. */
interface ProportionalPart {
  readonly amount: Expression;
  readonly part: Expression;
  readonly whole: Expression;
  /** The unit, as it is written in the formula. */
  readonly unit: string;
}

/**
 * `round(halfUp, amount × part, unit × whole) ÷ whole` in whole numbers, with q = INT(amount ÷ whole):
 * `q × part + ROUND((amount − q × whole) × part ÷ whole, 0)`. The product amount × part may need more digits than a double
 * has; here the greatest product is below whole × part. Amounts below 2 × 10^14 units with whole × part below 10^14 are exact
 * for certain, because a quotient by `whole` is then farther from the next boundary than programs can err; whether larger
 * ones are, `isExactInSpreadsheet` finds out case by case. Null for any other expression.
 */
export function proportionalPartTerm(expression: ArithmeticExpression, reading: ExcelReading): ExcelTerm | null {
  const found = proportionalPartOf(expression, reading.inputs);
  const decimals = found === null ? null : exactDecimals(found.amount, reading.inputs);
  if (found === null || decimals === null) return null;
  const scale = Math.max(decimals, decimalsOf(found.unit));
  const scaledUnit = multiplyDecimals(found.unit, `1${'0'.repeat(scale)}`);
  const amount = inWholeNumbers(found.amount, scale, reading);
  const part = reading.term(found.part);
  const whole = timesNumber(reading.term(found.whole), scaledUnit);
  const times = called('INT', operation('/', amount, whole));
  const rest = operation('-', amount, operation('*', times, whole));
  const nearest = rounded(operation('/', operation('*', rest, part), whole), 0);
  const units = operation('+', operation('*', times, part), nearest);
  return found.unit === '1' ? units : rounded(timesNumber(units, found.unit), decimalsOf(found.unit));
}

/** Rounds half away from zero, so the amount must not be negative; its whole parts and the rest then have the same sign. */
function proportionalPartOf({ kind, left, right: whole }: ArithmeticExpression, inputs: InputMeasures): ProportionalPart | null {
  if (kind !== 'divide' || left.kind !== 'round' || left.mode !== 'halfUp' || left.value.kind !== 'multiply') return null;
  const unit = constantUnit(left.unit, whole);
  const { left: amount, right: part } = left.value;
  const isWhole = [part, whole].every((one) => exactDecimals(one, inputs) === 0);
  return unit !== null && isWhole && isPositive(whole, inputs) && !mayBeNegative(amount, inputs) ? { amount, part, whole, unit } : null;
}

function constantUnit(unit: Expression, whole: Expression): string | null {
  if (isSameName(unit, whole)) return '1';
  return unit.kind === 'multiply' && unit.left.kind === 'constant' && isSameName(unit.right, whole) ? unit.left.value : null;
}

function inWholeNumbers(amount: Expression, scale: number, reading: ExcelReading): ExcelTerm {
  const term = reading.term(amount);
  return scale === 0 ? term : rounded(timesNumber(term, `1${'0'.repeat(scale)}`), 0);
}

const timesNumber = (term: ExcelTerm, factor: string): ExcelTerm => (factor === '1' ? term : operation('*', term, numberTerm(factor)));

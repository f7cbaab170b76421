import { decimal, decimalText, quotient, withinDigits, Decimal, type DecimalText } from './decimal.ts';
import { assertNever, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression, type Inputs, type SumOverExpression } from './expression.ts';
import { roundTo } from './rounding.ts';

/** Why an expression has no value although all its inputs are there. */
export type CalculationError = 'divisionByZero' | 'tooManyDigits' | 'unitNotPositive';

/**
 * The value of an expression, or the reason it has none: the names of what is missing, or the error.
 * Never a stand-in: a figure that cannot be computed is not zero.
 */
export type Evaluation =
  | { readonly status: 'value'; readonly value: DecimalText }
  | { readonly status: 'missing'; readonly missing: readonly string[] }
  | { readonly status: 'error'; readonly code: CalculationError };

/**
 * The first reading of an expression: its exact value. Sums, differences, products and roundings are exact; a
 * quotient is rounded half-even to 20 significant digits.
 */
export function evaluate(expression: Expression, inputs: Inputs): Evaluation {
  const outcome = valueOf(expression, inputs);
  if (outcome instanceof Decimal) return { status: 'value', value: decimalText(outcome) };
  return typeof outcome === 'string' ? { status: 'error', code: outcome } : { status: 'missing', missing: [...outcome] };
}

/** A value, the set of names that are missing, or an error. Missing inputs are reported before errors. */
type Outcome = Decimal | ReadonlySet<string> | CalculationError;

function valueOf(expression: Expression, inputs: Inputs): Outcome {
  switch (expression.kind) {
    case 'constant':
      return decimal(expression.value);
    case 'input': {
      const text = inputs.values[expression.name] ?? null;
      return text === null ? new Set([expression.name]) : decimal(text);
    }
    case 'figure':
      return valueOf(expression.definition, inputs);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return withValues([expression.left, expression.right], inputs, ([left, right]) => arithmetic(expression.kind, left!, right!));
    case 'round':
      return withValues([expression.value, expression.unit], inputs, ([value, unit]) =>
        unit!.lte(0) ? 'unitNotPositive' : checked(roundTo(value!, unit!, expression.mode)),
      );
    case 'choose':
      return chosen(expression, inputs);
    case 'sumOver':
      return sum(expression, inputs);
    default:
      return assertNever(expression);
  }
}

function withValues(parts: readonly Expression[], inputs: Inputs, combine: (values: readonly Decimal[]) => Decimal | CalculationError): Outcome {
  const outcomes = parts.map((part) => valueOf(part, inputs));
  const missing = missingIn(outcomes);
  if (missing.size > 0) return missing;
  const values: Decimal[] = [];
  for (const outcome of outcomes) {
    if (!(outcome instanceof Decimal)) return outcome;
    values.push(outcome);
  }
  return combine(values);
}

/** Everything either branch needs must be there, so that a figure does not come and go with a price; an error counts only in the branch taken. */
function chosen({ condition, then, otherwise }: ChooseExpression, inputs: Inputs): Outcome {
  const branches = [valueOf(then, inputs), valueOf(otherwise, inputs)] as const;
  const sides = [valueOf(condition.left, inputs), valueOf(condition.right, inputs)] as const;
  const missing = missingIn([...sides, ...branches]);
  if (missing.size > 0) return missing;
  const [left, right] = sides;
  if (!(left instanceof Decimal)) return left;
  if (!(right instanceof Decimal)) return right;
  return holds(condition.comparison, left, right) ? branches[0] : branches[1];
}

const isMissing = (outcome: Outcome): outcome is ReadonlySet<string> => typeof outcome === 'object' && !(outcome instanceof Decimal);

function missingIn(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const outcome of outcomes) if (isMissing(outcome)) for (const name of outcome) missing.add(name);
  return missing;
}

function arithmetic(kind: ArithmeticExpression['kind'], left: Decimal, right: Decimal): Decimal | CalculationError {
  switch (kind) {
    case 'add':
      return checked(left.plus(right));
    case 'subtract':
      return checked(left.minus(right));
    case 'multiply':
      return checked(left.times(right));
    case 'divide':
      return right.isZero() ? 'divisionByZero' : checked(quotient(left, right));
    default:
      return assertNever(kind);
  }
}

function sum(expression: SumOverExpression, inputs: Inputs): Outcome {
  const entries = inputs.lists[expression.list] ?? null;
  if (entries === null) return new Set([expression.list]);
  let total = new Decimal(0);
  for (const entry of entries) {
    const values = { ...inputs.values, [expression.element]: entry.value };
    const term = valueOf(expression.body, { ...inputs, values });
    if (!(term instanceof Decimal)) return term;
    total = total.plus(term.times(decimal(entry.count)));
    if (!withinDigits(total)) return 'tooManyDigits';
  }
  return total;
}

const checked = (value: Decimal): Decimal | CalculationError => (withinDigits(value) ? value : 'tooManyDigits');

function holds(comparison: Condition['comparison'], left: Decimal, right: Decimal): boolean {
  switch (comparison) {
    case '>':
      return left.gt(right);
    case '>=':
      return left.gte(right);
    case '<':
      return left.lt(right);
    case '<=':
      return left.lte(right);
    case '=':
      return left.eq(right);
    case '<>':
      return !left.eq(right);
    default:
      return assertNever(comparison);
  }
}

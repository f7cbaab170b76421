import { holds } from './comparison.ts';
import { decimal, decimalText, quotient, withinDigits, Decimal, type DecimalText } from './decimal.ts';
import {
  assertNever, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression, type FigureExpression,
  type Inputs, type SumOverExpression,
} from './expression.ts';
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
  const outcome = valueOf(expression, { inputs, known: new Map() });
  if (outcome instanceof Decimal) return { status: 'value', value: decimalText(outcome) };
  return typeof outcome === 'string' ? { status: 'error', code: outcome } : { status: 'missing', missing: [...outcome] };
}

/** A value, the set of names that are missing, or an error. Missing inputs are reported before errors. */
type Outcome = Decimal | ReadonlySet<string> | CalculationError;

/** What is calculated with; figures that were worked out already with these inputs. */
interface Context {
  readonly inputs: Inputs;
  readonly known: Map<string, Outcome>;
}

function valueOf(expression: Expression, context: Context): Outcome {
  switch (expression.kind) {
    case 'constant':
      return decimal(expression.value);
    case 'input': {
      const text = context.inputs.values[expression.name] ?? null;
      return text === null ? new Set([expression.name]) : decimal(text);
    }
    case 'figure':
      return figureValue(expression, context);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return withValues([expression.left, expression.right], context, ([left, right]) => arithmetic(expression.kind, left!, right!));
    case 'round':
      return withValues([expression.value, expression.unit], context, ([value, unit]) =>
        unit!.lte(0) ? 'unitNotPositive' : checked(roundTo(value!, unit!, expression.mode)),
      );
    case 'absolute':
      return withValues([expression.value], context, ([value]) => value!.abs());
    case 'least':
      return withValues(expression.parts, context, (values) => Decimal.min(...values));
    case 'greatest':
      return withValues(expression.parts, context, (values) => Decimal.max(...values));
    case 'choose':
      return chosen(expression, context);
    case 'sumOver':
      return sum(expression, context);
    default:
      return assertNever(expression);
  }
}

/** Once for each figure, however many others refer to it. */
function figureValue({ id, definition }: FigureExpression, context: Context): Outcome {
  const known = context.known.get(id);
  if (known !== undefined) return known;
  const outcome = valueOf(definition, context);
  context.known.set(id, outcome);
  return outcome;
}

function withValues(parts: readonly Expression[], context: Context, combine: (values: readonly Decimal[]) => Decimal | CalculationError): Outcome {
  const outcomes = parts.map((part) => valueOf(part, context));
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
function chosen({ condition, then, otherwise }: ChooseExpression, context: Context): Outcome {
  const taken = truthOf(condition, context);
  const branches = [valueOf(then, context), valueOf(otherwise, context)] as const;
  const missing = missingIn([taken, ...branches]);
  if (missing.size > 0) return missing;
  return typeof taken === 'boolean' ? branches[taken ? 0 : 1] : taken;
}

/** Whether a condition holds. What any of its parts lacks comes before an error, and an error of any before the others, as in spreadsheets. */
function truthOf(condition: Condition, context: Context): boolean | ReadonlySet<string> | CalculationError {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [valueOf(condition.left, context), valueOf(condition.right, context)];
      if (left instanceof Decimal && right instanceof Decimal) return holds(condition.comparison, left.comparedTo(right));
      const missing = missingIn([left, right]);
      return missing.size > 0 ? missing : ([left, right].find((side) => typeof side === 'string') ?? missing);
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => truthOf(part, context));
      const missing = missingIn(parts);
      if (missing.size > 0) return missing;
      const failed = parts.find((part) => typeof part === 'string');
      return failed ?? (condition.kind === 'and' ? parts.every((part) => part === true) : parts.includes(true));
    }
    case 'not': {
      const part = truthOf(condition.part, context);
      return typeof part === 'boolean' ? !part : part;
    }
    default:
      return assertNever(condition);
  }
}

const isMissing = (outcome: Outcome | boolean): outcome is ReadonlySet<string> => typeof outcome === 'object' && !(outcome instanceof Decimal);

function missingIn(outcomes: readonly (Outcome | boolean)[]): ReadonlySet<string> {
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

function sum(expression: SumOverExpression, { inputs }: Context): Outcome {
  const entries = inputs.lists[expression.list] ?? null;
  if (entries === null) return new Set([expression.list]);
  let total = new Decimal(0);
  for (const entry of entries) {
    const values = { ...inputs.values, [expression.element]: entry.value };
    const term = valueOf(expression.body, { inputs: { ...inputs, values }, known: new Map() });
    if (!(term instanceof Decimal)) return term;
    total = total.plus(term.times(decimal(entry.count)));
    if (!withinDigits(total)) return 'tooManyDigits';
  }
  return total;
}

const checked = (value: Decimal): Decimal | CalculationError => (withinDigits(value) ? value : 'tooManyDigits');

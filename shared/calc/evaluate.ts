import type { CalculationError } from './calculation-error.ts';
import { holds } from './comparison.ts';
import { decimal, decimalText, quotient, withinDigits, Decimal, type DecimalText } from './decimal.ts';
import {
  assertNever, childrenOf, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression, type Inputs,
  type SumOverExpression,
} from './expression.ts';
import { foldParts } from './fold-parts.ts';
import { roundTo } from './rounding.ts';

export type { CalculationError } from './calculation-error.ts';

/**
 * The value of an expression, or why it has none: the missing names, or the error. There is no stand-in value: a figure
 * that cannot be computed is not zero.
 */
export type Evaluation =
  | { readonly status: 'value'; readonly value: DecimalText }
  | { readonly status: 'missing'; readonly missing: readonly string[] }
  | { readonly status: 'error'; readonly code: CalculationError };

/**
 * The exact value of an expression, the first of its three readings. Sums, differences, products and roundings are
 * exact; a quotient is rounded half-even to 20 significant digits. Results are kept per `inputs` object, so columns
 * that refer to each other take one step each.
 */
export function evaluate(expression: Expression, inputs: Inputs): Evaluation {
  const outcome = outcomeOf(expression, inputs);
  if (outcome instanceof Decimal) return { status: 'value', value: decimalText(outcome) };
  return typeof outcome === 'string' ? { status: 'error', code: outcome } : { status: 'missing', missing: [...outcome] };
}

/** A value, the set of names that are missing, or an error. Missing inputs are reported before errors. */
type Outcome = Decimal | ReadonlySet<string> | CalculationError;

type OutcomeOf = (part: Expression) => Outcome;

const knownByInputs = new WeakMap<Inputs, Map<Expression, Outcome>>();

function outcomeOf(expression: Expression, inputs: Inputs): Outcome {
  const known = knownByInputs.get(inputs) ?? new Map<Expression, Outcome>();
  knownByInputs.set(inputs, known);
  return foldParts(expression, evaluatedBefore, known, (node, of) => combined(node, of, inputs));
}

/** The body of a sum is excluded: it is evaluated with the inputs of each entry of the list. */
const evaluatedBefore = (expression: Expression): readonly Expression[] => (expression.kind === 'sumOver' ? NOTHING : childrenOf(expression));
const NOTHING: readonly Expression[] = [];

function combined(expression: Expression, of: OutcomeOf, inputs: Inputs): Outcome {
  switch (expression.kind) {
    case 'constant':
      return decimal(expression.value);
    case 'input': {
      const text = inputs.values[expression.name] ?? null;
      return text === null ? new Set([expression.name]) : decimal(text);
    }
    case 'figure':
    case 'function':
      return of(expression.definition);
    case 'failure':
      return expression.code;
    case 'power':
      return withValues([expression.base], of, ([base]) => raised(base!, expression.exponent));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return withValues([expression.left, expression.right], of, ([left, right]) => arithmetic(expression.kind, left!, right!));
    case 'round':
      return withValues([expression.value, expression.unit], of, ([value, unit]) =>
        unit!.lte(0) ? 'unitNotPositive' : checked(roundTo(value!, unit!, expression.mode)),
      );
    case 'absolute':
      return withValues([expression.value], of, ([value]) => value!.abs());
    case 'least':
      return withValues(expression.parts, of, (values) => Decimal.min(...values));
    case 'greatest':
      return withValues(expression.parts, of, (values) => Decimal.max(...values));
    case 'choose':
      return chosen(expression, of);
    case 'sumOver':
      return sum(expression, inputs);
    default:
      return assertNever(expression);
  }
}

function withValues(parts: readonly Expression[], of: OutcomeOf, combine: (values: readonly Decimal[]) => Decimal | CalculationError): Outcome {
  const outcomes = parts.map(of);
  const missing = missingIn(outcomes);
  if (missing !== null) return missing;
  const values: Decimal[] = [];
  for (const outcome of outcomes) {
    if (!(outcome instanceof Decimal)) return outcome;
    values.push(outcome);
  }
  return combine(values);
}

/** Requires the inputs of both branches, so that a figure does not come and go with a price; an error counts only in the branch taken. */
function chosen({ condition, then, otherwise }: ChooseExpression, of: OutcomeOf): Outcome {
  const taken = truthOf(condition, of);
  const branches = [of(then), of(otherwise)] as const;
  const missing = missingIn([taken, ...branches]);
  if (missing !== null) return missing;
  return typeof taken === 'boolean' ? branches[taken ? 0 : 1] : taken;
}

/**
 * Whether a condition holds. Missing inputs of any part take precedence over errors, and an error of any part over true
 * or false, as in spreadsheets.
 */
function truthOf(condition: Condition, of: OutcomeOf): boolean | ReadonlySet<string> | CalculationError {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [of(condition.left), of(condition.right)];
      if (left instanceof Decimal && right instanceof Decimal) return holds(condition.comparison, left.comparedTo(right));
      return missingIn([left, right]) ?? [left, right].find((side) => typeof side === 'string') ?? assertNeither();
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => truthOf(part, of));
      const missing = missingIn(parts);
      if (missing !== null) return missing;
      const failed = parts.find((part) => typeof part === 'string');
      return failed ?? (condition.kind === 'and' ? parts.every((part) => part === true) : parts.includes(true));
    }
    case 'not': {
      const part = truthOf(condition.part, of);
      return typeof part === 'boolean' ? !part : part;
    }
    default:
      return assertNever(condition);
  }
}

function assertNeither(): never {
  throw new Error('Of two sides that are not both values, one is missing or an error');
}

const isMissing = (outcome: Outcome | boolean): outcome is ReadonlySet<string> => typeof outcome === 'object' && !(outcome instanceof Decimal);

/** The missing names of all outcomes, in order; null where none is missing any. */
function missingIn(outcomes: readonly (Outcome | boolean)[]): ReadonlySet<string> | null {
  const sets = outcomes.filter(isMissing);
  const [first, ...others] = sets;
  if (first === undefined || others.length === 0) return first ?? null;
  return new Set(sets.flatMap((names) => [...names]));
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
    const term = outcomeOf(expression.body, { ...inputs, values });
    if (!(term instanceof Decimal)) return term;
    total = total.plus(term.times(decimal(entry.count)));
    if (!withinDigits(total)) return 'tooManyDigits';
  }
  return total;
}

/** A value multiplied by itself; stops as soon as it has too many digits, because further factors never reduce them. */
function raised(base: Decimal, exponent: number): Decimal | CalculationError {
  let result = base;
  for (let times = 1; times < exponent; times += 1) {
    result = result.times(base);
    if (!withinDigits(result)) return 'tooManyDigits';
  }
  return result;
}

const checked = (value: Decimal): Decimal | CalculationError => (withinDigits(value) ? value : 'tooManyDigits');

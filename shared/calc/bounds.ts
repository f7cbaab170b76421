import { Decimal, decimal, MAX_DIGITS, quotient, withinDigits, type DecimalText } from './decimal.ts';
import { assertNever, childrenOf, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression, type FunctionExpression, type Inputs, type RoundExpression, type SumOverExpression } from './expression.ts';
import { foldParts } from './fold-parts.ts';
import { roundTo } from './rounding.ts';

/** The least and the greatest value an expression can have, as exact decimal text; the calculation itself uses Decimals. */
export interface Bounds {
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/**
 * Bounds of an expression while one input lies anywhere between two values and the others are fixed: no value is
 * outside them, though they may be wider than necessary. Null where the expression may have no value in that range (a
 * divisor that can be zero, a missing input).
 */
export function boundsOf(expression: Expression, inputs: Inputs, varying: string, between: Bounds): Bounds | null {
  const span = spanOf(expression, { inputs, varying, between: { low: decimal(between.low), high: decimal(between.high) } });
  return span === null ? null : { low: span.low.toFixed(), high: span.high.toFixed() };
}

interface Span {
  readonly low: Decimal;
  readonly high: Decimal;
}

interface Context {
  readonly inputs: Inputs;
  readonly varying: string;
  readonly between: Span;
}

type SpanOf = (part: Expression) => Span | null;

const point = (value: Decimal): Span => ({ low: value, high: value });

function spanOf(expression: Expression, context: Context): Span | null {
  return foldParts<Expression, Span | null>(expression, partsBefore, new Map(), (node, of) => within(combined(node, of, context)));
}

/** The body of a sum is excluded: it is bounded once per entry of the list. */
const partsBefore = (expression: Expression): readonly Expression[] => (expression.kind === 'sumOver' ? [] : childrenOf(expression));

/** Null where a value could exceed {@link MAX_DIGITS}: the calculation would fail there. */
const within = (span: Span | null): Span | null => (span !== null && [span.low, span.high].every((value) => value.isFinite() && value.e < MAX_DIGITS) ? span : null);

function combined(expression: Expression, of: SpanOf, context: Context): Span | null {
  switch (expression.kind) {
    case 'constant':
      return point(decimal(expression.value));
    case 'input': {
      if (expression.name === context.varying) return context.between;
      const text = context.inputs.values[expression.name] ?? null;
      return text === null ? null : point(decimal(text));
    }
    case 'figure':
      return of(expression.definition);
    case 'function':
      return functionSpan(expression, of);
    case 'failure':
      return null;
    case 'power': {
      const base = of(expression.base);
      const span = base === null ? null : raised(base, expression.exponent);
      // A longer power is cut to fewer digits, so its bounds could miss values.
      return span !== null && withinDigits(span.low) && withinDigits(span.high) ? span : null;
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return arithmetic(expression, of);
    case 'round':
      return rounded(expression, of);
    case 'absolute': {
      const value = of(expression.value);
      return value === null ? null : withoutSign(value);
    }
    case 'least':
    case 'greatest': {
      const parts = expression.parts.flatMap((part) => of(part) ?? []);
      if (parts.length < expression.parts.length) return null;
      const [lows, highs] = [parts.map(({ low }) => low), parts.map(({ high }) => high)];
      return expression.kind === 'least'
        ? { low: Decimal.min(...lows), high: Decimal.min(...highs) }
        : { low: Decimal.max(...lows), high: Decimal.max(...highs) };
    }
    case 'choose':
      return chosen(expression, of);
    case 'sumOver':
      return sum(expression, context);
    default:
      return assertNever(expression);
  }
}

/** Limits a remainder to the range between 0 and its divisor, which the bounds of its definition alone do not show. */
function functionSpan({ name, parts, definition }: FunctionExpression, of: SpanOf): Span | null {
  const span = of(definition);
  const divisor = name === 'remainder' && parts[1] !== undefined ? of(parts[1]) : null;
  if (span === null || divisor === null) return span;
  return { low: Decimal.max(span.low, Decimal.min(divisor.low, 0)), high: Decimal.min(span.high, Decimal.max(divisor.high, 0)) };
}

/** Odd powers are monotonic; an even power is that of the absolute value. */
function raised(base: Span, exponent: number): Span {
  const { low, high } = exponent % 2 === 0 ? withoutSign(base) : base;
  return { low: low.pow(exponent), high: high.pow(exponent) };
}

function withoutSign({ low, high }: Span): Span {
  const sizes = [low.abs(), high.abs()];
  return { low: low.lte(0) && high.gte(0) ? new Decimal(0) : Decimal.min(...sizes), high: Decimal.max(...sizes) };
}

function arithmetic({ kind, left, right }: ArithmeticExpression, of: SpanOf): Span | null {
  const [one, other] = [of(left), of(right)];
  if (one === null || other === null) return null;
  switch (kind) {
    case 'add':
      return { low: one.low.plus(other.low), high: one.high.plus(other.high) };
    case 'subtract':
      return { low: one.low.minus(other.high), high: one.high.minus(other.low) };
    case 'multiply':
      return around([one.low.times(other.low), one.low.times(other.high), one.high.times(other.low), one.high.times(other.high)]);
    case 'divide':
      // Rounding a quotient is monotonic, so the corners bound the rounded values too.
      return other.low.lte(0) && other.high.gte(0)
        ? null
        : around([quotient(one.low, other.low), quotient(one.low, other.high), quotient(one.high, other.low), quotient(one.high, other.high)]);
    default:
      return assertNever(kind);
  }
}

const around = (corners: readonly Decimal[]): Span => ({ low: Decimal.min(...corners), high: Decimal.max(...corners) });

function rounded({ value, unit, mode }: RoundExpression, of: SpanOf): Span | null {
  const [amount, step] = [of(value), of(unit)];
  if (amount === null || step === null || step.low.lte(0)) return null;
  // Where the unit varies too, no rounding moves a value by more than the largest unit.
  if (!step.low.eq(step.high)) return { low: amount.low.minus(step.high), high: amount.high.plus(step.high) };
  return { low: roundTo(amount.low, step.low, mode), high: roundTo(amount.high, step.low, mode) };
}

function chosen({ condition, then, otherwise }: ChooseExpression, of: SpanOf): Span | null {
  const outcome = outcomeOf(condition, of);
  if (outcome === null) return null;
  const [one, other] = [of(then), of(otherwise)];
  // A branch that is never taken may have no value.
  if (outcome === 'true') return one;
  if (outcome === 'false') return other;
  return one === null || other === null ? null : { low: Decimal.min(one.low, other.low), high: Decimal.max(one.high, other.high) };
}

type Outcome = 'true' | 'false' | 'either';

const NEGATED: Readonly<Record<Outcome, Outcome>> = { true: 'false', false: 'true', either: 'either' };

/** Whether a condition holds everywhere, nowhere or somewhere; null where a side may have no value. */
function outcomeOf(condition: Condition, of: SpanOf): Outcome | null {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [of(condition.left), of(condition.right)];
      return left === null || right === null ? null : compared(condition.comparison, left, right);
    }
    case 'not': {
      const part = outcomeOf(condition.part, of);
      return part === null ? null : NEGATED[part];
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => outcomeOf(part, of));
      if (parts.includes(null)) return null;
      const [decisive, other] = condition.kind === 'and' ? (['false', 'true'] as const) : (['true', 'false'] as const);
      if (parts.includes(decisive)) return decisive;
      return parts.every((part) => part === other) ? other : 'either';
    }
    default:
      return assertNever(condition);
  }
}

function compared(comparison: '>' | '>=' | '<' | '<=' | '=' | '<>', left: Span, right: Span): Outcome {
  switch (comparison) {
    case '>':
      return left.low.gt(right.high) ? 'true' : left.high.lte(right.low) ? 'false' : 'either';
    case '>=':
      return left.low.gte(right.high) ? 'true' : left.high.lt(right.low) ? 'false' : 'either';
    case '<':
      return compared('>', right, left);
    case '<=':
      return compared('>=', right, left);
    case '=':
      if (left.high.lt(right.low) || right.high.lt(left.low)) return 'false';
      return left.low.eq(left.high) && right.low.eq(right.high) ? 'true' : 'either';
    case '<>':
      return NEGATED[compared('=', left, right)];
    default:
      return assertNever(comparison);
  }
}

function sum({ list, element, body }: SumOverExpression, context: Context): Span | null {
  const entries = context.inputs.lists[list] ?? null;
  if (entries === null) return null;
  let total = point(new Decimal(0));
  for (const { value, count } of entries) {
    const inputs = { ...context.inputs, values: { ...context.inputs.values, [element]: value } };
    const term = spanOf(body, { ...context, inputs });
    if (term === null) return null;
    const times = decimal(count);
    total = { low: total.low.plus(term.low.times(times)), high: total.high.plus(term.high.times(times)) };
  }
  return total;
}

import { Decimal, decimal, MAX_DIGITS, quotient, withinDigits, type DecimalText } from './decimal.ts';
import { assertNever, childrenOf, type ArithmeticExpression, type ChooseExpression, type Condition, type Expression, type FunctionExpression, type Inputs, type RoundExpression, type SumOverExpression } from './expression.ts';
import { foldParts } from './fold-parts.ts';
import { roundTo } from './rounding.ts';

/** The least and the greatest value an expression can have; exact decimals inside, text outside. */
export interface Bounds {
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/**
 * Bounds of an expression while one of its inputs lies anywhere between two values and the others stand still: no
 * value is outside them, though they may be wider than the values are. Null where the expression may have no value in
 * between (a divisor that can be zero, a missing input).
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

/** The body of a sum has bounds of its own for each entry of the list. */
const partsBefore = (expression: Expression): readonly Expression[] => (expression.kind === 'sumOver' ? [] : childrenOf(expression));

/** No bounds where a value could have more digits than are calculated with: it would be an error there. */
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
      // Of longer powers the digits that are cut off would be missing from the bounds.
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

/** A remainder lies between 0 and what it is the remainder of, which its definition alone does not show. */
function functionSpan({ name, parts, definition }: FunctionExpression, of: SpanOf): Span | null {
  const span = of(definition);
  const divisor = name === 'remainder' && parts[1] !== undefined ? of(parts[1]) : null;
  if (span === null || divisor === null) return span;
  return { low: Decimal.max(span.low, Decimal.min(divisor.low, 0)), high: Decimal.min(span.high, Decimal.max(divisor.high, 0)) };
}

/** Odd powers keep the order; even ones are those of the value without its sign. */
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
      // Rounding a quotient keeps the order, so the corners bound the rounded values too.
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
  // With a unit that varies itself: no rounding goes further than the largest unit.
  if (!step.low.eq(step.high)) return { low: amount.low.minus(step.high), high: amount.high.plus(step.high) };
  return { low: roundTo(amount.low, step.low, mode), high: roundTo(amount.high, step.low, mode) };
}

function chosen({ condition, then, otherwise }: ChooseExpression, of: SpanOf): Span | null {
  const outcome = outcomeOf(condition, of);
  if (outcome === null) return null;
  const [one, other] = [of(then), of(otherwise)];
  // A branch that is surely not taken may have no value.
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

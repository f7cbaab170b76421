import type { DecimalText } from './decimal.ts';
import { evaluate } from './evaluate.ts';
import {
  assertNever, childrenOf, constant, type ArithmeticExpression, type ComparisonOperator, type Condition, type Expression, type FunctionExpression, type FunctionName, type Inputs,
  type RoundExpression,
} from './expression.ts';
import type { RoundingMode } from './rounding.ts';

/** The words of an explanation in one language: names of inputs and figures, numbers as people read them, and a few words. */
export interface ExplanationWords {
  input(name: string): string;
  figure(id: string): string;
  /** A number inside the formula. */
  number(value: DecimalText): string;
  /** The figure itself, with its unit. */
  result(value: DecimalText): string;
  /** "round up to the next ¥1", 「円未満切上げ」. */
  rounding(mode: RoundingMode, unit: string): string;
  /** Shown in place of the number of a missing input. */
  readonly missing: string;
  /** The words of a choice: "then *if* condition*, else* otherwise", or 「condition*場合は*then*、それ以外は*otherwise」. */
  readonly when: string;
  readonly otherwise: string;
  /** Whether the condition of a choice comes first. */
  readonly conditionFirst: boolean;
  /** The words between and after two compared numbers, where a choice begins with them; null for the sign alone. */
  comparison(operator: ComparisonOperator): readonly [between: string, behind: string] | null;
  /** The words between a condition of several comparisons and `when`. */
  readonly ofCondition: string;
  readonly brackets: readonly [open: string, close: string];
  readonly comma: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  /** "min", 「最小値」. */
  readonly least: string;
  readonly greatest: string;
  /** "average", 「平均」. */
  readonly average: string;
  /** "remainder of", "余り": the division follows in brackets. */
  readonly remainder: string;
  /** "sum over all exercises of". */
  sumOver(list: string): string;
}

/** One piece of an explanation. Names have a `reference`, so that a reader can go to the named value. */
export interface ExplanationPart {
  readonly kind: 'name' | 'number' | 'operator' | 'word' | 'result';
  readonly text: string;
  readonly reference?: { readonly kind: 'input' | 'figure'; readonly name: string };
}

/**
 * The formula of an expression in words with numbers, the third of its three readings, then the step before the last
 * where there is one, then the result: "round up to the next ¥1 (exercise price 3,951 × ratio 0.5) = round up to the
 * next ¥1 (1,975.5) = ¥1,976". Where an input is missing, only the formula is given, with the gap marked.
 */
export function explain(expression: Expression, inputs: Inputs, words: ExplanationWords): readonly ExplanationPart[] {
  const evaluation = evaluate(expression, inputs);
  const formula = formulaParts(expression, { inputs, words, bound: new Set() });
  if (evaluation.status !== 'value') return formula;
  const step = lastStep(expression, inputs, words);
  return [...formula, ...(step === null ? [] : [operator('='), ...step]), operator('='), { kind: 'result', text: words.result(evaluation.value) }];
}

interface Context {
  readonly inputs: Inputs;
  readonly words: ExplanationWords;
  /** Names of list elements, which have no single number. */
  readonly bound: ReadonlySet<string>;
}

const operator = (text: string): ExplanationPart => ({ kind: 'operator', text });
const word = (text: string): ExplanationPart => ({ kind: 'word', text });

const SIGNS = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const;
const COMPARISONS: Record<ComparisonOperator, string> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '=': '=', '<>': '≠' };

/** A piece of the explanation still to be written, in order: finished text, or an expression to put into words. */
type Said = ExplanationPart | { readonly kind: 'expression'; readonly expression: Expression; readonly context: Context };

/** Uses a stack of pending pieces, because expressions may be nested deeper than the call stack; the last piece comes next. */
function formulaParts(expression: Expression, context: Context): readonly ExplanationPart[] {
  const parts: ExplanationPart[] = [];
  const waiting: Said[] = [{ kind: 'expression', expression, context }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'expression') waiting.push(...said(next.expression, next.context).toReversed());
    else parts.push(next);
  }
  return parts;
}

/** The words around the parts of an expression. */
function said(expression: Expression, context: Context): readonly Said[] {
  const { words } = context;
  const part = (inside: Expression): Said => ({ kind: 'expression', expression: inside, context });
  switch (expression.kind) {
    case 'constant':
      return [{ kind: 'number', text: words.number(expression.value) }];
    case 'input':
      return named('input', expression.name, expression, context);
    case 'figure':
      return named('figure', expression.id, expression, context);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      if (isNegation(expression)) return [operator('−'), ...bracketed(words, part(expression.right), bindsWeaker(expression.right, 'subtract', true))];
      return [
        ...bracketed(words, part(expression.left), bindsWeaker(expression.left, expression.kind, false)),
        operator(SIGNS[expression.kind]),
        ...bracketed(words, part(expression.right), bindsWeaker(expression.right, expression.kind, true)),
      ];
    case 'round':
      return [word(words.rounding(expression.mode, unitText(expression.unit, context))), ...bracketed(words, part(expression.value), true)];
    case 'function':
      return functionParts(expression, context);
    case 'failure':
      return [{ kind: 'number', text: words.missing }];
    case 'power':
      return [...bracketed(words, part(expression.base), !isPlain(expression.base) && expression.base.kind !== 'function'), operator('^'), { kind: 'number', text: words.number(String(expression.exponent)) }];
    case 'absolute':
      return [operator('|'), part(expression.value), operator('|')];
    case 'least':
    case 'greatest':
      return [word(words[expression.kind]), ...listedInBrackets(words, expression.parts.map((one) => [part(one)]))];
    case 'choose':
      return choiceParts(expression, context);
    case 'sumOver': {
      const bound = new Set([...context.bound, expression.element]);
      return [word(words.sumOver(expression.list)), ...bracketed(words, { kind: 'expression', expression: expression.body, context: { ...context, bound } }, true)];
    }
    default:
      return assertNever(expression);
  }
}

const MULTIPLES = { nearestMultiple: 'halfUp', ceiling: 'up', floor: 'down' } as const satisfies Partial<Record<FunctionName, RoundingMode>>;

/** The name of a function in words, followed by the values it was called with. */
function functionParts({ name, parts }: FunctionExpression, context: Context): readonly Said[] {
  const { words } = context;
  const part = (expression: Expression): Said => ({ kind: 'expression', expression, context });
  if (name === 'average') return [word(words.average), ...listedInBrackets(words, parts.map((one) => [part(one)]))];
  const [value = constant('0'), unit = constant('0')] = parts;
  if (name !== 'remainder') return [word(words.rounding(MULTIPLES[name], unitText(unit, context))), ...bracketed(words, part(value), true)];
  const division = [...bracketed(words, part(value), bindsWeaker(value, 'divide', false)), operator(SIGNS.divide), ...bracketed(words, part(unit), bindsWeaker(unit, 'divide', true))];
  return [word(words.remainder), ...inBrackets(words, division)];
}

/** A choice in the word order of the language. */
function choiceParts({ condition, then, otherwise }: Extract<Expression, { kind: 'choose' }>, context: Context): readonly Said[] {
  const { words } = context;
  const part = (inside: Expression): Said => ({ kind: 'expression', expression: inside, context });
  const compared = condition.kind === 'compare' ? words.comparison(condition.comparison) : null;
  const asked = condition.kind === 'compare' && compared !== null
    ? [part(condition.left), word(compared[0]), part(condition.right), word(compared[1] + words.when)]
    : [...conditionParts(condition, context, false), word(words.ofCondition + words.when)];
  if (words.conditionFirst) return [...asked, part(then), word(words.otherwise), part(otherwise)];
  return [part(then), word(words.when), ...conditionParts(condition, context, false), word(words.otherwise), part(otherwise)];
}

const FULL_WIDTH = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/;

/** Whether a space separates two pieces: not inside brackets, not before a comma, and not next to Japanese words. */
export function isSpaceBetween(before: ExplanationPart, after: ExplanationPart): boolean {
  if (/[(（]$/.test(before.text) && before.kind === 'operator') return false;
  if ((after.kind === 'operator' || after.kind === 'word') && /^[)）,、]/.test(after.text)) return false;
  const isSign = before.kind === 'operator' && !FULL_WIDTH.test(before.text);
  if (isSign && after.kind === 'word') return true;
  return ![before, after].some(({ kind, text }) => (kind === 'operator' || kind === 'word') && FULL_WIDTH.test(text));
}

function conditionParts(condition: Condition, context: Context, brackets: boolean): readonly Said[] {
  const { words } = context;
  const part = (expression: Expression): Said => ({ kind: 'expression', expression, context });
  switch (condition.kind) {
    case 'compare':
      return [part(condition.left), operator(COMPARISONS[condition.comparison]), part(condition.right)];
    case 'and':
    case 'or': {
      const parts = listed(condition.parts.map((one) => conditionParts(one, context, true)), word(words[condition.kind]));
      return brackets ? inBrackets(words, parts) : parts;
    }
    case 'not':
      return [word(words.not), ...inBrackets(words, conditionParts(condition.part, context, false))];
    default:
      return assertNever(condition);
  }
}

const listed = (lists: readonly (readonly Said[])[], between: ExplanationPart): readonly Said[] =>
  lists.flatMap((parts, index) => (index === 0 ? parts : [between, ...parts]));

const bracketed = (words: ExplanationWords, part: Said, brackets: boolean): readonly Said[] => (brackets ? inBrackets(words, [part]) : [part]);

const inBrackets = ({ brackets: [open, close] }: ExplanationWords, parts: readonly Said[]): readonly Said[] => [operator(open), ...parts, operator(close)];

const listedInBrackets = (words: ExplanationWords, lists: readonly (readonly Said[])[]): readonly Said[] => inBrackets(words, listed(lists, operator(words.comma)));

function named(kind: 'input' | 'figure', name: string, expression: Expression, context: Context): readonly ExplanationPart[] {
  const text = kind === 'input' ? context.words.input(name) : context.words.figure(name);
  const label: ExplanationPart = { kind: 'name', text, reference: { kind, name } };
  if (context.bound.has(name)) return [label];
  const evaluation = evaluate(expression, context.inputs);
  const number: ExplanationPart = { kind: 'number', text: evaluation.status === 'value' ? context.words.number(evaluation.value) : context.words.missing };
  return [label, number];
}

function unitText(unit: Expression, { inputs, words }: Context): string {
  const evaluation = evaluate(unit, inputs);
  return evaluation.status === 'value' ? words.number(evaluation.value) : words.missing;
}

/** Whether an expression is 0 − x, which stands for −x. */
const isNegation = ({ kind, left }: ArithmeticExpression): boolean => kind === 'subtract' && left.kind === 'constant' && left.value === '0';

function bindsWeaker(part: Expression, parent: keyof typeof SIGNS, onTheRight: boolean): boolean {
  if (part.kind === 'choose' || part.kind === 'sumOver') return true;
  const isSum = part.kind === 'add' || part.kind === 'subtract';
  const isProduct = part.kind === 'multiply' || part.kind === 'divide';
  if (parent === 'multiply') return isSum;
  if (parent === 'divide') return isSum || (isProduct && onTheRight);
  return parent === 'subtract' && onTheRight && isSum;
}

/** The formula with its operands calculated, or null where that would only repeat the formula or the result. */
function lastStep(expression: Expression, inputs: Inputs, words: ExplanationWords): readonly ExplanationPart[] | null {
  if (!hasLastStep(expression)) return null;
  const operands = expression.kind === 'round' ? [expression.value] : childrenOf(expression);
  if (operands.every(isPlain)) return null;
  const worked = operands.map((operand) => evaluate(operand, inputs));
  const texts: ExplanationPart[] = [];
  for (const one of worked) {
    if (one.status !== 'value') return null;
    texts.push({ kind: 'number', text: words.number(one.value) });
  }
  if (expression.kind === 'round') {
    const unit = unitText(expression.unit, { inputs, words, bound: new Set() });
    const [open, close] = words.brackets;
    return [word(words.rounding(expression.mode, unit)), operator(open), ...texts, operator(close)];
  }
  if (isNegation(expression)) return null;
  return [texts[0]!, operator(SIGNS[expression.kind]), texts[1]!];
}

const hasLastStep = (expression: Expression): expression is ArithmeticExpression | RoundExpression =>
  expression.kind === 'round' || expression.kind === 'add' || expression.kind === 'subtract' || expression.kind === 'multiply' || expression.kind === 'divide';

const isPlain = (expression: Expression): boolean => expression.kind === 'input' || expression.kind === 'figure' || expression.kind === 'constant';

import { assertNever, childrenOf, type Condition, type Expression } from './expression.ts';
import { foldParts } from './fold-parts.ts';

/** Renames inputs and lists in an expanded expression; the element of a list keeps its name. */
export type Renaming = (name: string) => string;

const SAME_NAME: Renaming = (name) => name;

/**
 * An expression with every reference to a figure replaced by its definition. The value is the same; the formula needs
 * only cells of inputs. Shared parts stay shared.
 */
export function expandReferences(expression: Expression, rename: Renaming = SAME_NAME): Expression {
  const known = knownByRenaming.get(rename) ?? new WeakMap<Expression, Expression>();
  knownByRenaming.set(rename, known);
  return foldParts(expression, partsBefore, known, (node, rewritten) => rewrite(node, rewritten, { rename, bound: NONE_BOUND }));
}

/** Figures share their definitions: each is expanded once and the same object is reused. */
const knownByRenaming = new WeakMap<Renaming, WeakMap<Expression, Expression>>();

/** An expression without references to figures, with some of its inputs replaced by other expressions. */
export function replaceInputs(expression: Expression, replacements: ReadonlyMap<string, Expression>): Expression {
  return foldParts<Expression, Expression>(expression, partsBefore, new Map(), (node, rewritten) => rewrite(node, rewritten, { rename: SAME_NAME, bound: NONE_BOUND, replacements }));
}

interface Rewriting {
  readonly rename: Renaming;
  readonly bound: ReadonlySet<string>;
  readonly replacements?: ReadonlyMap<string, Expression>;
}

const NONE_BOUND: ReadonlySet<string> = new Set();

/** The body of a sum is excluded: its element is not an input of the document, so the body is rewritten separately. */
const partsBefore = (expression: Expression): readonly Expression[] => (expression.kind === 'sumOver' ? [] : childrenOf(expression));

function rewrite(expression: Expression, inside: (part: Expression) => Expression, rewriting: Rewriting): Expression {
  const { rename, bound } = rewriting;
  switch (expression.kind) {
    case 'constant':
    case 'failure':
      return expression;
    case 'input':
      if (bound.has(expression.name)) return expression;
      return rewriting.replacements?.get(expression.name) ?? { ...expression, name: rename(expression.name) };
    case 'figure':
      return inside(expression.definition);
    case 'function':
      return { ...expression, parts: expression.parts.map(inside), definition: inside(expression.definition) };
    case 'power':
      return { ...expression, base: inside(expression.base) };
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'round':
      return { ...expression, value: inside(expression.value), unit: inside(expression.unit) };
    case 'absolute':
      return { ...expression, value: inside(expression.value) };
    case 'least':
    case 'greatest':
      return { ...expression, parts: expression.parts.map(inside) };
    case 'choose':
      return { ...expression, condition: conditionWith(expression.condition, inside), then: inside(expression.then), otherwise: inside(expression.otherwise) };
    case 'sumOver': {
      const within: Rewriting = { ...rewriting, bound: new Set([...bound, expression.element]) };
      const body = foldParts<Expression, Expression>(expression.body, partsBefore, new Map(), (node, rewritten) => rewrite(node, rewritten, within));
      return { ...expression, list: rename(expression.list), body };
    }
    default:
      return assertNever(expression);
  }
}

function conditionWith(condition: Condition, inside: (part: Expression) => Expression): Condition {
  switch (condition.kind) {
    case 'compare':
      return { ...condition, left: inside(condition.left), right: inside(condition.right) };
    case 'and':
    case 'or':
      return { ...condition, parts: condition.parts.map((part) => conditionWith(part, inside)) };
    case 'not':
      return { ...condition, part: conditionWith(condition.part, inside) };
    default:
      return assertNever(condition);
  }
}

import { assertNever, type Condition, type Expression } from './expression.ts';

/** How inputs and lists are called in an expression that is written out; the element of a list keeps its name. */
export type Renaming = (name: string) => string;

const SAME_NAME: Renaming = (name) => name;

/**
 * An expression without references to figures: each is replaced by its definition. The value is the same; the formula
 * needs no cells but those of inputs. Parts that were shared are shared again.
 */
export function writtenOut(expression: Expression, rename: Renaming = SAME_NAME): Expression {
  return rewritten(expression, { rename, bound: new Set(), known: new Map() });
}

interface Rewriting {
  readonly rename: Renaming;
  readonly bound: ReadonlySet<string>;
  readonly known: Map<Expression, Expression>;
}

function rewritten(expression: Expression, rewriting: Rewriting): Expression {
  const known = rewriting.known.get(expression);
  if (known !== undefined) return known;
  const result = rewrite(expression, rewriting);
  rewriting.known.set(expression, result);
  return result;
}

function rewrite(expression: Expression, rewriting: Rewriting): Expression {
  const inside = (part: Expression): Expression => rewritten(part, rewriting);
  const { rename, bound } = rewriting;
  switch (expression.kind) {
    case 'constant':
      return expression;
    case 'input':
      return bound.has(expression.name) ? expression : { ...expression, name: rename(expression.name) };
    case 'figure':
      return inside(expression.definition);
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
      // Inside, the element is no input of the document: what was rewritten outside is not the same there.
      const body = rewritten(expression.body, { rename, bound: new Set([...bound, expression.element]), known: new Map() });
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

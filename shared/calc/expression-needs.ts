import { childrenOf, type Expression } from './expression.ts';
import { expressionProperty } from './expression-property.ts';

/** Names of all inputs and lists an expression needs, also through the figures it refers to, in reading order, each once. */
export const inputsNeeded: (expression: Expression) => readonly string[] = expressionProperty<readonly string[]>((expression, namesOf) => {
  switch (expression.kind) {
    case 'constant':
    case 'failure':
      return NO_NAMES;
    case 'input':
      return [expression.name];
    case 'sumOver':
      // Inside a sum its element is not an input of the document.
      return [...new Set([expression.list, ...namesOf(expression.body).filter((name) => name !== expression.element)])];
    default:
      return joined(childrenOf(expression).map(namesOf));
  }
});

const NO_NAMES: readonly string[] = [];

/** All names in order of first occurrence; the array of the first part itself where the others add nothing. */
function joined([first = NO_NAMES, ...others]: readonly (readonly string[])[]): readonly string[] {
  const added = others.some((names) => names !== first && names.some((name) => !first.includes(name)));
  return added ? [...new Set([...first, ...others.flat()])] : first;
}

/** The number of parts of an expression with every referenced figure expanded. */
export const expandedSize: (expression: Expression) => number = expressionProperty<number>((expression, sizeOf) => childrenOf(expression).reduce((sum, child) => sum + sizeOf(child), 1));

/** The number of parts of an expression itself: a reference to a figure is one part. */
export const ownSize: (expression: Expression) => number = expressionProperty<number>((expression, sizeOf) =>
  (expression.kind === 'figure' ? 1 : childrenOf(expression).reduce((sum, child) => sum + sizeOf(child), 1)));

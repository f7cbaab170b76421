import { childrenOf, type Expression } from './expression.ts';
import { foldParts } from './fold-parts.ts';

/**
 * A property of expressions that follows from that of their parts, as a function. What is known of a part is kept with
 * the part, so that columns that refer to each other are looked at once each.
 */
export function expressionProperty<Property>(combine: (expression: Expression, propertyOf: (part: Expression) => Property) => Property): (expression: Expression) => Property {
  const known = new WeakMap<Expression, Property>();
  return (expression) => known.get(expression) ?? foldParts(expression, childrenOf, known, combine);
}

/** {@link expressionProperty} of expressions over inputs of which something is known; kept for each such knowledge. */
export function expressionMeasure<Setting extends object, Measure>(
  combine: (expression: Expression, measureOf: (part: Expression) => Measure, setting: Setting) => Measure,
): (expression: Expression, setting: Setting) => Measure {
  const knownBySetting = new WeakMap<Setting, WeakMap<Expression, Measure>>();
  return (expression, setting) => {
    const known = knownBySetting.get(setting) ?? new WeakMap<Expression, Measure>();
    knownBySetting.set(setting, known);
    return foldParts(expression, childrenOf, known, (node, measureOf) => combine(node, measureOf, setting));
  };
}

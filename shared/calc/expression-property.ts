import { childrenOf, type Expression } from './expression.ts';
import { foldParts } from './fold-parts.ts';

/**
 * A function for a property of expressions that follows from the property of their parts. Results are kept per part, so
 * columns that refer to each other are visited once each.
 */
export function expressionProperty<Property>(combine: (expression: Expression, propertyOf: (part: Expression) => Property) => Property): (expression: Expression) => Property {
  const known = new WeakMap<Expression, Property>();
  return (expression) => known.get(expression) ?? foldParts(expression, childrenOf, known, combine);
}

/** {@link expressionProperty} for a property that also depends on knowledge of the inputs; results are kept per `Setting` object. */
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

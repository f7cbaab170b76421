import { absolute, add, assertNever, constant, choose, greatest, least, round, type Expression } from '../expression.ts';
import { average, multipleOf, remainder } from './defined-functions.ts';
import type { RoundingMode } from '../rounding.ts';
import { conditionOf, numberOf, type Operand, type Span } from './operand.ts';
import { throwFormulaError } from './formula-tokens.ts';

/** The functions of formulas, by the names they have in spreadsheets in every language. */
export const FORMULA_FUNCTIONS = [
  'IF', 'MIN', 'MAX', 'SUM', 'AVERAGE', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'MROUND', 'CEILING', 'FLOOR', 'INT', 'MOD', 'ABS', 'AND', 'OR', 'NOT',
] as const;

/** One of {@link FORMULA_FUNCTIONS}. */
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

/** The least and greatest number of arguments of each function. */
const FUNCTION_VALUES: Readonly<Record<FormulaFunction, readonly [number, number]>> = {
  IF: [3, 3], MIN: [1, 100], MAX: [1, 100], SUM: [1, 100], AVERAGE: [1, 100], ROUND: [2, 2], ROUNDUP: [2, 2], ROUNDDOWN: [2, 2], MROUND: [2, 2], CEILING: [2, 2],
  FLOOR: [2, 2], INT: [1, 1], MOD: [2, 2], ABS: [1, 1], AND: [1, 100], OR: [1, 100], NOT: [1, 1],
};

const MOST_PLACES = 15;

type Called = { readonly kind: 'number'; readonly expression: Expression } | (Operand & { readonly kind: 'condition' });

/**
 * The result of calling a function. ROUND goes to the nearest, halves away from zero; ROUNDUP and ROUNDDOWN away from
 * zero and towards it, INT down to a whole number, as in spreadsheets.
 * @throws FormulaError where there are too few or too many values, or one is of the wrong kind.
 */
export function callFunction(name: FormulaFunction, values: readonly Operand[], span: Span): Operand {
  const [fewest, most] = FUNCTION_VALUES[name];
  if (values.length < fewest || values.length > most) return throwFormulaError('argumentCount', span.at, span.text, [name, String(fewest), String(most)]);
  return { ...span, ...called(name, values, span) };
}

function called(name: FormulaFunction, values: readonly Operand[], span: Span): Called {
  const [first, second, third] = values;
  // The values were counted above, so each argument is present.
  const given = (operand: Operand | undefined): Operand => operand ?? throwFormulaError('argumentCount', span.at, span.text);
  switch (name) {
    case 'IF':
      return number(choose(conditionOf(given(first)), numberOf(given(second)), numberOf(given(third))));
    case 'MIN':
      return number(least(values.map(numberOf)));
    case 'MAX':
      return number(greatest(values.map(numberOf)));
    case 'SUM':
      return number(values.map(numberOf).reduce(add));
    case 'AVERAGE':
      return number(average(values.map(numberOf)));
    case 'INT':
      return number(round('down', numberOf(given(first)), constant('1')));
    case 'MOD':
      return number(remainder(numberOf(given(first)), numberOf(given(second))));
    case 'MROUND':
      return number(multipleOf('nearestMultiple', numberOf(given(first)), numberOf(given(second))));
    case 'CEILING':
      return number(multipleOf('ceiling', numberOf(given(first)), numberOf(given(second))));
    case 'FLOOR':
      return number(multipleOf('floor', numberOf(given(first)), numberOf(given(second))));
    case 'ABS':
      return number(absolute(numberOf(given(first))));
    case 'ROUND':
      return number(rounded('halfUp', given(first), given(second)));
    case 'ROUNDUP':
      return number(rounded('awayFromZero', given(first), given(second)));
    case 'ROUNDDOWN':
      return number(rounded('towardZero', given(first), given(second)));
    case 'AND':
      return { ...span, kind: 'condition', condition: { kind: 'and', parts: values.map(conditionOf) } };
    case 'OR':
      return { ...span, kind: 'condition', condition: { kind: 'or', parts: values.map(conditionOf) } };
    case 'NOT':
      return { ...span, kind: 'condition', condition: { kind: 'not', part: conditionOf(given(first)) } };
    default:
      return assertNever(name);
  }
}

const number = (expression: Expression): Called => ({ kind: 'number', expression });

function rounded(mode: RoundingMode, value: Operand, places: Operand): Expression {
  return round(mode, numberOf(value), constant(unitOf(places)));
}

/** 10^-places as a number: "0.01" for 2, "1000" for −3. */
function unitOf(places: Operand): string {
  const expression = numberOf(places);
  if (expression.kind !== 'constant' || !/^-?\d{1,2}$/.test(expression.value)) return throwFormulaError('digitsNotWhole', places.at, places.text);
  const count = Number.parseInt(expression.value, 10);
  if (Math.abs(count) > MOST_PLACES) return throwFormulaError('digitsNotWhole', places.at, places.text);
  return count > 0 ? `0.${'0'.repeat(count - 1)}1` : `1${'0'.repeat(-count)}`;
}

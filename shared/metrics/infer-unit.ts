import { assertNever, type Expression } from '../calc/expression.ts';
import { expressionProperty } from '../calc/expression-property.ts';
import { allotteeDimension, isOfAllottee } from './allottee-figures.ts';
import { isInputName, RIGHTS_EXERCISED } from '../grant/input-names.ts';
import { INPUTS, type Dimension } from '../grant/input-registry.ts';
import type { ColumnUnit } from '../grant/schema.ts';
import { tableNumberOf, type TableNumber } from '../grant/table-numbers.ts';

const NONE: Dimension = { money: 0, shares: 0, rights: 0 };

/**
 * What a formula most likely counts, from what its inputs count: a proposal for a custom column, nothing more.
 * Money by shares is money, shares by shares issued a ratio, anything mixed a plain number.
 */
export function inferUnit(expression: Expression, kind: 'number' | 'condition'): ColumnUnit {
  if (kind === 'condition') return 'condition';
  const { money, shares, rights } = dimensionOf(expression);
  if (money === 1) return 'money';
  if (money !== 0) return 'number';
  if (shares === 1 && rights === 0) return 'shares';
  return shares === 0 && rights === 0 && isQuotient(expression) ? 'ratio' : 'number';
}

/** What an expression counts, in powers of money, shares and rights; of terms that are added, the first that counts something. */
export const dimensionOf = expressionProperty<Dimension>((expression, dimensionOfPart) => {
  switch (expression.kind) {
    case 'constant':
    case 'failure':
      return NONE;
    case 'input':
      return isInputName(expression.name) ? INPUTS[expression.name].dimension : dimensionOfOther(expression.name);
    case 'figure':
    case 'function':
      return dimensionOfPart(expression.definition);
    case 'power': {
      const { money, shares, rights } = dimensionOfPart(expression.base);
      const { exponent } = expression;
      return { money: money * exponent, shares: shares * exponent, rights: rights * exponent };
    }
    case 'multiply':
      return joined(dimensionOfPart(expression.left), dimensionOfPart(expression.right), 1);
    case 'divide':
      return joined(dimensionOfPart(expression.left), dimensionOfPart(expression.right), -1);
    case 'add':
    case 'subtract':
      return firstCounting([dimensionOfPart(expression.left), dimensionOfPart(expression.right)]);
    case 'round':
    case 'absolute':
      return dimensionOfPart(expression.value);
    case 'least':
    case 'greatest':
      return firstCounting(expression.parts.map(dimensionOfPart));
    case 'choose':
      return firstCounting([dimensionOfPart(expression.then), dimensionOfPart(expression.otherwise)]);
    case 'sumOver':
      return dimensionOfPart(expression.body);
    default:
      return assertNever(expression);
  }
});

/** What the numbers in rows of the tables beside the terms count. */
const DIMENSIONS_OF_TABLES: Readonly<Record<TableNumber['field'], Dimension>> = {
  shares: { money: 0, shares: 1, rights: 0 },
  exercisePrice: { money: 1, shares: -1, rights: 0 },
  addBack: { money: 1, shares: 0, rights: 0 },
  votes: { money: 0, shares: 0, rights: 0 },
};

/** @throws RangeError for a name that formulas do not have. */
function dimensionOfOther(name: string): Dimension {
  if (isOfAllottee(name)) return allotteeDimension(name);
  const ofTable = tableNumberOf(name);
  if (ofTable !== null) return DIMENSIONS_OF_TABLES[ofTable.field];
  if (name !== RIGHTS_EXERCISED) throw new RangeError(`There is no input "${name}"`);
  return INPUTS.rights.dimension;
}

const joined = (one: Dimension, other: Dimension, sign: 1 | -1): Dimension => ({
  money: one.money + sign * other.money,
  shares: one.shares + sign * other.shares,
  rights: one.rights + sign * other.rights,
});

const counts = ({ money, shares, rights }: Dimension): boolean => money !== 0 || shares !== 0 || rights !== 0;

/** Of what is added or compared, the part that counts something: a number beside it is of its kind. */
const firstCounting = (parts: readonly Dimension[]): Dimension => parts.find(counts) ?? NONE;

const isQuotient = expressionProperty<boolean>((expression, isPartQuotient) => {
  if (expression.kind === 'round' || expression.kind === 'absolute') return isPartQuotient(expression.value);
  if (expression.kind === 'figure') return isPartQuotient(expression.definition);
  if (expression.kind === 'subtract' || expression.kind === 'add') return isPartQuotient(expression.left) || isPartQuotient(expression.right);
  return expression.kind === 'divide';
});

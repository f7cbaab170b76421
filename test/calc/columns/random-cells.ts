import fc from 'fast-check';
import type { Axes, Along, ColumnInput, ColumnInputs, ColumnList, NamedExpression, Varying } from '#shared/calc/evaluate-columns.ts';
import {
  absolute, add, choose, compare, constant, divide, figure, greatest, input, least, multiply, power, round, subtract, sumOver,
  type ComparisonOperator, type Condition, type Expression, type Inputs, type ListEntry,
} from '#shared/calc/expression.ts';
import { average, multipleOf, remainder } from '#shared/calc/formula/defined-functions.ts';
import { ROUNDING_MODES } from '#shared/calc/rounding.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const ALONG = ['pages', 'rows', 'columns', 'cells'] as const satisfies readonly Along[];
const COMPARISONS = ['>', '>=', '<', '<=', '=', '<>'] as const satisfies readonly ComparisonOperator[];

const signed = (digits: fc.Arbitrary<bigint>): fc.Arbitrary<string> => digits.map(String);

/** Numbers of all kinds: small ones that meet and tie, decimals, the edge of the safe integers, and far beyond it. */
export const numberText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: signed(fc.bigInt(-12n, 12n)) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${part}`) },
  { weight: 2, arbitrary: signed(fc.bigInt(-5_000_000_000n, 5_000_000_000n)) },
  { weight: 1, arbitrary: signed(fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n)) },
  { weight: 1, arbitrary: signed(fc.bigInt(-(2n ** 53n) - 3n, -(2n ** 53n) + 3n)) },
  { weight: 1, arbitrary: signed(fc.bigInt(-(10n ** 30n), 10n ** 30n)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '-0', '0.5', '-0.5', '1.5', '2.5', '-2.5', '0.000000000000000001', '007.50', '9007199254740991', '9007199254740992.5') },
);

const unit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('1', '0.01', '1000', '0.5', '3', '7', '0.25').map(constant) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map(input) },
);

const signedUnit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('1', '7', '0.25', '-3', '-0.5', '0').map(constant) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES).map(input) },
);

const multipleBy = (name: 'nearestMultiple' | 'ceiling' | 'floor') => (value: Expression, by: Expression): Expression => multipleOf(name, value, by);

/** Expressions of every kind, several levels deep. A figure's id is its definition, so that one id means one thing. */
export const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression; leaf: Expression; condition: Condition }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NAMES).map(input) },
    { weight: 1, arbitrary: fc.constant(input('element')) },
    { weight: 1, arbitrary: numberText.map(constant) },
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(fc.constantFrom(add, subtract, multiply, multiply, divide), tie('node'), tie('node')).map(([make, left, right]) => make(left, right)),
    fc.tuple(fc.constantFrom(...ROUNDING_MODES), tie('node'), unit).map(([mode, value, to]) => round(mode, value, to)),
    fc
      .tuple(fc.constantFrom(...COMPARISONS), tie('node'), tie('node'), tie('node'), tie('node'))
      .map(([comparison, left, right, then, otherwise]) => choose(compare(comparison, left, right), then, otherwise)),
    fc.tuple(tie('condition'), tie('node'), tie('node')).map(([condition, then, otherwise]) => choose(condition, then, otherwise)),
    fc.tuple(fc.constantFrom(least, greatest), fc.array(tie('node'), { minLength: 1, maxLength: 3 })).map(([make, parts]) => make(parts)),
    tie('node').map(absolute),
    fc.tuple(tie('node'), fc.integer({ min: 2, max: 5 })).map(([base, exponent]) => power(base, exponent)),
    fc.tuple(fc.constantFrom(remainder, multipleBy('nearestMultiple'), multipleBy('ceiling'), multipleBy('floor')), tie('node'), signedUnit).map(([make, value, by]) => make(value, by)),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map(average),
    tie('node').map((definition) => figure(JSON.stringify(definition), definition)),
    tie('node').map((body) => sumOver('list', 'element', body)),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.constantFrom(...COMPARISONS), tie('node'), tie('node')).map(([comparison, left, right]) => compare(comparison, left, right)),
    fc.tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 })).map(([kind, parts]): Condition => ({ kind, parts })),
    tie('condition').map((part): Condition => ({ kind: 'not', part })),
  ),
})).node;

/** Expressions with ids, as a run takes them. */
export const namedExpressions: fc.Arbitrary<readonly NamedExpression[]> = fc
  .array(expression, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one) => ({ id: JSON.stringify(one), expression: one })));

export const axesOf: fc.Arbitrary<Axes> = fc.record({
  pages: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

export const lengthAlong = (axes: Axes, along: Along): number => (along === 'cells' ? axes.pages * axes.rows * axes.columns : axes[along]);

function varying<T>(axes: Axes, value: fc.Arbitrary<T>): fc.Arbitrary<Varying<T>> {
  return fc
    .constantFrom(...ALONG)
    .chain((along) => fc.array(value, { minLength: lengthAlong(axes, along), maxLength: lengthAlong(axes, along) }).map((values) => ({ along, values })));
}

const entries: fc.Arbitrary<readonly ListEntry[]> = fc.array(
  fc.record({ value: numberText, count: fc.integer({ min: 0, max: 20 }).map(String) }),
  { maxLength: 3 },
);

/** Inputs for some axes: constant, missing, along an axis or for every cell, with holes. */
export function inputsFor(axes: Axes): fc.Arbitrary<ColumnInputs> {
  const text = fc.oneof({ weight: 8, arbitrary: numberText }, { weight: 1, arbitrary: fc.constant(null) });
  const value: fc.Arbitrary<ColumnInput> = fc.oneof(text, varying(axes, text), varying(axes, text));
  const present = fc.oneof(fc.boolean(), varying(axes, fc.boolean()));
  const list: fc.Arbitrary<ColumnList | null> = fc.oneof(fc.record({ entries, present }), fc.constant(null));
  return fc.record({
    values: fc.record({ a: value, b: value, c: value, d: value, element: value }),
    lists: fc.record({ list }),
  });
}

/** The inputs of one cell, picked by hand: the check must not trust the code it checks. */
export function pickInputs(axes: Axes, inputs: ColumnInputs, cell: number): Inputs {
  const places = {
    cells: cell,
    columns: cell % axes.columns,
    rows: Math.floor(cell / axes.columns) % axes.rows,
    pages: Math.floor(cell / (axes.columns * axes.rows)),
  };
  const pick = <T>(value: T | Varying<T>): T | undefined =>
    typeof value === 'object' && value !== null && 'along' in value ? value.values[places[value.along]] : value;
  const values = Object.fromEntries(Object.entries(inputs.values).map(([name, value]) => [name, pick(value) ?? null]));
  const lists = Object.fromEntries(
    Object.entries(inputs.lists).map(([name, list]) => [name, list !== null && pick(list.present) === true ? list.entries : null]),
  );
  return { values, lists };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { canonicalDecimal, isDecimalText } from '#shared/calc/decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { buffersOf, evaluateColumns, readCells, type Along, type Axes, type ColumnInputs, type FigureCells, type Varying } from '#shared/calc/evaluate-columns.ts';
import {
  add, choose, compare, constant, divide, figure, input, multiply, round, roundUp, subtract, sumOver, type Expression,
} from '#shared/calc/expression.ts';
import { axesOf, inputsFor, lengthAlong, namedExpressions, pickInputs } from './columns/random-cells.ts';

function cellsOf(expression: Expression, axes: Partial<Axes>, values: ColumnInputs['values'], lists: ColumnInputs['lists'] = {}): FigureCells {
  const all = { pages: 1, rows: 1, columns: 1, ...axes };
  const inputs = { values, lists };
  const [column] = evaluateColumns([{ id: 'it', expression }], all, inputs);
  if (column === undefined) throw new Error('A column for each figure');
  return readCells(column, expression, all, inputs);
}

const valuesOf = (cells: FigureCells, count: number): (string | null)[] => Array.from({ length: count }, (_, cell) => cells.valueAt(cell));

const questions = axesOf.chain((axes) => fc.record({ axes: fc.constant(axes), inputs: inputsFor(axes), figures: namedExpressions }));

describe('evaluateColumns', () => {
  it('gives in every cell what evaluate gives', () => {
    fc.assert(
      fc.property(questions, ({ axes, inputs, figures }) => {
        const columns = evaluateColumns(figures, axes, inputs);
        for (const [index, { expression }] of figures.entries()) {
          const column = columns[index];
          if (column === undefined) throw new Error('A column for each figure');
          const cells = readCells(column, expression, axes, inputs);
          const near = cells.approximations();
          expect(near).toHaveLength(lengthAlong(axes, 'cells'));
          for (let cell = 0; cell < lengthAlong(axes, 'cells'); cell += 1) {
            const expected = evaluate(expression, pickInputs(axes, inputs, cell));
            expect(cells.valueAt(cell)).toBe(expected.status === 'value' ? expected.value : null);
            expect(cells.evaluationAt(cell)).toEqual(expected);
            expect(near[cell]).toBe(cells.approximateAt(cell));
            if (expected.status === 'value' && !Number.isFinite(Number(expected.value))) expect(near[cell]).toBe(Number(expected.value));
            else if (expected.status === 'value') expect(Math.abs((near[cell] ?? NaN) - Number(expected.value))).toBeLessThanOrEqual(1e-12 * Math.abs(Number(expected.value)));
            else expect(near[cell]).toBeNaN();
          }
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it('takes the other branch where a part of AND that is the same in every cell does not hold', () => {
    const both = choose({ kind: 'and', parts: [compare('>', input('a'), constant('5')), compare('>', input('b'), constant('5'))] }, constant('1'), constant('2'));
    const column = cellsOf(both, { rows: 2 }, { a: '4', b: { along: 'rows', values: ['6', '4'] } });
    expect([valuesOf(column, 2), column.path]).toEqual([['2', '2'], 'fast']);
    const single = cellsOf(both, {}, { a: '4', b: '6' });
    expect(valuesOf(single, 1)).toEqual(['2']);
  });

  it('reads inputs again whose integers have gone to another thread', () => {
    const axes = { pages: 1, rows: 2, columns: 1 };
    const inputs: ColumnInputs = { values: { a: { along: 'rows', values: ['1.5', '2'] } }, lists: {} };
    const figures = [{ id: 'a', expression: input('a') }, { id: 'b', expression: multiply(input('a'), constant('3')) }];
    const texts = (): readonly (readonly (string | null)[])[] => {
      const columns = evaluateColumns(figures, axes, inputs);
      const read = figures.map(({ expression }, index) => valuesOf(readCells(columns[index]!, expression, axes, inputs), 2));
      structuredClone(columns, { transfer: [...buffersOf(columns)] });
      return read;
    };
    expect([texts(), texts()]).toEqual([[['1.5', '2'], ['4.5', '6']], [['1.5', '2'], ['4.5', '6']]]);
  });

  it('lays axes over each other', () => {
    const sum = add(add(input('page'), input('row')), input('column'));
    const cells = cellsOf(sum, { pages: 2, rows: 2, columns: 3 }, {
      page: { along: 'pages', values: ['100', '200'] },
      row: { along: 'rows', values: ['10', '20'] },
      column: { along: 'columns', values: ['1', '2', '3'] },
    });
    expect(valuesOf(cells, 12)).toEqual(['111', '112', '113', '121', '122', '123', '211', '212', '213', '221', '222', '223']);
    expect(cells.path).toBe('fast');
  });

  it('works out once what depends on one axis only', () => {
    const axes = { pages: 1, rows: 1000, columns: 1000 };
    const prices = Array.from({ length: 1000 }, (_, row) => String(3000 + row));
    const perShare = roundUp(multiply(input('price'), constant('0.5')), constant('1'));
    const [column] = evaluateColumns([{ id: 'perShare', expression: perShare }], axes, { values: { price: { along: 'rows', values: prices } }, lists: {} });
    expect(column?.numerator.integers).toHaveLength(1000);
  });

  it('works out a figure once for all that refer to it', () => {
    let asked = 0;
    const product = multiply(input('a'), input('b'));
    const counted: Expression = {
      ...product,
      get left() {
        asked += 1;
        return product.left;
      },
    };
    const figures = [
      { id: 'one', expression: counted },
      { id: 'twice', expression: add(figure('one', counted), figure('one', counted)) },
    ];
    evaluateColumns(figures, { pages: 1, rows: 2, columns: 1 }, { values: { a: '3', b: { along: 'rows', values: ['4', '5'] } }, lists: {} });
    expect(asked).toBe(1);
  });

  it.each([
    { pages: 3, rows: 2, columns: 40_000 },
    { pages: 2, rows: 700, columns: 100 },
    { pages: 700, rows: 10, columns: 10 },
    { pages: 1, rows: 70_000, columns: 1 },
  ])('works out a large table as it would each of its cells: %o', (axes) => {
    const expression = choose(
      compare('>', input('page'), input('row')),
      divide(input('cell'), input('column')),
      add(multiply(input('row'), input('column')), sumOver('list', 'k', multiply(input('k'), input('page')))),
    );
    const along = (name: Along, value: (index: number) => string | null): Varying<string | null> => ({
      along: name,
      values: Array.from({ length: lengthAlong(axes, name) }, (_, index) => value(index)),
    });
    const inputs: ColumnInputs = {
      values: {
        page: along('pages', (page) => `${page}.5`),
        row: along('rows', (row) => (row % 7 === 3 ? null : String(row % 5))),
        column: along('columns', (column) => String(column % 11)),
        cell: along('cells', (cell) => (cell % 1013 === 0 ? '90071992547409919' : String(cell))),
      },
      lists: { list: { entries: [{ value: '2', count: '3' }], present: { along: 'pages', values: Array.from({ length: axes.pages }, (_, page) => page !== 1) } } },
    };
    const [column] = evaluateColumns([{ id: 'it', expression }], axes, inputs);
    if (column === undefined) throw new Error('A column for each figure');
    const cells = readCells(column, expression, axes, inputs);
    for (let cell = 0; cell < lengthAlong(axes, 'cells'); cell += 37) {
      const expected = evaluate(expression, pickInputs(axes, inputs, cell));
      expect(cells.valueAt(cell)).toBe(expected.status === 'value' ? expected.value : null);
    }
  });

  it('can be read after a transfer to another thread', () => {
    const axes = { pages: 1, rows: 2, columns: 1 };
    const expression = divide(input('a'), input('b'));
    const inputs = { values: { a: '1', b: { along: 'rows', values: ['3', '8'] } }, lists: {} } as const;
    const columns = evaluateColumns([{ id: 'it', expression }], axes, inputs);
    const [arrived] = structuredClone(columns, { transfer: [...buffersOf(columns)] });
    if (arrived === undefined) throw new Error('A column for each figure');
    expect(valuesOf(readCells(arrived, expression, axes, inputs), 2)).toEqual(['0.33333333333333333333', '0.125']);
    expect(columns[0]?.numerator.integers).toHaveLength(0);
  });

  it.each(['1e5', '', '-', '.', '-.5', '.5', '5.', '1.2.3', '--1', '1-', '+1', ' 1', '1,234', '１', 'NaN'])('refuses "%s", which is not plain decimal digits', (text) => {
    expect(() => cellsOf(input('a'), {}, { a: text })).toThrow(RangeError);
  });

  it('reads just the texts that are plain decimal digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', '9', '-', '.', 'e'), maxLength: 8 }), (text) => {
        const read = (): string | null => cellsOf(input('a'), {}, { a: text }).valueAt(0);
        if (isDecimalText(text)) expect(read()).toBe(canonicalDecimal(text));
        else expect(read).toThrow(RangeError);
      }),
    );
  });

  it('has no cells where an axis has no values', () => {
    const cells = cellsOf(add(input('a'), constant('1')), { rows: 0 }, { a: { along: 'rows', values: [] } });
    expect(cells.path).toBe('fast');
  });
});

describe('the exact slow path', () => {
  const rows = (...values: (string | null)[]): ColumnInputs['values'] => ({ a: { along: 'rows', values } });

  it('takes over in the cells that leave the safe integers, and only there', () => {
    const cells = cellsOf(multiply(input('a'), input('a')), { rows: 3 }, rows('94906265', '94906266', null));
    expect(cells.path).toBe('exact');
    expect(valuesOf(cells, 3)).toEqual(['9007199136250225', '9007199326062756', null]);
    expect(cells.evaluationAt(2)).toEqual({ status: 'missing', missing: ['a'] });
    expect(cells.approximateAt(1)).toBe(9007199326062756);
  });

  it('is not taken at the last safe integer', () => {
    const cells = cellsOf(add(input('a'), constant('1')), { rows: 2 }, rows('9007199254740990', '-9007199254740991'));
    expect(cells.path).toBe('fast');
    expect(valuesOf(cells, 2)).toEqual(['9007199254740991', '-9007199254740990']);
  });

  it('is taken one beyond it', () => {
    const cells = cellsOf(add(input('a'), constant('1')), { rows: 1 }, rows('9007199254740991'));
    expect(cells.path).toBe('exact');
    expect(valuesOf(cells, 1)).toEqual(['9007199254740992']);
  });

  it('is taken where bringing two numbers to the same decimals would overflow, even if they cancel', () => {
    const cells = cellsOf(subtract(input('a'), constant('0.00009007199254740991')), { rows: 2 }, rows('1', '0'));
    expect(cells.path).toBe('exact');
    expect(valuesOf(cells, 2)).toEqual(['0.99990992800745259009', '-0.00009007199254740991']);
  });

  it('carries on through what depends on it', () => {
    const large = multiply(input('a'), input('a'));
    const cells = cellsOf(subtract(large, multiply(input('a'), subtract(input('a'), constant('1')))), { rows: 1 }, rows('123456789012'));
    expect(cells.path).toBe('exact');
    expect(valuesOf(cells, 1)).toEqual(['123456789012']);
  });

  it('is not taken for zeros, however large what they are multiplied by', () => {
    const product = Array.from({ length: 40 }).reduce<Expression>((sofar) => multiply(sofar, constant('1000000000000000')), input('a'));
    const cells = cellsOf(product, { rows: 3 }, rows('0', '0.0', null));
    expect(cells.path).toBe('fast');
    expect(valuesOf(cells, 3)).toEqual(['0', '0', null]);
  });

  it('is taken for a division inside a larger expression', () => {
    const cells = cellsOf(multiply(divide(input('a'), constant('3')), constant('3')), { rows: 1 }, rows('1'));
    expect(cells.path).toBe('exact');
    expect(valuesOf(cells, 1)).toEqual(['0.99999999999999999999']);
  });
});

describe('quotients', () => {
  it('are rounded half-even to 20 digits in the cells that are read', () => {
    const cells = cellsOf(divide(input('a'), constant('134090494')), { rows: 2 }, { a: { along: 'rows', values: ['1453000', null] } });
    expect(cells.path).toBe('fast');
    expect(valuesOf(cells, 2)).toEqual(['0.010835965747131933156', null]);
    expect(cells.approximateAt(0)).toBeCloseTo(0.0108359657, 9);
    expect(cells.approximateAt(1)).toBeNaN();
  });

  it('say that a divisor is zero', () => {
    const cells = cellsOf(divide(constant('1'), input('a')), { rows: 2 }, { a: { along: 'rows', values: ['0', '4'] } });
    expect(valuesOf(cells, 2)).toEqual([null, '0.25']);
    expect(cells.evaluationAt(0)).toEqual({ status: 'error', code: 'divisionByZero' });
    expect(cells.approximateAt(0)).toBeNaN();
  });

  it('may stand in a branch that is not taken', () => {
    const share = choose(compare('>', input('a'), constant('2')), divide(constant('1'), input('a')), constant('7'));
    const cells = cellsOf(share, { rows: 3 }, { a: { along: 'rows', values: ['4', '0', '1'] } });
    expect(valuesOf(cells, 3)).toEqual(['0.25', '7', '7']);
  });
});

describe('rounding over cells', () => {
  const values = ['-2.5', '-1.5', '-0.5', '0.5', '1.5', '2.5', '2.4', '2.6'];
  const rounded = (mode: Parameters<typeof round>[0]): (string | null)[] =>
    valuesOf(cellsOf(round(mode, input('a'), constant('1')), { rows: values.length }, { a: { along: 'rows', values } }), values.length);

  it.each([
    ['up', ['-2', '-1', '0', '1', '2', '3', '3', '3']],
    ['down', ['-3', '-2', '-1', '0', '1', '2', '2', '2']],
    ['halfUp', ['-3', '-2', '-1', '1', '2', '3', '2', '3']],
    ['halfEven', ['-2', '-2', '0', '0', '2', '2', '2', '3']],
  ] as const)('%s', (mode, expected) => {
    expect(rounded(mode)).toEqual(expected);
  });
});

describe('sums over a list', () => {
  const sum = sumOver('list', 'k', roundUp(multiply(multiply(input('price'), input('k')), constant('0.5')), constant('1')));
  const values = { price: { along: 'rows', values: ['3', '5'] } } as const;

  it('count each entry as often as it occurs', () => {
    const list = { entries: [{ value: '1', count: '2' }, { value: '3', count: '1' }], present: true };
    expect(valuesOf(cellsOf(sum, { rows: 2 }, values, { list }), 2)).toEqual(['9', '14']);
  });

  it('are missing where the list is', () => {
    const list = { entries: [{ value: '1', count: '1' }], present: { along: 'rows', values: [false, true] } } as const;
    const cells = cellsOf(sum, { rows: 2 }, values, { list });
    expect(valuesOf(cells, 2)).toEqual([null, '3']);
    expect(cells.evaluationAt(0)).toEqual({ status: 'missing', missing: ['list'] });
    expect(cells.path).toBe('fast');
  });
});

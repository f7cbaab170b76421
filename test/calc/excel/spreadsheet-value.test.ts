import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { figureExcelCell } from '#shared/calc/excel/excel-cell.ts';
import { isExactInSpreadsheet } from '#shared/calc/excel/spreadsheet-value.ts';
import { ExcelReading } from '#shared/calc/excel-formula.ts';
import { parseFormula } from '#shared/calc/formula/parse-formula.ts';
import { input, round, sumOver, constant, multiply, type Expression, type Inputs } from '#shared/calc/expression.ts';

const DECIMALS: Readonly<Record<string, number>> = { price: 4, rate: 4 };
const reading = new ExcelReading({
  decimals: (name) => DECIMALS[name] ?? 0,
  mayBeNegative: () => false,
  isLarge: (name) => name === 'rights' || name === 'shares',
  mayBeZero: (name) => name === 'zero',
  isPartOf: () => false,
});

function expressionOf(text: string): Expression {
  const formula = parseFormula(text, (name) => ({ expression: input(name) }));
  if (!formula.ok) throw new Error(`${text}: ${formula.problem.code}`);
  return formula.expression;
}

function isExact(expression: Expression, values: Inputs['values'], lists: Inputs['lists'] = {}, shownDecimals = 4): boolean {
  const inputs = { values, lists };
  const evaluation = evaluate(expression, inputs);
  const cells = { valueOf: ({ name }: { readonly name: string }) => values[name] ?? null, list: (name: string) => lists[name] ?? null };
  return isExactInSpreadsheet(figureExcelCell(expression, reading, shownDecimals), cells, evaluation.status === 'value' ? evaluation.value : null);
}

describe('a spreadsheet program surely gives', () => {
  it.each<[string, Inputs['values']]>([
    ['shares * price', { shares: '1453000', price: '3951.5' }],
    ['shares * rights', { shares: '99999999', rights: '9999999' }],
    ['ROUNDUP(price * 1.05, 0)', { price: '3763' }],
    ['ROUNDUP(price * 1.1, 0)', { price: '50' }],
    ['ROUND(price, 2)', { price: '1.005' }],
    ['ROUNDUP(price, 2)', { price: '1.1' }],
    ['shares / rights', { shares: '1', rights: '3' }],
    ['shares / rights', { shares: '8', rights: '64000' }],
    ['ROUNDUP(shares / rights, 0)', { shares: '999999999', rights: '3' }],
    ['IF(price * 3 = 0.3, 1, 2)', { price: '0.1' }],
    ['IF(shares / 3 > 1, 1, 2)', { shares: '4' }],
    ['price * 3 - 0.3', { price: '0.1' }],
    ['MIN(price * 3, rate)', { price: '0.1', rate: '0.3' }],
    ['price * 1.05 ^ 3', { price: '3951' }],
    ['ROUND(price * 1.05 ^ 10, 0)', { price: '3951' }],
    ['rights ^ 2', { rights: '2906' }],
    ['MOD(shares, 7)', { shares: '1453000' }],
    ['MOD(price, 0.1)', { price: '0.3' }],
    ['MOD(shares, zero)', { shares: '7', zero: '0' }],
    ['MROUND(shares - 10, 5)', { shares: '7' }],
    ['MROUND(price * 1.05, 5)', { price: '3952' }],
    ['CEILING(price * 1.1, 5)', { price: '50' }],
    ['ABS(price - 5)', { price: '2.5' }],
    ['100000 / zero', { zero: '0' }],
    ['IF(zero = 0, 1, 100000 / zero)', { zero: '0' }],
  ])('%s with %o', (text, values) => {
    expect(isExact(expressionOf(text), values)).toBe(true);
  });
});

describe('a spreadsheet program may not give', () => {
  it.each<[string, string, Inputs['values']]>([
    ['more than 15 digits', 'shares * rights', { shares: '999999999', rights: '9999999' }],
    ['15 digits of which some are decimals', 'shares * price', { shares: '999999999999', price: '1.0001' }],
    ['a constant of 17 digits', 'shares + 0.12345678901234567', { shares: '1' }],
    ['a power of which the digits end beyond 15', 'price ^ 5', { price: '3951.1234' }],
    ['a fraction below the noise that is cut off', 'ROUNDUP(ABS(1 / shares), 0)', { shares: '999999999' }],
    ['a quotient of which the last shown digit is a toss', 'shares / rights + 1', { shares: '1', rights: '20000' }],
    ['a comparison of quotients that are equal', 'IF(shares / 3 = rights / 3 * 1.1 / 1.1, 1, 2)', { shares: '7', rights: '7' }],
    ['zero where terms with noise cancel', '1 / (shares / 3 - rights / 3 * 1.1 / 1.1)', { shares: '7', rights: '7' }],
    ['a rounding of what cancels', 'ROUNDUP((shares / 3 - 1000000000) * 10000, 0)', { shares: '3000000001' }],
    ['a quotient of many digits', 'shares * 1000 / rights', { shares: '99999999999', rights: '7' }],
  ])('%s: %s with %o', (_, text, values) => {
    expect(isExact(expressionOf(text), values)).toBe(false);
  });

  it('what a cell does not surely hold that the formula refers to', () => {
    const cell = figureExcelCell(expressionOf('shares + 1'), reading, null);
    expect(isExactInSpreadsheet(cell, { valueOf: () => null, list: () => null }, '8')).toBe(false);
  });

  it('a figure where there is none, or none where there is one', () => {
    const cells = { valueOf: () => '7', list: () => null };
    expect(isExactInSpreadsheet(figureExcelCell(expressionOf('shares + 1'), reading, null), cells, '8')).toBe(true);
    expect(isExactInSpreadsheet(figureExcelCell(expressionOf('shares + 1'), reading, null), cells, null)).toBe(false);
    expect(isExactInSpreadsheet(figureExcelCell(expressionOf('shares + 1'), reading, null), cells, '9')).toBe(false);
  });
});

describe('a sum over a list', () => {
  const sum = sumOver('exercises', 'one', round('up', multiply(multiply(input('price'), input('one')), constant('0.5')), constant('1')));

  it('is judged entry by entry', () => {
    expect(isExact(sum, { price: '3951.5' }, { exercises: [{ value: '3', count: '20' }, { value: '7', count: '1' }] })).toBe(true);
    expect(isExact(sum, { price: '3951.5' }, { exercises: [{ value: '3', count: '20' }, { value: '999999999999', count: '1' }] })).toBe(false);
  });
});

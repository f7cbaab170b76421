import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '#shared/calc/decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { figureExcelCell } from '#shared/calc/excel/excel-cell.ts';
import { isExactInSpreadsheet } from '#shared/calc/excel/spreadsheet-value.ts';
import { excelFormula, ExcelReading, type ExcelNames } from '#shared/calc/excel-formula.ts';
import { constant, divide, input, multiply, round, type Expression } from '#shared/calc/expression.ts';
import { runs } from '#test/runs.ts';
import { termInDoubles } from './term-in-doubles.ts';

const DECIMALS: Readonly<Record<string, number>> = { price: 2 };
const names: ExcelNames = {
  input: (name) => name,
  figure: (id) => id,
  list: () => ({ values: '', counts: '' }),
  decimals: (name) => DECIMALS[name] ?? 0,
  mayBeNegative: (name) => name === 'profit',
  isLarge: () => true,
  mayBeZero: (name) => name === 'part',
  isPartOf: () => false,
};
const reading = new ExcelReading(names);

const partOf = (amount: string, unit: string): Expression => {
  const whole = input('whole');
  return divide(round('halfUp', multiply(input(amount), input('part')), unit === '1' ? whole : multiply(constant(unit), whole)), whole);
};

interface Case {
  readonly amount: string;
  readonly part: string;
  readonly whole: string;
}

/** The exact value, whether the formula surely gives it, and what plain doubles give. */
function resultsOf(expression: Expression, values: Readonly<Record<string, string>>) {
  const evaluation = evaluate(expression, { values, lists: {} });
  if (evaluation.status !== 'value') throw new Error(JSON.stringify(evaluation));
  const cell = figureExcelCell(expression, reading, null);
  const isSure = isExactInSpreadsheet(cell, { valueOf: ({ name }) => values[name] ?? null, list: () => null }, evaluation.value);
  return { exact: evaluation.value, isSure, inDoubles: termInDoubles(cell.term, (name) => values[name] ?? 'NaN') };
}

const valuesOf = ({ amount, part, whole }: Case): Readonly<Record<string, string>> => ({ amount, price: amount, part, whole });

const casesUpTo = (most: bigint, greatest: number): fc.Arbitrary<Case> =>
  fc.tuple(fc.bigInt({ min: 0n, max: most }), fc.integer({ min: 1, max: greatest }), fc.double({ min: 0, max: 1, noNaN: true })).map(([amount, whole, share]) => ({ amount: String(amount), whole: String(whole), part: String(Math.floor(whole * share)) }));

/** Amounts whose part falls on a half of the unit, or just beside one, where a double goes wrong first. */
const halves = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 8n }), fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: -1, max: 1 })).map(([times, part, beside]) => ({ amount: String(times * 2n * BigInt(part) + BigInt(part + beside)), part: String(part), whole: String(part * 2) }));

describe('a part of an amount, rounded to the nearest yen', () => {
  it('divides no number that a double does not have', () => {
    expect(excelFormula(partOf('amount', '1'), names)).toBe('INT(amount/whole)*part+ROUND((amount-INT(amount/whole)*whole)*part/whole,0)');
    expect(excelFormula(partOf('price', '0.01'), names)).toBe('ROUND((INT(ROUND(price*100,0)/whole)*part+ROUND((ROUND(price*100,0)-INT(ROUND(price*100,0)/whole)*whole)*part/whole,0))*0.01,2)');
  });

  it('is exact for certain below 2 × 10^14 yen and 10^7 shares, although the product needs 21 digits', () => {
    fc.assert(fc.property(fc.oneof(casesUpTo(200_000_000_000_000n - 1n, 9_999_999), halves), (one) => {
      const { exact, isSure, inDoubles } = resultsOf(partOf('amount', '1'), valuesOf(one));
      expect({ isSure, inDoubles }).toEqual({ isSure: true, inDoubles: Number(exact) });
    }), { numRuns: runs(2_000) });
  });

  it('is exact in cents of an amount with cents', () => {
    fc.assert(fc.property(casesUpTo(100_000_000_000_000n, 999_999), (one) => {
      const { exact, isSure, inDoubles } = resultsOf(partOf('price', '0.01'), valuesOf({ ...one, amount: decimal(one.amount).div(100).toFixed() }));
      expect({ isSure, inDoubles }).toEqual({ isSure: true, inDoubles: Number(exact) });
    }), { numRuns: runs(1_000) });
  });

  it('is what doubles give wherever that is called certain, and is not called so where it is not', () => {
    fc.assert(fc.property(casesUpTo(999_999_999_999_999n, 999_999_999), (one) => {
      const { exact, isSure, inDoubles } = resultsOf(partOf('amount', '1'), valuesOf(one));
      if (isSure) expect(inDoubles).toBe(Number(exact));
    }), { numRuns: runs(5_000) });
    // 574,080,300,000,001 ÷ 2,000,000 is nearer to a whole number than programs tell apart.
    expect(resultsOf(partOf('amount', '1'), { amount: '574080300000001', part: '1000000', whole: '2000000' }).isSure).toBe(false);
  });

  it.each<[string, Case]>([
    ['half of an odd amount', { amount: '57408030000001', part: '1000000', whole: '2000000' }],
    ['the part of 1,060,000 of 1,220,000 shares (E01035)', { amount: '1003513000', part: '1060000', whole: '1220000' }],
    ['nothing of it', { amount: '574080300001', part: '0', whole: '1453000' }],
    ['all of it', { amount: '574080300001', part: '1453000', whole: '1453000' }],
  ])('is exact for %s', (_, one) => {
    const { exact, isSure, inDoubles } = resultsOf(partOf('amount', '1'), valuesOf(one));
    expect({ isSure, inDoubles }).toEqual({ isSure: true, inDoubles: Number(exact) });
  });

  it('keeps the general form where the amount may be negative', () => {
    expect(excelFormula(partOf('profit', '1'), names)).not.toContain('INT');
  });
});

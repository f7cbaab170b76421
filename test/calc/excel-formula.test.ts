import { describe, expect, it } from 'vitest';
import { excelCellFormula } from '#shared/calc/excel/excel-cell.ts';
import { excelFormula, type ExcelNames } from '#shared/calc/excel-formula.ts';
import { add, constant, divide, input, multiply, round, roundUp, subtract, type Expression } from '#shared/calc/expression.ts';
import { isInputName } from '#shared/grant/input-names.ts';
import { INPUT_TRAITS } from '#shared/grant/input-registry.ts';
import { FormulaNames } from '#shared/metrics/formula-names.ts';
import { PLAIN_METHOD, metricById, type MetricId, metricsFor } from '#shared/metrics/registry.ts';
import type { FigureMethod } from '#shared/metrics/metric.ts';

const names: ExcelNames = {
  input: (name) => name,
  figure: (id) => `f_${id}`,
  list: () => ({ values: 'sizes', counts: 'counts', condition: 'SUMPRODUCT(sizes,counts)=rights' }),
  decimals: (name) => (name === 'statedCapitalRatio' ? 1 : 0),
  isCount: (name) => isInputName(name) && INPUT_TRAITS.isCount(name),
  mayBeZero: (name) => isInputName(name) && INPUT_TRAITS.mayBeZero(name),
  isPartOf: (part, whole) => isInputName(part) && INPUT_TRAITS.isPartOf(part, whole),
};
const perShare: FigureMethod = { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' };
const formulaOf = (id: MetricId, method: FigureMethod = perShare): string | null => {
  const { expression, shownDecimals } = metricById(method, id);
  return excelCellFormula(expression, names, shownDecimals);
};

describe('the Excel reading of the metrics', () => {
  it.each<[MetricId, string]>([
    ['shares', 'IF(COUNT(rights,sharesPerRight)<2,"",rights*sharesPerRight)'],
    ['aggregateExerciseAmount', 'IF(COUNT(exercisePrice,f_shares)<2,"",exercisePrice*f_shares)'],
    [
      'statedCapitalPerShare',
      'IF(COUNT(exercisePrice,statedCapitalRatio,statedCapitalUnit)<3,"",ROUNDUP(ROUND(exercisePrice*statedCapitalRatio/statedCapitalUnit,6),0)*statedCapitalUnit)',
    ],
    ['statedCapitalTotal', 'IF(COUNT(f_statedCapitalPerShare,f_shares)<2,"",f_statedCapitalPerShare*f_shares)'],
    [
      'roundUpEffect',
      'IF(COUNT(f_statedCapitalTotal,statedCapitalRatio,f_aggregateExerciseAmount)<3,"",ROUND(f_statedCapitalTotal-statedCapitalRatio*f_aggregateExerciseAmount,1))',
    ],
    ['dilutionOfIssued', 'IF(COUNT(f_shares,sharesIssued)<2,"",ROUND(f_shares/sharesIssued,4))'],
    [
      'treasuryStockMethodShares',
      'IF(COUNT(sharePrice,exercisePrice,f_shares)<3,"",ROUND(IF(sharePrice>exercisePrice,f_shares*(sharePrice-exercisePrice)/sharePrice,0),2))',
    ],
  ])('%s', (id, formula) => {
    expect(formulaOf(id)).toBe(formula);
  });

  it('judges a total on whole numbers, because doubles snap near large integers', () => {
    expect(formulaOf('statedCapitalTotal', { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'aggregate', bookValue: 'issuePrice' })).toBe(
      'IF(COUNT(f_aggregateExerciseAmount,statedCapitalRatio,statedCapitalUnit)<3,"",INT((ROUND(f_aggregateExerciseAmount*statedCapitalRatio*10,0)+ROUND(statedCapitalUnit*10,0)-1)/ROUND(statedCapitalUnit*10,0))*statedCapitalUnit)',
    );
  });

  it('sums over the exercises only while they add up to the rights', () => {
    expect(formulaOf('statedCapitalTotal', { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perExercise', bookValue: 'issuePrice' })).toContain('IF(OR(COUNT(f_exercisePaymentPerRight,');
    expect(formulaOf('statedCapitalTotal', { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perExercise', bookValue: 'issuePrice' })).toContain('NOT(SUMPRODUCT(sizes,counts)=rights)');
    expect(formulaOf('statedCapitalTotal', { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perExercise', bookValue: 'issuePrice' })).toContain('SUMPRODUCT(INT(');
  });
});

describe('brackets', () => {
  const a = input('a');
  const b = input('b');
  const c = input('c');
  it.each<[Expression, string]>([
    [subtract(a, subtract(b, c)), 'a-(b-c)'],
    [subtract(subtract(a, b), c), 'a-b-c'],
    [multiply(add(a, b), c), '(a+b)*c'],
    [divide(a, multiply(b, c)), 'a/(b*c)'],
    [divide(multiply(a, b), c), 'a*b/c'],
    [multiply(a, divide(b, c)), 'a*b/c'],
    [add(a, constant('-1')), 'a+(-1)'],
    [divide(a, roundUp(b, constant('1'))), 'a/ROUNDUP(b,0)'],
    [divide(a, roundUp(b, c)), 'a/(ROUNDUP(ROUND(b/c,6),0)*c)'],
    [round('halfUp', a, constant('1')), 'ROUND(a,0)'],
    [round('halfUp', multiply(a, constant('1.05')), constant('1')), 'ROUND(ROUND(a*1.05,6),0)'],
    [add(a, subtract(b, c)), 'a+b-c'],
    [add(a, subtract(constant('0'), multiply(b, c))), 'a-b*c'],
    [subtract(constant('0'), add(b, c)), '-(b+c)'],
    [subtract(a, subtract(constant('0'), b)), 'a-(-b)'],
    [multiply(a, multiply(constant('5'), constant('0.01'))), 'a*0.05'],
  ])('%#: %o', (expression, formula) => {
    expect(excelFormula(expression, names)).toBe(formula);
  });
});

describe('formulas of one’s own', () => {
  const own = (text: string): Expression => {
    const reading = new FormulaNames(metricsFor({ ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' }), []).read(text);
    if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
    return reading.expression;
  };

  it.each([
    ['ROUNDUP(sharePrice * 1.05, 0)', 'ROUNDUP(ROUND(sharePrice*1.05,6),0)'],
    ['ROUNDUP(sharePrice * 1.05, 2)', 'ROUNDUP(ROUND(sharePrice*1.05,6),2)'],
    ['ROUNDDOWN(exercisePrice, -3)', 'ROUNDDOWN(exercisePrice,-3)'],
    ['ROUNDDOWN(shares / 1000, 0)', 'INT(f_shares/1000)'],
    ['ROUNDUP(aggregateExerciseAmount / shares, 0)', 'INT((f_aggregateExerciseAmount+f_shares-1)/f_shares)'],
    ['ROUNDUP(exercisePrice - sharePrice, 0)', 'ROUNDUP(ROUND(exercisePrice-sharePrice,6),0)'],
    ['ROUND(dilutionOfIssued, 3)', 'ROUND(f_shares/sharesIssued,3)'],
    ['dilutionOfIssued * 2', 'f_shares*2/sharesIssued'],
    ['IF(AND(exercisePrice > sharePrice, NOT(rights = 0)), MAX(1, rights), -ABS(rights))', 'IF(AND(exercisePrice>sharePrice,NOT(rights=0)),MAX(1,rights),-ABS(rights))'],
    ['IF(sharePrice * 1.05 > exercisePrice, SUM(1, 2, 3), MIN(4, 5))', 'IF(ROUND(sharePrice*1.05,2)>exercisePrice,1+2+3,MIN(4,5))'],
    ['OR(exercisePrice >= 3000, shares < 100)', 'IF(OR(exercisePrice>=3000,f_shares<100),1,0)'],
    ['105% * sharePrice', '1.05*sharePrice'],
    ['AVERAGE(sharePrice, exercisePrice, 3)', '(sharePrice+exercisePrice+3)/3'],
    ['INT(sharePrice * 1.05)', 'ROUNDDOWN(ROUND(sharePrice*1.05,6),0)'],
    ['INT(exercisePrice - sharePrice)', 'INT(ROUND(exercisePrice-sharePrice,0)/1)'],
    ['MOD(shares, 7)', 'f_shares-INT(f_shares/7)*7'],
    ['MOD(shares, rights)', 'f_shares-INT(f_shares/rights)*rights'],
    ['MOD(shares, treasuryShares)', 'IF(treasuryShares>0,f_shares-INT(f_shares/treasuryShares)*treasuryShares,NA())'],
    ['MROUND(sharePrice * 1.05, 5)', 'INT(ROUND((sharePrice*1.05+2.5)*100,0)/500)*5'],
    ['MROUND(sharePrice - 100, 5)', 'IF(sharePrice-100>=0,INT(ROUND((sharePrice-100+2.5)*10,0)/50)*5,NA())'],
    ['CEILING(sharePrice * 1.05, 5)', 'INT((ROUND(sharePrice*1.05*100,0)+500-1)/500)*5'],
    ['CEILING(sharePrice, 0.5)', 'ROUND(INT((ROUND(sharePrice*10,0)+5-1)/5)*0.5,1)'],
    ['FLOOR(shares, 100)', 'INT(f_shares/100)*100'],
    ['sharePrice * 1.05 ^ 10', 'sharePrice*POWER(1.05,10)'],
    ['-sharePrice ^ 2', 'POWER(-sharePrice,2)'],
    ['sharePrice ^ 0', '1'],
    ['treasuryShares ^ 0', 'IF(treasuryShares<>0,1,NA())'],
  ])('%s', (text, formula) => {
    expect(excelFormula(own(text), names)).toBe(formula);
  });

  it.each([
    ['shares / treasuryShares', 'IF(COUNT(f_shares,treasuryShares)<2,"",IFERROR(ROUND(f_shares/treasuryShares,4),""))'],
    ['shares / (sharesIssued - treasuryShares + 1)', 'IF(COUNT(f_shares,sharesIssued,treasuryShares)<3,"",ROUND(f_shares/(sharesIssued-treasuryShares+1),4))'],
    ['1 / (rights - 2906)', 'IF(COUNT(rights)=0,"",IFERROR(ROUND(1/(rights-2906),4),""))'],
    ['sharePrice / 4', 'IF(COUNT(sharePrice)=0,"",ROUND(sharePrice/4,2))'],
    ['ROUND(shares / 3, 2)', 'IF(COUNT(f_shares)=0,"",ROUND(f_shares/3,2))'],
    ['exercisePrice', 'IF(COUNT(exercisePrice)=0,"",exercisePrice)'],
    ['1 + 2', '1+2'],
  ])('the cell of %s is blank for want of something, and where it would divide by zero', (text, formula) => {
    expect(excelCellFormula(own(text), names, 4)).toBe(formula);
  });

  it('refers to nothing that older spreadsheet programs do not know', () => {
    const everything = 'IF(AND(NOT(rights > 1), OR(rights < 2, rights <> 3)), SUM(MIN(1, 2), MAX(3, 4), MOD(shares, treasuryShares), sharePrice ^ 3, AVERAGE(1, MROUND(sharePrice, -5))), ROUND(ROUNDUP(shares / 7, 1) - ROUNDDOWN(ABS(shares / treasuryShares), -2), 1))';
    const functions = [...(excelCellFormula(own(everything), names, 4) ?? '').matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name);
    expect([...new Set(functions)].toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))).toEqual(['ABS', 'AND', 'COUNT', 'IF', 'IFERROR', 'INT', 'MAX', 'MIN', 'NA', 'NOT', 'OR', 'POWER', 'ROUND', 'ROUNDDOWN']);
  });

  it('has no text where spreadsheet programs would refuse it', () => {
    const deep = own(`${'MAX(1, '.repeat(58)}sharePrice${')'.repeat(58)}`);
    expect(excelCellFormula(deep, names, 4)).not.toBeNull();
    expect(excelCellFormula(round('towardZero', round('awayFromZero', deep, constant('1')), constant('1')), names, 4)).toBeNull();
    expect(excelCellFormula(Array.from({ length: 900 }).reduce<Expression>((sum) => add(sum, input('sharesIssued')), input('sharesIssued')), names, 4)).toBeNull();
  });
});

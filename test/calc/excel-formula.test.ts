import { describe, expect, it } from 'vitest';
import { excelCellFormula, excelFormula, type ExcelNames } from '#shared/calc/excel-formula.ts';
import { add, constant, divide, input, multiply, round, roundUp, subtract, type Expression } from '#shared/calc/expression.ts';
import { metricById } from '#shared/metrics/registry.ts';
import type { CapitalMethod, MetricId } from '#shared/metrics/metric.ts';

const names: ExcelNames = {
  input: (name) => name,
  figure: (id) => `f_${id}`,
  list: () => ({ values: 'sizes', counts: 'counts', condition: 'SUMPRODUCT(sizes,counts)=rights' }),
  decimals: (name) => (name === 'statedCapitalRatio' ? 1 : 0),
  isCount: (name) => ['rights', 'rightsExercised', 'sharesPerRight', 'sharesIssued'].includes(name),
};
const perShare: CapitalMethod = { base: 'exercisePrice', basis: 'perShare' };
const formulaOf = (id: MetricId, method: CapitalMethod = perShare): string => {
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
    expect(formulaOf('statedCapitalTotal', { base: 'exercisePrice', basis: 'aggregate' })).toBe(
      'IF(COUNT(f_aggregateExerciseAmount,statedCapitalRatio,statedCapitalUnit)<3,"",INT((ROUND(f_aggregateExerciseAmount*statedCapitalRatio*10,0)+ROUND(statedCapitalUnit*10,0)-1)/ROUND(statedCapitalUnit*10,0))*statedCapitalUnit)',
    );
  });

  it('sums over the exercises only while they add up to the rights', () => {
    expect(formulaOf('statedCapitalTotal', { base: 'exercisePrice', basis: 'perExercise' })).toContain('IF(OR(COUNT(f_exercisePaymentPerRight,');
    expect(formulaOf('statedCapitalTotal', { base: 'exercisePrice', basis: 'perExercise' })).toContain('NOT(SUMPRODUCT(sizes,counts)=rights)');
    expect(formulaOf('statedCapitalTotal', { base: 'exercisePrice', basis: 'perExercise' })).toContain('SUMPRODUCT(INT(');
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
    [divide(a, roundUp(b, constant('1'))), 'a/ROUNDUP(ROUND(b,6),0)'],
    [divide(a, roundUp(b, c)), 'a/(ROUNDUP(ROUND(b/c,6),0)*c)'],
    [round('halfUp', a, constant('1')), 'ROUND(ROUND(a,6),0)'],
  ])('%#: %o', (expression, formula) => {
    expect(excelFormula(expression, names)).toBe(formula);
  });
});

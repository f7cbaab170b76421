import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { Inputs } from '#shared/calc/expression.ts';
import type { FigureMethod } from '#shared/metrics/metric.ts';
import { METRIC_IDS, PLAIN_METHOD, metricById, type MetricId, metricsFor } from '#shared/metrics/registry.ts';
import { referenceInputs } from './reference-inputs.ts';

const perShare: FigureMethod = { ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' };
const figureOf = (id: MetricId, inputs: Inputs, method: FigureMethod = perShare): string | readonly string[] => {
  const evaluation = evaluate(metricById(method, id).expression, inputs);
  if (evaluation.status === 'error') return evaluation.code;
  return evaluation.status === 'value' ? evaluation.value : evaluation.missing;
};
const withValues = (inputs: Inputs, values: Inputs['values']): Inputs => ({ ...inputs, values: { ...inputs.values, ...values } });

describe('the reference grant', () => {
  it.each<[MetricId, string]>([
    ['shares', '1453000'],
    ['exercisePaymentPerRight', '1975500'],
    ['aggregateExerciseAmount', '5740803000'],
    ['issueProceeds', '0'],
    ['statedCapitalPerShare', '1976'],
    ['additionalPaidInCapitalPerShare', '1975'],
    ['statedCapitalTotal', '2871128000'],
    ['additionalPaidInCapitalTotal', '2869675000'],
    ['roundUpEffect', '726500'],
    ['dilutionOfIssued', '0.010835965747131933156'],
  ])('at 3,951 yen, %s is %s', (id, expected) => {
    expect(figureOf(id, referenceInputs('3951'))).toBe(expected);
  });

  it('has no figure that needs the price while it is pending, and says so', () => {
    expect(figureOf('statedCapitalTotal', referenceInputs(null))).toEqual(['exercisePrice']);
    expect(figureOf('shares', referenceInputs(null))).toBe('1453000');
    expect(figureOf('stakeAfterExercise', referenceInputs('3951'))).toEqual(['treasuryShares']);
    expect(figureOf('intrinsicValue', referenceInputs(null))).toEqual(['sharePrice', 'exercisePrice']);
  });
});

describe('the basis on which a fraction is rounded up', () => {
  const exercises = [{ value: '1', count: '906' }, { value: '2', count: '1000' }];
  const odd = withValues({ ...referenceInputs('3951'), lists: { exercises } }, { sharesPerRight: '1' });
  it.each<[FigureMethod['basis'], string]>([
    ['perShare', '5742256'],
    ['perRight', '5742256'],
    ['perExercise', '5741256'],
    ['aggregate', '5740803'],
  ])('%s', (basis, expected) => {
    expect(figureOf('statedCapitalTotal', odd, { ...PLAIN_METHOD, base: 'exercisePrice', basis, bookValue: 'issuePrice' })).toBe(expected);
  });

  it('adds the book value of the right where the grant says so', () => {
    const method: FigureMethod = { ...PLAIN_METHOD, base: 'exercisePriceAndBookValue', basis: 'perShare', bookValue: 'issuePrice' };
    const inputs = withValues(referenceInputs('3951'), { issuePrice: '10001', sharesPerRight: '500' });
    expect(figureOf('statedCapitalPerShare', inputs, method)).toBe('1986');
    expect(figureOf('additionalPaidInCapitalPerShare', inputs, method)).toBe('1985.002');
    expect(figureOf('additionalPaidInCapitalTotal', inputs, method)).toBe(String(3951n * 1453000n + 10001n * 2906n - 1986n * 1453000n));
  });
});

describe('stated capital with the book value of the right', () => {
  const method: FigureMethod = { ...PLAIN_METHOD, base: 'exercisePriceAndBookValue', basis: 'perShare', bookValue: 'issuePrice' };

  it('is not a unit too much because the amount of a share is a quotient that never ends', () => {
    const inputs = withValues(referenceInputs('1'), { issuePrice: '200', sharesPerRight: '300', statedCapitalRatio: '0.75', statedCapitalUnit: '0.01' });
    expect(figureOf('statedCapitalPerShare', inputs, method)).toBe('1.25');
  });

  it('does not lose a fraction that is finer than a quotient can hold', () => {
    const inputs = withValues(referenceInputs('999999998'), { issuePrice: '1', sharesPerRight: '1000000000000' });
    expect(figureOf('statedCapitalPerShare', inputs, method)).toBe('500000000');
  });
});

describe('dilution', () => {
  const inputs = withValues(referenceInputs('3951'), { treasuryShares: '1000000', otherDilutiveShares: '2000000', sharePrice: '4000' });
  it.each<[MetricId, string]>([
    ['stakeAfterExercise', '0.010799481690285224791'],
    ['treasuryStockMethodShares', '17799.25'],
    ['intrinsicValue', '71197000'],
  ])('%s is %s', (id, expected) => {
    expect(figureOf(id, inputs)).toBe(expected);
  });

  it('is nothing by the treasury stock method where the price is at or above the share price', () => {
    expect(figureOf('treasuryStockMethodShares', withValues(inputs, { sharePrice: '3951' }))).toBe('0');
    expect(figureOf('intrinsicValue', withValues(inputs, { sharePrice: '3000' }))).toBe('0');
  });
});

describe('for any price, counts, ratio, unit and basis', () => {
  const methods = fc.record({
    bookValue: fc.constantFrom('issuePrice' as const, 'bookValuePerRight' as const),
    base: fc.constantFrom('exercisePrice' as const, 'exercisePriceAndBookValue' as const),
    basis: fc.constantFrom('perShare' as const, 'perRight' as const, 'perExercise' as const, 'aggregate' as const),
  }).map((chosen): FigureMethod => ({ ...PLAIN_METHOD, ...chosen }));
  const inputs = fc
    .record({ price: fc.integer({ min: 1, max: 10_000_000 }), rights: fc.integer({ min: 1, max: 100_000 }), per: fc.constantFrom(1, 100, 500, 1000), ratio: fc.integer({ min: 50, max: 100 }) })
    .map(({ price, rights, per, ratio }) => ({
      ...withValues(referenceInputs(String(price)), { rights: String(rights), sharesPerRight: String(per), issuePrice: '7', bookValuePerRight: '7', statedCapitalRatio: ratio === 100 ? '1' : `0.${ratio}` }),
      lists: { exercises: [{ value: '1', count: String(rights) }] },
    }));

  it('capital and reserve add up to what is paid in, and rounding up never takes away', () => {
    fc.assert(
      fc.property(methods, inputs, (method, given) => {
        const all = (id: MetricId): bigint => BigInt(figureOf(id, given, method) as string); // whole yen by construction: every input is whole and the unit is 1
        const paidIn = all('aggregateExerciseAmount') + (method.base === 'exercisePrice' ? 0n : all('issueProceeds'));
        expect(all('statedCapitalTotal') + all('additionalPaidInCapitalTotal')).toBe(paidIn);
        expect(String(figureOf('roundUpEffect', given, method)).startsWith('-')).toBe(false);
      }),
    );
  });
});

it('lists every metric once, in the order of its ids, and keeps their identity', () => {
  expect(metricsFor(perShare).map((metric) => metric.id)).toEqual([...METRIC_IDS]);
  expect(metricsFor({ ...perShare })).toBe(metricsFor(perShare));
});

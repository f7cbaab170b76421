import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { minorUnitOf } from '#shared/grant/currency.ts';
import { ROUNDING_BASES } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { MOST_MAP_PRICES, oddYenMap, oddYenTotals, pricesOfRange, rangeAround } from '#shared/scenarios/odd-yen.ts';
import { withInputs } from '#shared/scenarios/with-inputs.ts';
import { documents } from './random-documents.ts';

const prices = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('', '.5', '.25', '.0125')).map(([whole, part]) => `${whole}${part}`), { minLength: 1, maxLength: 5 });

describe('the map of prices', () => {
  it('has at every price the figures of the case with that price', () => {
    fc.assert(fc.property(documents, prices, fc.nat(), (document, all, pick) => {
      const scenario = [null, ...document.scenarios][pick % (document.scenarios.length + 1)] ?? null;
      const rows = oddYenMap(document, scenario, all);
      expect(rows.map(({ price }) => price)).toEqual(all);
      for (const { price, statedCapital, roundUpEffect } of rows) {
        const at = withInputs({ document, scenario }, { exercisePrice: price });
        const inputs = inputsOf(at.document, at.scenario);
        for (const basis of ROUNDING_BASES) {
          const value = (id: 'statedCapitalTotal' | 'roundUpEffect') => {
            const evaluation = evaluate(metricById({ ...figureMethodOf(document), basis }, id).expression, inputs);
            return evaluation.status === 'value' ? evaluation.value : null;
          };
          expect(statedCapital[basis]).toBe(value('statedCapitalTotal'));
          expect(roundUpEffect[basis]).toBe(value('roundUpEffect'));
        }
      }
    }), { numRuns: runs(150) });
  });

  it('counts and adds up what rounding up per share costs', () => {
    const rows = oddYenMap(referenceDocument(), null, ['3950', '3951', '3952', '3953']);
    expect(oddYenTotals(rows)).toMatchObject({ costly: 2, absent: 0, most: { price: '3951', costPerShare: '726500' } });
    const without = { ...referenceDocument(), grant: { ...referenceDocument().grant, rights: null } };
    expect(oddYenTotals(oddYenMap(without, null, ['3951']))).toEqual({ costly: 0, absent: 1, most: null });
  });

  it('costs at odd cents where capital is rounded up to a cent', () => {
    const { grant, ...rest } = referenceDocument();
    const dollars = { ...rest, currency: 'USD', grant: { ...grant, statedCapital: { ...grant.statedCapital, unit: '0.01' } } };
    expect(oddYenMap(dollars, null, ['39.50', '39.51', '39.52']).map(({ costPerShare }) => costPerShare)).toEqual(['0', '7265', '0']);
  });
});

describe('a range of prices', () => {
  it('goes from the first by steps to the last, or to the last step before it', () => {
    expect(pricesOfRange({ start: '3950', step: '1', end: '3953' })).toEqual({ ok: true, prices: ['3950', '3951', '3952', '3953'] });
    expect(pricesOfRange({ start: '0.1', step: '0.1', end: '0.35' })).toEqual({ ok: true, prices: ['0.1', '0.2', '0.3'] });
    expect(pricesOfRange({ start: '5', step: '1', end: '5' })).toEqual({ ok: true, prices: ['5'] });
  });

  it('names the field that cannot be', () => {
    const refused = (start: string, step: string, end: string) => {
      const reading = pricesOfRange({ start, step, end });
      return reading.ok ? null : reading.problem;
    };
    expect(refused('0', '1', '5')).toEqual({ field: 'start', code: 'badAmount' });
    expect(refused('1', '0', '5')).toEqual({ field: 'step', code: 'badAmount' });
    expect(refused('1', '-1', '5')).toEqual({ field: 'step', code: 'badAmount' });
    expect(refused('1', '1', '0.00001')).toEqual({ field: 'end', code: 'badAmount' });
    expect(refused('6', '1', '5')).toEqual({ field: 'end', code: 'backwards' });
    expect(refused('1', '1', String(MOST_MAP_PRICES + 1))).toEqual({ field: 'step', code: 'tooManyPrices' });
    expect(refused('1', '1', String(MOST_MAP_PRICES))).toBeNull();
  });

  it('lies around a price by coins of the currency, above zero', () => {
    expect(rangeAround('3951', minorUnitOf('JPY'))).toEqual({ start: '3901', step: '1', end: '4001' });
    expect(rangeAround('39.51', minorUnitOf('USD'))).toEqual({ start: '39.01', step: '0.01', end: '40.01' });
    expect(rangeAround('20', minorUnitOf('JPY')).start).toBe('1');
  });
});

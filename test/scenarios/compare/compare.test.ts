import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { figuresFor } from '#shared/metrics/custom-columns.ts';
import { PLAIN_METHOD, metricById } from '#shared/metrics/registry.ts';
import { compareCases, driversOf, sumOfDrivers } from '#shared/scenarios/compare/compare.ts';
import { oddYenMap } from '#shared/scenarios/odd-yen.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { documents } from '../random-documents.ts';

const scenario = (id: string, change: Partial<Scenario>): Scenario => ({ id, name: id, exercisePrice: null, rights: null, sharesPerRight: null, ...change });
const document = (): GrantDocument => ({
  ...referenceDocument(),
  scenarios: [scenario('s1', { exercisePrice: '3951' }), scenario('s2', { exercisePrice: '4000', rights: '3000' })],
});
const total = metricById({ ...PLAIN_METHOD, base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' }, 'statedCapitalTotal');

describe('cases side by side', () => {
  it('have their inputs, every figure, and the differences from the base', () => {
    const { inputs, figures } = compareCases(document(), ['s1', 's2'], 's1');
    expect(inputs[1]).toEqual({ id: 'rights', values: [{ value: '2906', difference: null }, { value: '3000', difference: { units: '94', share: '0.032346868547832071576' } }] });
    expect(figures.find(({ id }) => id === 'statedCapitalTotal')?.values[1]).toEqual({ value: '3000000000', difference: { units: '128872000', share: '0.044885494481611408478' } });
    expect(figures).toHaveLength(figuresFor(document()).length);
  });

  it('have no difference where a figure is absent, and no share of a base of 0', () => {
    const { figures } = compareCases(document(), ['grant', 's1'], 'grant');
    expect(figures.find(({ id }) => id === 'statedCapitalTotal')?.values).toEqual([{ value: null, difference: null }, { value: '2871128000', difference: null }]);
    expect(figures.find(({ id }) => id === 'issueProceeds')?.values[1]).toEqual({ value: '0', difference: { units: '0', share: null } });
  });

  it('say what drives a difference, one input after the other', () => {
    expect(driversOf(document(), total, 's1', 's2')).toEqual([
      { input: 'exercisePrice', from: '3951', to: '4000', effect: '34872000' },
      { input: 'rights', from: '2906', to: '3000', effect: '94000000' },
    ]);
    expect(driversOf(document(), total, 'grant', 's1')).toBeNull();
    expect(driversOf(document(), total, 's1', 's1')).toEqual([]);
  });

  it('the drivers of every difference add up to it exactly', () => {
    fc.assert(fc.property(documents.filter(({ scenarios }) => scenarios.length >= 2), (random) => {
      const table = calculateScenarios(random);
      for (const figure of figuresFor(random)) {
        const drivers = driversOf(random, figure, 's1', 's2');
        const [one, other] = [table.figureAt(1, figure.id), table.figureAt(2, figure.id)];
        if (drivers !== null && one !== null && other !== null) expect(sumOfDrivers(drivers)).toBe(subtractDecimals(other, one));
      }
    }));
  });
});

it('the odd-yen map: an odd price costs half a yen a share on the per-share basis, an even one nothing', () => {
  const rows = oddYenMap(referenceDocument(), null, ['3950', '3951', '3952']);
  expect(rows.map(({ costPerShare }) => costPerShare)).toEqual(['0', '726500', '0']);
  expect(rows[1]?.statedCapital).toEqual({ perShare: '2871128000', perRight: '2870401500', perExercise: null, aggregate: '2870401500' });
  expect(rows[1]?.roundUpEffect).toEqual({ perShare: '726500', perRight: '0', perExercise: null, aggregate: '0' });
});

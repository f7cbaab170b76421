import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { grantOf } from './published-capital.ts';

function figure(document: GrantDocument, id: MetricId): string {
  const evaluation = evaluate(metricById(figureMethodOf(document), id).expression, inputsOf(document, null));
  if (evaluation.status !== 'value') throw new Error(`${id}: ${JSON.stringify(evaluation)}`);
  return evaluation.value;
}

const amount = fc.oneof(fc.integer({ min: 0, max: 999_999 }).map(String), fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}`));
const price = amount.filter((text) => text !== '0');

const facts = fc.record({
  rights: fc.integer({ min: 1, max: 5_000 }), sharesPerRight: fc.constantFrom(1, 3, 7, 100, 500), price, bookValue: amount, bookValuePerShare: amount, part: fc.double({ min: 0, max: 1.2, noNaN: true }),
  ratio: fc.constantFrom('0.5', '0.5', '0.6667', '1'), law: fc.constantFrom('companiesAct' as const, 'commercialCode' as const), order: fc.constantFrom('treasuryFirst' as const, 'newFirst' as const, 'proportional' as const),
});

type Facts = typeof facts extends fc.Arbitrary<infer Found> ? Found : never;

const grant = ({ rights, sharesPerRight, price: paid, bookValue, bookValuePerShare, part, ratio, law, order }: Facts, treasury: string | null = String(Math.floor(rights * sharesPerRight * part))): GrantDocument =>
  grantOf({
    rights: String(rights), sharesPerRight: String(sharesPerRight), price: paid, law, bookValue: { source: 'amount', perRight: bookValue }, delivery: { treasuryShares: treasury, order, bookValuePerShare },
    capital: { ratio },
  });

describe('for any rights, prices, book values and treasury shares', () => {
  it('capital, reserve, other capital surplus and the book value of treasury shares are what is paid in', () => {
    fc.assert(fc.property(facts, (given) => {
      const document = grant(given);
      const parts = (['statedCapitalOnExercise', 'capitalReserveOnExercise', 'otherCapitalSurplusChange', 'treasuryBook'] as const).map((id) => figure(document, id));
      expect(parts.reduce(addDecimals)).toBe(figure(document, 'paidInTotal'));
    }));
  });

  it('capital is at least half of the maximum, which is never negative', () => {
    fc.assert(fc.property(facts, (given) => {
      const document = grant(given);
      const [most, capital] = [figure(document, 'maxCapitalIncrease'), figure(document, 'statedCapitalOnExercise')];
      expect(compareDecimals(most, '0')).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(multiplyDecimals(capital, '2'), most)).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(figure(document, 'treasuryLoss'), '0')).toBeGreaterThanOrEqual(0);
    }));
  });

  it('no treasury shares and treasury shares alone are the two ends', () => {
    fc.assert(fc.property(facts, (given) => {
      const all = String(given.rights * given.sharesPerRight);
      const [none, only] = [grant(given, '0'), grant(given, all)];
      for (const id of ['issuePart', 'maxCapitalIncrease'] as const) expect(figure(none, id)).toBe(figure(none, 'paidInTotal'));
      for (const id of ['treasuryBook', 'otherCapitalSurplusChange', 'statedCapitalOnExercise', 'capitalReserveOnExercise'] as const) expect([id, figure(none, id)]).toEqual([id, figure(grant(given, null), id)]);
      expect([figure(only, 'issuePart'), figure(only, 'maxCapitalIncrease'), figure(only, 'registrationTax')]).toEqual(['0', '0', '0']);
      expect(figure(only, 'otherCapitalSurplusChange')).toBe(subtractDecimals(figure(only, 'paidInTotal'), figure(only, 'treasuryBook')));
      // More than there are shares are all of them.
      expect(figure(grant(given, `${all}0`), 'treasuryBook')).toBe(figure(only, 'treasuryBook'));
    }));
  });

  it('the four rounding bases are one where nothing has a fraction', () => {
    fc.assert(fc.property(facts, fc.integer({ min: 1, max: 50_000 }), (given, half) => {
      const document = grantOf({ rights: String(given.rights), sharesPerRight: String(given.sharesPerRight), price: String(half * 2), exercises: [[String(given.rights), '1']] });
      const totals = (['statedCapitalByShare', 'statedCapitalByRight', 'statedCapitalByExercise', 'statedCapitalAggregate', 'statedCapitalTotal'] as const).map((id) => figure(document, id));
      expect(new Set(totals).size).toBe(1);
      for (const id of ['basisDifferenceByShare', 'basisDifferenceByRight', 'basisDifferenceByExercise', 'basisDifferenceAggregate'] as const) expect(figure(document, id)).toBe('0');
    }));
  });
});

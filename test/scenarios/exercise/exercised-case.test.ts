import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { constant } from '#shared/calc/expression.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { DELIVERY_ORDERS } from '#shared/grant/parts/terms/part.ts';
import type { DeliveryOrder, GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { exercisedCase } from '#shared/scenarios/exercise/exercised-case.ts';
import { treasuryDeliveredAfter } from '#shared/scenarios/exercise/treasury-delivered.ts';

const delivered = (order: DeliveryOrder, all: bigint, treasury: bigint, exercised: bigint): string => {
  const of = (value: bigint) => constant(String(value));
  const evaluation = evaluate(treasuryDeliveredAfter(order, { all: of(all), treasury: of(treasury), exercised: of(exercised) }), { values: {}, lists: {} });
  return evaluation.status === 'value' ? evaluation.value : evaluation.status;
};

describe('treasury shares delivered by the order of delivery', () => {
  it('come first, last, or in proportion to the nearest whole share', () => {
    const after = (order: DeliveryOrder) => [0n, 5n, 9n, 10n, 15n].map((exercised) => delivered(order, 15n, 6n, exercised));
    expect(after('treasuryFirst')).toEqual(['0', '5', '6', '6', '6']);
    expect(after('newFirst')).toEqual(['0', '0', '0', '1', '6']);
    expect(after('proportional')).toEqual(['0', '2', '4', '4', '6']);
  });

  it('are whole, never fall, never more than are exercised, and all of them in the end', () => {
    const counts = fc.tuple(fc.bigInt(1n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n)).map(([all, treasury, one, other]) => {
      const [first, then] = [one % (all + 1n), other % (all + 1n)];
      return { all, treasury: treasury % (all + 1n), before: first < then ? first : then, after: first < then ? then : first };
    });
    fc.assert(fc.property(fc.constantFrom(...DELIVERY_ORDERS), counts, (order, { all, treasury, before, after }) => {
      const [one, other] = [delivered(order, all, treasury, before), delivered(order, all, treasury, after)];
      const taken = BigInt(subtractDecimals(other, one));
      expect(taken >= 0n && taken <= after - before).toBe(true);
      expect(delivered(order, all, treasury, all)).toBe(String(treasury));
    }));
  });
});

describe('the case of some of its rights', () => {
  const document = (order: DeliveryOrder): GrantDocument => {
    const reference = referenceDocument();
    return { ...reference, grant: { ...reference.grant, rights: '10', sharesPerRight: '3', delivery: { treasuryShares: '12', order, bookValuePerShare: '900' } } };
  };
  const inputs = (order: DeliveryOrder, rights: string) => {
    const place = exercisedCase({ document: document(order), scenario: null }, rights);
    const { values } = inputsOf(place.document, place.scenario);
    return [values['rights'], values['treasuryDelivered']];
  };

  it('has the treasury shares that they take', () => {
    expect(inputs('treasuryFirst', '3')).toEqual(['3', '9']);
    expect(inputs('newFirst', '7')).toEqual(['7', '3']);
    expect(inputs('proportional', '4')).toEqual(['4', '5']);
  });

  it('is the case itself for all of them, and takes the rights of a scenario', () => {
    const place = { document: document('newFirst'), scenario: null };
    expect(exercisedCase(place, '10')).toBe(place);
    const scenario = { id: 's1', name: '', exercisePrice: null, rights: '20', sharesPerRight: null };
    const other = exercisedCase({ document: document('newFirst'), scenario }, '17');
    expect([other.scenario?.rights, inputsOf(other.document, other.scenario).values['treasuryDelivered']]).toEqual(['17', '3']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { MOST_LADDER_PRICES } from '#shared/grant/limits.ts';
import { addLadder, priceLadder } from '#shared/scenarios/ladder.ts';

describe('a price ladder', () => {
  it.each([
    ['3500', '100', '4', ['3500', '3600', '3700', '3800']],
    ['3500', '-100', '3', ['3500', '3400', '3300']],
    ['0.1', '0.1', '4', ['0.1', '0.2', '0.3', '0.4']],
    ['35.10', '0.05', '3', ['35.1', '35.15', '35.2']],
    ['3951', '-1', '1', ['3951']],
    ['3', '-1', '3', ['3', '2', '1']],
  ])('from %s by %s, %s prices', (start, step, count, prices) => {
    expect(priceLadder({ start, step, count })).toEqual({ ok: true, prices });
  });

  it('is exact to the last price', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 50 }), (start, step, count) => {
      const cents = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
      const ladder = priceLadder({ start: cents(start), step: cents(step), count: String(count) });
      const expected = Array.from({ length: count }, (_, index) => cents(start + index * step));
      expect(ladder.ok && ladder.prices.map((price) => (BigInt(price.replace('.', '')) * 10n ** BigInt(2 - (price.split('.')[1] ?? '').length)).toString())).toEqual(
        expected.map((price) => BigInt(price.replace('.', '')).toString()),
      );
    }));
  });

  it.each([
    [{ start: '', step: '100', count: '3' }, { field: 'start', code: 'notANumber', value: '' }],
    [{ start: '0', step: '100', count: '3' }, { field: 'start', code: 'zeroNumber', value: '0' }],
    [{ start: '-5', step: '100', count: '3' }, { field: 'start', code: 'negativeNumber', value: '-5' }],
    [{ start: '1000000000', step: '1', count: '1' }, { field: 'start', code: 'tooManyDigits', value: '1000000000', limit: '9' }],
    [{ start: '3500', step: '1e2', count: '3' }, { field: 'step', code: 'notANumber', value: '1e2' }],
    [{ start: '3500', step: '0.00', count: '3' }, { field: 'step', code: 'zeroNumber', value: '0.00' }],
    [{ start: '3500', step: '0.00001', count: '3' }, { field: 'step', code: 'tooManyDecimals', value: '3500.00001', limit: '4' }],
    [{ start: '999999999', step: '1', count: '2' }, { field: 'step', code: 'tooManyDigits', value: '1000000000', limit: '9' }],
    [{ start: '3500', step: '100', count: '0' }, { field: 'count', code: 'zeroNumber', value: '0' }],
    [{ start: '3500', step: '100', count: '2.5' }, { field: 'count', code: 'notWhole', value: '2.5' }],
    [{ start: '3500', step: '100', count: '10001' }, { field: 'count', code: 'tooManyPrices', value: '10001', limit: '10000' }],
    [{ start: '300', step: '-100', count: '4' }, { field: 'count', code: 'priceNotPositive', value: '0' }],
  ])('is refused at its field: %j', (request, problem) => {
    expect(priceLadder(request)).toEqual({ ok: false, problem });
  });

  it('may be as long as its limit', () => {
    const ladder = priceLadder({ start: '1', step: '1', count: '010000' });
    expect(ladder.ok && [ladder.prices.length, ladder.prices.at(-1)]).toEqual([MOST_LADDER_PRICES, '10000']);
  });
});

describe('adding a ladder', () => {
  it('is one command that adds a scenario for each price after those that are there', () => {
    const first = reduce(referenceDocument(), addLadder(referenceDocument(), ['3500', '3600']));
    const second = reduce(first, addLadder(first, ['4000'], 1));
    expect(second.scenarios).toEqual([
      { id: 's1', name: '', exercisePrice: '3500', rights: null, sharesPerRight: null },
      { id: 's3', name: '', exercisePrice: '4000', rights: null, sharesPerRight: null },
      { id: 's2', name: '', exercisePrice: '3600', rights: null, sharesPerRight: null },
    ]);
  });
});

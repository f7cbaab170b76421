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
    expect(priceLadder({ kind: 'from', start, step, count }, 0)).toEqual({ ok: true, prices });
  });

  it('is exact to the last price', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 50 }), (start, step, count) => {
      const cents = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
      const ladder = priceLadder({ kind: 'from', start: cents(start), step: cents(step), count: String(count) }, 2);
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
    expect(priceLadder({ kind: 'from', ...request }, 0)).toEqual({ ok: false, problem });
  });

  it('may be as long as its limit', () => {
    const ladder = priceLadder({ kind: 'from', start: '1', step: '1', count: '010000' }, 0);
    expect(ladder.ok && [ladder.prices.length, ladder.prices.at(-1)]).toEqual([MOST_LADDER_PRICES, '10000']);
  });
});

describe('a ladder around a price', () => {
  it.each([
    ['around', '3950', '100', '2', 0, ['3750', '3850', '3950', '4050', '4150']],
    ['around', '3950', '-100', '1', 0, ['3850', '3950', '4050']],
    ['around', '35.10', '0.05', '1', 2, ['35.05', '35.1', '35.15']],
    ['percent', '3951', '5', '2', 0, ['3556', '3753', '3951', '4149', '4346']],
    ['percent', '35.1', '2.5', '1', 2, ['34.22', '35.1', '35.98']],
  ] as const)('%s %s by %s, %s on each side', (kind, start, step, count, decimals, prices) => {
    expect(priceLadder({ kind, start, step, count }, decimals)).toEqual({ ok: true, prices });
  });

  it.each([
    [{ kind: 'around', start: '300', step: '100', count: '3' }, { field: 'count', code: 'priceNotPositive', value: '0' }],
    [{ kind: 'percent', start: '3950', step: '50', count: '2' }, { field: 'count', code: 'priceNotPositive', value: '0' }],
    [{ kind: 'percent', start: '10', step: '1', count: '2' }, { field: 'step', code: 'pricesRepeat', value: '10' }],
    [{ kind: 'around', start: '3950', step: '1', count: '5000' }, { field: 'count', code: 'tooManyPrices', value: '5000', limit: '4999' }],
  ] as const)('is refused at its field: %j', (request, problem) => {
    expect(priceLadder(request, 0)).toEqual({ ok: false, problem });
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deal, mostDealable, type DealRequest, type DealtLots } from '#shared/allottees/allocation/deal.ts';

const inOrder = (one: number, other: number): number => one - other;
const dealAll = (lots: bigint, weights: readonly bigint[], least = 0n, most: bigint | null = null): readonly DealtLots[] => deal({ lots, weights, least, most, compareTied: inOrder });
const lotsOf = (dealt: readonly DealtLots[]): readonly bigint[] => dealt.map(({ lots }) => lots);
const fractionsOf = (dealt: readonly DealtLots[]): readonly string[] => dealt.map(({ share: { numerator, denominator } }) => `${numerator}/${denominator}`);

describe('worked by hand', () => {
  it('gives what is left to the largest remainders', () => {
    // 100 × 10/17, 5/17, 2/17 = 58.82…, 29.41…, 11.76…: two lots are left, for .82 and .76.
    const dealt = dealAll(100n, [10n, 5n, 2n]);
    expect(lotsOf(dealt)).toEqual([59n, 29n, 12n]);
    expect(fractionsOf(dealt)).toEqual(['1000/17', '500/17', '200/17']);
  });

  it('gives what is left to the first of equal remainders', () => {
    expect(lotsOf(dealAll(11n, [1n, 1n, 1n]))).toEqual([4n, 4n, 3n]);
    expect(lotsOf(deal({ lots: 11n, weights: [1n, 1n, 1n], least: 0n, most: null, compareTied: (one, other) => other - one }))).toEqual([3n, 4n, 4n]);
  });

  it('ties rows of different weights whose remainders are equal', () => {
    // 3 by 1 and 5: 0.5 and 2.5.
    expect(lotsOf(dealAll(3n, [1n, 5n]))).toEqual([1n, 2n]);
    expect(lotsOf(dealAll(3n, [5n, 1n]))).toEqual([3n, 0n]);
  });

  it('raises to the least, and takes it from the others by weight', () => {
    // 20 by 10, 5, 1: 12.5, 6.25, 1.25. With 3 at least: 17 by 10 and 5 is 11.33…, 5.66…
    expect(lotsOf(dealAll(20n, [10n, 5n, 1n], 3n))).toEqual([11n, 6n, 3n]);
    expect(fractionsOf(dealAll(20n, [10n, 5n, 1n], 3n))).toEqual(['170/15', '85/15', '3/1']);
  });

  it('clamps again where the first clamping pushes others past a limit', () => {
    // 24 by 9, 2, 1: 18, 4, 2. With 10 at most: 14 by 2 and 1 is 9.33…, 4.66…
    expect(lotsOf(dealAll(24n, [9n, 2n, 1n], 0n, 10n))).toEqual([10n, 9n, 5n]);
    // 30 by 9, 4, 1 with 12 at most: 19.28… closes at 12; 18 by 4 and 1 is 14.4, which closes at 12, and 6 is left.
    expect(lotsOf(dealAll(30n, [9n, 4n, 1n], 0n, 12n))).toEqual([12n, 12n, 6n]);
  });

  it('ends where what is lacking below is what is too much above', () => {
    // 18 by 10, 5, 3 is 10, 5, 3: with 4 at least and 9 at most one lot is lacking and one too much.
    expect(lotsOf(dealAll(18n, [10n, 5n, 3n], 4n, 9n))).toEqual([9n, 5n, 4n]);
    // 12 by 5 and 1 is 10 and 2.
    expect(lotsOf(dealAll(12n, [5n, 1n], 4n, 8n))).toEqual([8n, 4n]);
  });

  it('gives rows of weight 0 the least', () => {
    expect(lotsOf(dealAll(10n, [0n, 1n, 0n, 2n], 1n))).toEqual([1n, 3n, 1n, 5n]);
    expect(mostDealable({ weights: [0n, 1n], least: 2n, most: 5n })).toBe(7n);
  });

  it('compares remainders that differ past what a quotient shows', () => {
    const weight = 10n ** 40n;
    // Thirds that differ in the fortieth digit alone.
    expect(lotsOf(dealAll(1n, [weight, weight, weight + 1n]))).toEqual([0n, 0n, 1n]);
  });

  it('refuses lots that the limits do not allow: that is misuse', () => {
    expect(() => dealAll(2n, [1n, 1n], 2n)).toThrow(RangeError);
    expect(() => dealAll(9n, [1n, 1n], 0n, 4n)).toThrow(RangeError);
    expect(() => dealAll(1n, [0n, 0n])).toThrow(RangeError);
  });
});

const weights = fc.array(fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 10n ** 30n)), { minLength: 1, maxLength: 12 }).filter((all) => all.some((weight) => weight > 0n));

/** Limits and lots that can be dealt. */
const requests: fc.Arbitrary<DealRequest> = weights.chain((all) =>
  fc.tuple(fc.bigInt(0n, 20n), fc.option(fc.bigInt(0n, 30n)), fc.bigInt(0n, 10n ** 6n), fc.constantFrom(inOrder, (one: number, other: number) => other - one)).map(([least, room, extra, compareTied]) => {
    const most = room === null ? null : least + room;
    const fewest = least * BigInt(all.length);
    const dealable = mostDealable({ weights: all, least, most });
    const lots = dealable === null ? fewest + extra : fewest + (extra % (dealable - fewest + 1n));
    return { lots, weights: all, least, most, compareTied };
  }));

describe('whatever is dealt', () => {
  it('adds up exactly, keeps to the limits, and is the same each time', () => {
    fc.assert(fc.property(requests, (request) => {
      const dealt = deal(request);
      expect(dealt).toHaveLength(request.weights.length);
      expect(lotsOf(dealt).reduce((sum, lots) => sum + lots, 0n)).toBe(request.lots);
      for (const { lots } of dealt) expect(lots >= request.least && (request.most === null || lots <= request.most)).toBe(true);
      expect(deal(request)).toEqual(dealt);
    }), { numRuns: 500 });
  });

  it('never gives a larger weight less', () => {
    fc.assert(fc.property(requests, (request) => {
      const dealt = deal(request);
      const byWeight = [...request.weights.keys()].toSorted((one, other) => ((request.weights[one] ?? 0n) < (request.weights[other] ?? 0n) ? -1 : 1));
      for (const [place, row] of byWeight.entries()) {
        const before = byWeight[place - 1];
        if (before !== undefined && request.weights[before] !== request.weights[row]) expect((dealt[before]?.lots ?? 0n) <= (dealt[row]?.lots ?? 0n)).toBe(true);
      }
    }));
  });

  it('is the whole part of the exact share, or one more, and the shares add up', () => {
    fc.assert(fc.property(requests, (request) => {
      const dealt = deal(request);
      for (const { lots, share: { numerator, denominator } } of dealt) {
        const whole = numerator / denominator;
        expect(lots === whole || (lots === whole + 1n && numerator % denominator !== 0n)).toBe(true);
      }
      const common = dealt.reduce((product, { share }) => (product % share.denominator === 0n ? product : product * share.denominator), 1n);
      expect(dealt.reduce((sum, { share }) => sum + (share.numerator * common) / share.denominator, 0n)).toBe(request.lots * common);
    }));
  });

  it('has the exact proportions where no limit binds', () => {
    fc.assert(fc.property(weights, fc.bigInt(0n, 10n ** 15n), (all, lots) => {
      const total = all.reduce((sum, weight) => sum + weight, 0n);
      for (const [row, { lots: dealt, share }] of dealAll(lots, all).entries()) {
        expect(share.numerator * total).toBe(lots * (all[row] ?? 0n) * share.denominator);
        const floor = (lots * (all[row] ?? 0n)) / total;
        expect(dealt === floor || dealt === floor + 1n).toBe(true);
      }
    }));
  });

  it('clamps each share to what one common factor gives', () => {
    fc.assert(fc.property(requests, ({ weights: all, least, most, ...request }) => {
      const dealt = deal({ ...request, weights: all, least, most });
      // Rows strictly between the limits share one factor; the others are at the limit that this factor passes.
      const free = dealt.flatMap(({ share: { numerator, denominator } }, row) => (numerator > least * denominator && (most === null || numerator < most * denominator) ? [{ numerator, denominator, weight: all[row] ?? 0n }] : []));
      const [first] = free;
      if (first === undefined) return;
      for (const [row, { share }] of dealt.entries()) {
        // The share by the factor numerator ÷ (denominator × weight) of the first free row.
        const [byFactor, unit] = [first.numerator * (all[row] ?? 0n), first.denominator * first.weight];
        const clamped = byFactor < least * unit ? [least, 1n] : most !== null && byFactor > most * unit ? [most, 1n] : [byFactor, unit];
        expect(share.numerator * (clamped[1] ?? 1n)).toBe((clamped[0] ?? 0n) * share.denominator);
      }
    }));
  });

  it('serves equal remainders in the order that is stated', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.bigInt(0n, 1000n), fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (count, lots, ranks) => {
      const order = Array.from({ length: count }, (_, row) => row).toSorted((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0) || one - other);
      const dealt = deal({ lots, weights: order.map(() => 7n), least: 0n, most: null, compareTied: (one, other) => order.indexOf(one) - order.indexOf(other) });
      const extra = Number(lots % BigInt(count));
      expect(order.map((row) => dealt[row]?.lots)).toEqual(order.map((_, place) => lots / BigInt(count) + (place < extra ? 1n : 0n)));
    }));
  });
});

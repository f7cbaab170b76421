import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { compareSortable, sortableDecimal } from '#shared/calc/order-decimals.ts';

const decimalText = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.option(fc.nat(999_999))).map(([whole, fraction]) => (fraction === null ? String(whole) : `${whole}.${fraction}1`));
/** Numbers between which no double lies. */
const neighbours = fc.tuple(fc.bigInt({ min: 2n ** 60n, max: 2n ** 90n }), fc.bigInt({ min: -3n, max: 3n })).map(([number, step]) => [String(number), String(number + step)] as const);

it.each([
  ['9007199254740993', '9007199254740992', 1],
  ['9007199254740992', '9007199254740993', -1],
  ['0.10000000000000000001', '0.1', 1],
  ['-2', '1', -1],
  ['1.50', '1.5', 0],
])('%s and %s compare as %i', (left, right, order) => {
  expect(Math.sign(compareSortable(sortableDecimal(left), sortableDecimal(right)))).toBe(order);
});

it('agrees with the exact comparison for any numbers, also where doubles cannot tell them apart', () => {
  fc.assert(fc.property(fc.oneof(fc.tuple(decimalText, decimalText), neighbours), ([left, right]) => {
    expect(Math.sign(compareSortable(sortableDecimal(left), sortableDecimal(right)))).toBe(compareDecimals(left, right));
  }), { numRuns: runs(500) });
});

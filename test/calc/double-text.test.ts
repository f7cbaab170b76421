import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { doubleText } from '#shared/calc/double-text.ts';

test.each([
  [0, '0'], [-0, '0'], [2, '2'], [-3, '-3'], [0.1 + 0.2, '0.3'], [1.005, '1.005'], [1e21, '1000000000000000000000'], [1e-7, '0.0000001'],
  [123456789012345.6, '123456789012346'], [999999999999999, '999999999999999'], [Number.NaN, null], [Number.POSITIVE_INFINITY, null],
])('%d is shown as %s', (value, text) => expect(doubleText(value)).toBe(text));

it('is plain digits for every double', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
    const text = doubleText(value);
    expect(text !== null && isDecimalText(text)).toBe(true);
  }));
});

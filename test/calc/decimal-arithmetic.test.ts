import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';

describe('arithmetic on decimal texts', () => {
  it.each([['1', '1.0', 0], ['-0', '0', 0], ['0.1', '0.09', 1], ['-2', '1', -1], ['9007199254740993', '9007199254740992', 1]])('%s against %s: %d', (left, right, order) => {
    expect(compareDecimals(left, right)).toBe(order);
  });

  it('is exact where doubles are not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('9007199254740993', '-9007199254740992.5')).toBe('0.5');
    expect(subtractDecimals('1.2', '1.1')).toBe('0.1');
    expect(subtractDecimals('1', '1.0')).toBe('0');
    expect(multiplyDecimals('50', '1.1')).toBe('55');
    expect(multiplyDecimals('123456789012345678901234567890', '100000.00001')).toBe('12345678902469135780246913578012345.6789');
  });

  it('divides half-even to 20 significant digits', () => {
    expect(divideDecimals('1', '4')).toBe('0.25');
    expect(divideDecimals('200', '3')).toBe('66.666666666666666667');
    expect(divideDecimals('-2', '0.5')).toBe('-4');
    expect(() => divideDecimals('1', '0.0')).toThrow(RangeError);
  });

  it('refuses texts that are no plain decimals: that is misuse', () => {
    expect(() => addDecimals('1e5', '1')).toThrow(RangeError);
  });
});

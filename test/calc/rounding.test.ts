import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText } from '#shared/calc/decimal.ts';
import { ROUNDING_MODES, roundTo, type RoundingMode } from '#shared/calc/rounding.ts';

const rounded = (value: string, unit: string, mode: RoundingMode): string => decimalText(roundTo(decimal(value), decimal(unit), mode));

describe('rounding to a unit', () => {
  it.each<[string, string, RoundingMode, string]>([
    ['1975.5', '1', 'up', '1976'],
    ['1975', '1', 'up', '1975'],
    ['1975.0000000000000000000001', '1', 'up', '1976'],
    ['-1.5', '1', 'up', '-1'],
    ['-1.5', '1', 'down', '-2'],
    ['1975.5', '1', 'down', '1975'],
    ['2.5', '1', 'halfUp', '3'],
    ['-2.5', '1', 'halfUp', '-3'],
    ['2.5', '1', 'halfEven', '2'],
    ['3.5', '1', 'halfEven', '4'],
    ['0.125', '0.01', 'up', '0.13'],
    ['0.125', '0.01', 'halfEven', '0.12'],
    ['0.125', '0.01', 'halfUp', '0.13'],
    ['1234', '1000', 'up', '2000'],
    ['55.000000000000007', '1', 'up', '56'],
    ['0', '1', 'up', '0'],
  ])('%s to %s, %s, is %s', (value, unit, mode, expected) => {
    expect(rounded(value, unit, mode)).toBe(expected);
  });

  const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => {
    const text = decimalText(decimal(digits.toString()).div(decimal(`1${'0'.repeat(places)}`)));
    return text;
  });
  const units = fc.constantFrom('1', '0.01', '10', '1000', '0.5', '3');

  it('gives a multiple of the unit, on the side the mode says, less than a unit away', () => {
    fc.assert(
      fc.property(amounts, units, fc.constantFrom(...ROUNDING_MODES), (value, unit, mode) => {
        const result = decimal(rounded(value, unit, mode));
        expect(result.mod(decimal(unit)).isZero()).toBe(true);
        const distance = result.minus(decimal(value));
        expect(distance.abs().lt(decimal(unit))).toBe(true);
        if (mode === 'up') expect(distance.gte(0)).toBe(true);
        if (mode === 'down') expect(distance.lte(0)).toBe(true);
        if (mode === 'halfUp' || mode === 'halfEven') expect(distance.abs().times(2).lte(decimal(unit))).toBe(true);
      }),
    );
  });

  it('refuses a unit that is not positive', () => {
    expect(() => rounded('1', '0', 'up')).toThrow(RangeError);
  });
});

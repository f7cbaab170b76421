import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, formatPercent, roundedText } from '#shared/calc/format-decimal.ts';

describe('numbers for people', () => {
  it.each([
    ['2871128000', '2,871,128,000'],
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-0.5', '−0.5'],
    ['-1234567.891', '−1,234,567.891'],
    ['12345678901234567890.123', '12,345,678,901,234,567,890.123'],
  ])('%s reads %s, with every digit', (value, expected) => {
    expect(formatDecimal(value)).toBe(expected);
  });

  it('reads whole numbers as it reads them with a fraction of zero', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (number) => {
      expect(formatDecimal(String(number))).toBe(formatDecimal(`${number}.0`));
      expect(formatDecimal(String(number), { most: 2 })).toBe(formatDecimal(`${number}.0`));
    }));
  });

  it('limits decimals half-up and fills up to the least', () => {
    expect(formatDecimal('17799.245', { most: 2 })).toBe('17,799.25');
    expect(formatDecimal('17799.2', { least: 2 })).toBe('17,799.20');
    expect(formatDecimal('-0.004', { most: 2 })).toBe('0');
    expect(roundedText('0.010835965', 4)).toBe('0.0108');
  });

  it('writes a ratio as a percentage', () => {
    expect(formatPercent('0.010835965687709614404', 2)).toBe('1.08%');
    expect(formatPercent('0.108', 2)).toBe('10.80%');
    expect(formatPercent('12.3456789', 2)).toBe('1,234.57%');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal, decimalText, quotient } from '#shared/calc/decimal.ts';
import { summarise } from '#shared/calc/summarise.ts';

describe('a summary of numbers', () => {
  it('counts, adds, averages and finds the least and the greatest', () => {
    expect(summarise(['3500', '4100', '3800.5', '-20'])).toEqual({ count: 4, sum: '11380.5', average: '2845.125', min: '-20', max: '4100' });
    expect(summarise(['0', '-0', '0.0'])).toEqual({ count: 3, sum: '0', average: '0', min: '0', max: '0' });
    expect(summarise(['007.50'])).toEqual({ count: 1, sum: '7.5', average: '7.5', min: '7.5', max: '7.5' });
  });

  it('has nothing to say of no numbers', () => {
    expect(summarise([])).toBeNull();
  });

  it('is exact where doubles are not', () => {
    expect(summarise(['0.1', '0.2'])?.sum).toBe('0.3');
    expect(summarise(['9007199254740993', '9007199254740992', '-0.5'])).toMatchObject({ sum: '18014398509481984.5', max: '9007199254740993', min: '-0.5' });
    expect(summarise(Array.from({ length: 3 }, () => '9007199254740991'))?.sum).toBe('27021597764222973');
    expect(summarise(['123456789012345678901234567890', '0.00000000001'])?.sum).toBe('123456789012345678901234567890.00000000001');
  });

  it('rounds the average alone, half-even to 20 digits', () => {
    expect(summarise(['1', '1', '0'])?.average).toBe('0.66666666666666666667');
    expect(summarise(['1.0000000000000000001', '1'])?.average).toBe('1');
    expect(summarise(['1.0000000000000000003', '1'])?.average).toBe('1.0000000000000000002');
  });

  it('refuses texts that are no plain decimals: that is misuse', () => {
    for (const text of ['', '1e5', '3,500', '0x10', ' 1', '1.']) expect(() => summarise(['1', text])).toThrow(RangeError);
  });

  it('agrees with decimal arithmetic, whatever the sizes', () => {
    const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 25 }).map((all) => all.join(''));
    const arbitraryDecimal = fc.tuple(fc.constantFrom('', '-'), digits, fc.option(digits)).map(([sign, whole, fraction]) => sign + whole + (fraction === null ? '' : `.${fraction}`));
    fc.assert(fc.property(fc.array(arbitraryDecimal, { minLength: 1, maxLength: 30 }), (values) => {
      const decimals = values.map(decimal);
      const sum = decimals.reduce((total, value) => total.plus(value));
      expect(summarise(values)).toEqual({
        count: values.length,
        sum: decimalText(sum),
        average: decimalText(quotient(sum, decimal(String(values.length)))),
        min: decimalText(Decimal.min(...decimals)),
        max: decimalText(Decimal.max(...decimals)),
      });
    }));
  });
});

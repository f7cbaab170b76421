import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '#test/runs.ts';
import { canonicalDecimal, isDecimalText } from '#shared/calc/decimal.ts';
import { MAX_TYPED_DIGITS, readNumber, readWholeNumber } from '#shared/calc/number-text.ts';

const UNDERSTOOD: readonly (readonly [string, string])[] = [
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['3500', '3500'],
  ['1,234', '1234'],
  ['1,234,567.89', '1234567.89'],
  ['１２３４', '1234'],
  ['１，２３４．５', '1234.5'],
  ['　3500　', '3500'],
  ['3500\u00a0', '3500'],
  ['¥3,500', '3500'],
  ['￥３，５００', '3500'],
  ['¥ 3,500', '3500'],
  ['\\3,500', '3500'],
  ['JPY 3,500', '3500'],
  ['3500円', '3500'],
  ['3,500 円', '3500'],
  ['3.5千', '3500'],
  ['3.5千円', '3500'],
  ['350万', '3500000'],
  ['５百万円', '5000000'],
  ['2千万', '20000000'],
  ['1.2億', '120000000'],
  ['1億2000万', '120000000'],
  ['1億2,000万円', '120000000'],
  ['1億2千万', '120000000'],
  ['1兆', '1000000000000'],
  ['3万5000', '35000'],
  ['3万5千', '35000'],
  ['5%', '0.05'],
  ['５０．５％', '0.505'],
  ['-5 %', '-0.05'],
  ['(1,200)', '-1200'],
  ['（1,200）', '-1200'],
  ['(¥1,200)', '-1200'],
  ['¥(1,200)', '-1200'],
  ['(1,200円)', '-1200'],
  ['△500', '-500'],
  ['▲ 500', '-500'],
  ['-500', '-500'],
  ['−500', '-500'],
  ['－５００', '-500'],
  ['¥-500', '-500'],
  ['-¥500', '-500'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['0.10', '0.1'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['　', 'empty'],
  ['1,23', 'ambiguousSeparators'],
  ['1.234,56', 'ambiguousSeparators'],
  ['1.2.3', 'ambiguousSeparators'],
  ['12,34,567', 'ambiguousSeparators'],
  ['0,123', 'ambiguousSeparators'],
  ['12 34', 'ambiguousSeparators'],
  ["1'234", 'ambiguousSeparators'],
  ['1、234', 'ambiguousSeparators'],
  ['3万5', 'ambiguousSeparators'],
  ['1億2000', 'ambiguousSeparators'],
  ['1,23万', 'ambiguousSeparators'],
  ['12-3', 'notANumber'],
  ['1e5', 'notANumber'],
  ['1E+5', 'notANumber'],
  ['0x10', 'notANumber'],
  ['abc', 'notANumber'],
  ['NaN', 'notANumber'],
  ['Infinity', 'notANumber'],
  ['∞', 'notANumber'],
  ['-', 'notANumber'],
  ['.', 'notANumber'],
  ['¥', 'notANumber'],
  ['%', 'notANumber'],
  ['()', 'notANumber'],
  ['(-5)', 'notANumber'],
  ['-(5)', 'notANumber'],
  ['((5))', 'notANumber'],
  ['--5', 'notANumber'],
  ['-△5', 'notANumber'],
  ['5-', 'notANumber'],
  ['¥5円', 'notANumber'],
  ['¥5%', 'notANumber'],
  ['5万%', 'notANumber'],
  ['$35', 'notANumber'],
  ['1万2億', 'notANumber'],
  ['1億20000万', 'notANumber'],
  ['1.5億2000万', 'notANumber'],
  ['万', 'notANumber'],
  ['10²', 'notANumber'],
  ['①', 'notANumber'],
  ['½', 'notANumber'],
  ['١٢٣', 'notANumber'],
  ['五百', 'notANumber'],
  ['=1+1', 'notANumber'],
  ['2006-10-31', 'notANumber'],
  ['2006/10/31', 'notANumber'],
  ['500株', 'notANumber'],
  ['1234567890123456789012345678901', 'tooManyDigits'],
  ['1'.repeat(5000), 'tooManyDigits'],
];

describe('readNumber', () => {
  test.each(UNDERSTOOD)('%j is %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value, normalised: text !== value });
  });

  test.each(REFUSED)('%j is refused', (text, code) => {
    expect(readNumber(text)).toEqual({ ok: false, code });
  });

  it('takes the marks of the currency asked for alone', () => {
    expect(readNumber('$35.20', 'USD')).toEqual({ ok: true, value: '35.2', normalised: true });
    expect(readNumber('¥35', 'USD')).toEqual({ ok: false, code: 'notANumber' });
  });

  it('never answers anything but plain digits, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+()△¥円千万億兆%eE １２，．'.split('')) }),
    );
    fc.assert(fc.property(typed, (text) => {
      const reading = readNumber(text);
      if (reading.ok) {
        expect(isDecimalText(reading.value)).toBe(true);
        expect(canonicalDecimal(reading.value)).toBe(reading.value);
      }
    }), { numRuns: runs(3000) });
  });

  it('reads every formatted number back exactly', () => {
    const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
    fc.assert(fc.property(anyDecimal, (value) => {
      // The typings know numeric literals only; at run time a decimal string is formatted exactly.
      const formatted = format.format(value as `${number}`);
      for (const text of [formatted, `¥${formatted}`, `${formatted}円`, widened(formatted)]) {
        expect(readNumber(text)).toMatchObject({ ok: true, value });
      }
    }));
  });
});

describe('readWholeNumber', () => {
  it('takes counts and refuses fractions and negative numbers', () => {
    expect(readWholeNumber('２，９０６')).toMatchObject({ ok: true, value: '2906' });
    expect(readWholeNumber('2.0')).toMatchObject({ ok: true, value: '2' });
    expect(readWholeNumber('1.5')).toEqual({ ok: false, code: 'notWhole' });
    expect(readWholeNumber('△1')).toEqual({ ok: false, code: 'negative' });
    expect(readWholeNumber('1,5')).toEqual({ ok: false, code: 'ambiguousSeparators' });
  });
});

const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** BigInt(MAX_TYPED_DIGITS - 8) }), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([negative, whole, fraction]) => canonicalDecimal(`${negative ? '-' : ''}${whole}.${fraction}`));

function widened(text: string): string {
  return text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
}

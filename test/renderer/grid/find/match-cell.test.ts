import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { matcherOf, type SearchedCell } from '#renderer/grid/find/match-cell.ts';

const finds = (text: string, cell: SearchedCell | string, wholeCell = false): boolean =>
  matcherOf({ text, wholeCell })?.(typeof cell === 'string' ? { text: cell } : cell) ?? false;

describe('a text', () => {
  it.each([
    ['SALES', 'Net sales'],
    ['ﾔﾏﾀﾞ', '山田 ヤマダ'],
    ['ヤマダ', 'ﾔﾏﾀﾞ'],
    ['Ｅ００１２', 'E0012'],
    ['e0012', 'Ｅ００１２'],
    ['㈱', '(株)本社'],
    [' 本社 ', '本社'],
    ['田　太', '山田 太郎'],
  ])('%s is found in %s', (text, shown) => {
    expect(finds(text, shown)).toBe(true);
  });

  it('is not found in a text that stands in for one that is not there', () => {
    expect(finds('3,500', { text: '¥3,500 case', isStandIn: true })).toBe(false);
    expect(finds('case', { text: '¥3,500 case', isStandIn: true })).toBe(false);
    expect(finds('case', '¥3,500 case')).toBe(true);
  });

  it('is not found in other words, in nothing, or as nothing', () => {
    expect(finds('やまだ', 'ヤマダ')).toBe(false);
    expect(finds('x', '')).toBe(false);
    expect(matcherOf({ text: ' 　', wholeCell: true })).toBeNull();
  });

  it('as a whole cell is all that the cell shows', () => {
    expect(finds('本社', '本社', true)).toBe(true);
    expect(finds('本社', '本社営業部', true)).toBe(false);
    expect(finds('3500', '3,500', true)).toBe(true);
    expect(finds('3500', '13,500', true)).toBe(false);
    expect(finds('0.0108', { text: '1.08%', exact: '0.010835' }, true)).toBe(false);
    expect(finds('0.010835', { text: '1.08%', exact: '0.010835' }, true)).toBe(true);
  });
});

describe('a number', () => {
  it.each([
    ['5740803000', '5,740,803,000'],
    ['3,500', '3500'],
    ['3,5', '3,500'],
    ['1,453', '1453000'],
    ['-726', '−726,500'],
    ['−726500', '−726,500'],
    ['1.08%', '1.08%'],
    ['.25', '17,799.25'],
    ['２９０６', '2,906'],
  ])('%s is found in %s', (text, shown) => {
    expect(finds(text, shown)).toBe(true);
  });

  it('with separators where none belong is a text', () => {
    expect(finds('3,5', '3500')).toBe(false);
    expect(finds('1,2', 'A12')).toBe(false);
    expect(finds('12', '1,2')).toBe(false);
  });

  it('that is rounded where it is shown is found by its digits from the first on, with the point', () => {
    const share = { text: '1.08%', exact: '0.0108352' };
    expect(finds('0.0108352', share)).toBe(true);
    expect(finds('0.01083', share)).toBe(true);
    expect(finds('8352', share)).toBe(false);
    expect(finds('0.8352', share)).toBe(false);
  });

  it('is found with and without its separators, wherever it is shown with them', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String), fc.boolean(), (number, wholeCell) => {
      const shown = formatDecimal(number);
      for (const text of [number, shown]) {
        for (const cell of [{ text: shown }, { text: shown, exact: number }, { text: number }]) expect(finds(text, cell, wholeCell)).toBe(true);
      }
    }));
  });
});

it('whatever is in a cell finds it, and what is found as a whole is found as a part', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
    if (matcherOf({ text, wholeCell: false }) === null) return;
    expect(finds(text, text, true)).toBe(true);
    expect(finds(text, `${other}\n${text}\n${other}`)).toBe(true);
    if (finds(text, other, true)) expect(finds(text, other)).toBe(true);
  }));
});

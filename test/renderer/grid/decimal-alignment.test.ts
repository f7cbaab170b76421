import { describe, expect, it, test } from 'vitest';
import type { GridSource } from '#renderer/grid/grid-source.ts';
import { DecimalAlignment, shownDecimals, withDecimals } from '#renderer/grid/decimal-alignment.ts';

test.each([['3,951', 0], ['¥3,950.50', 2], ['−0.5', 1], ['1.0833%', 4], ['3,951円', 0], ['', null], ['pending', null], ['1.5 of 2.5', null]])('%j shows %s decimals', (text, decimals) =>
  expect(shownDecimals(text)).toBe(decimals));

it('measures a number with the decimals of its column', () => {
  expect(withDecimals('3,951', 2)).toBe('3,951.00');
  expect(withDecimals('3,950.5', 2)).toBe('3,950.50');
  expect(withDecimals('pending', 2)).toBe('pending');
});

describe('numbers of a column', () => {
  it('leave room for the decimals that they lack', () => {
    const alignment = new DecimalAlignment();
    expect(alignment.classOf('s1', 'price', '3,950.25')).toEqual([]);
    expect(alignment.classOf('s2', 'price', '3,951')).toEqual(['lacks-point-2']);
    expect(alignment.classOf('s3', 'price', '3,950.5')).toEqual(['lacks-1']);
    expect(alignment.classOf('s2', 'rights', '2,906')).toEqual([]);
    expect(alignment.classOf('s4', 'price', 'pending')).toEqual([]);
  });

  it('give the room back when the number that needed it has gone', () => {
    const alignment = new DecimalAlignment();
    alignment.classOf('s1', 'price', '3,950.25');
    const texts: Readonly<Record<string, string>> = { s1: '3,950', s2: '3,950.5' };
    const source: GridSource = { rows: [], pinnedRows: [], cell: (rowId) => ({ text: texts[rowId] ?? '', edit: null, look: 'input', hint: null }) };
    alignment.narrow(source, { inView: () => ['s1', 's2'], isSame: () => false });
    expect(alignment.mostOf('price')).toBe(1);
  });

  it('keep the room without a look at rows that are as they were', () => {
    const alignment = new DecimalAlignment();
    alignment.classOf('s1', 'price', '3,950.25');
    const source: GridSource = { rows: [], pinnedRows: [], cell: (rowId) => { throw new Error(`read ${rowId}`); } };
    alignment.narrow(source, { inView: () => ['s1', 's2'], isSame: (rowId) => rowId === 's1' });
    expect(alignment.mostOf('price')).toBe(2);
  });
});

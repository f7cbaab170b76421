import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedSeries, fillSeries, repeatBlock } from '#renderer/grid/fill/fill-series.ts';
import { addDecimals, multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';

const forward = (...source: string[]): readonly string[] => fillSeries(source, 3, 'forward');
const backward = (...source: string[]): readonly string[] => fillSeries(source, 3, 'backward');

describe('a series of numbers', () => {
  it('goes on with its step, exactly', () => {
    expect(forward('3000', '3100')).toEqual(['3200', '3300', '3400']);
    expect(forward('1.1', '1.2')).toEqual(['1.3', '1.4', '1.5']);
    expect(forward('4100', '3800', '3500')).toEqual(['3200', '2900', '2600']);
    expect(forward('1', '0.5')).toEqual(['0', '-0.5', '-1']);
    expect(forward('9007199254740992', '9007199254740993')).toEqual(['9007199254740994', '9007199254740995', '9007199254740996']);
    expect(forward('5', '5')).toEqual(['5', '5', '5']);
  });

  it('goes back the other way', () => {
    expect(backward('3000', '3100')).toEqual(['2900', '2800', '2700']);
  });

  it('understands numbers as people write them', () => {
    expect(forward('3,000', '3,100')).toEqual(['3200', '3300', '3400']);
    expect(forward('５％', '６％')).toEqual(['0.07', '0.08', '0.09']);
  });

  it('repeats a single number, and numbers without one step', () => {
    expect(forward('3,500')).toEqual(['3,500', '3,500', '3,500']);
    expect(forward('0')).toEqual(['0', '0', '0']);
    expect(forward('1', '2', '4')).toEqual(['1', '2', '4']);
  });

  it('is start + step × place, in both directions, for any decimals', () => {
    const arbitraryDecimal = fc.tuple(fc.integer(), fc.nat(9999)).map(([whole, fraction]) => addDecimals(String(whole), multiplyDecimals(String(fraction), '0.0001')));
    fc.assert(fc.property(arbitraryDecimal, arbitraryDecimal, fc.integer({ min: 2, max: 5 }), (start, step, length) => {
      const at = (place: number): string => addDecimals(start, multiplyDecimals(step, String(place)));
      const source = Array.from({ length }, (_, place) => at(place));
      expect(fillSeries(source, 2, 'forward')).toEqual([at(length), at(length + 1)]);
      expect(fillSeries(source, 2, 'backward')).toEqual([at(-1), at(-2)]);
    }));
  });
});

describe('a series of dates', () => {
  it('counts days', () => {
    expect(forward('2006-10-31')).toEqual(['2006-11-01', '2006-11-02', '2006-11-03']);
    expect(forward('2006-10-31', '2006-11-07')).toEqual(['2006-11-14', '2006-11-21', '2006-11-28']);
    expect(forward('2008-02-29', '2008-02-28')).toEqual(['2008-02-27', '2008-02-26', '2008-02-25']);
    expect(backward('2007-01-01')).toEqual(['2006-12-31', '2006-12-30', '2006-12-29']);
  });

  it('counts months where the days agree', () => {
    expect(forward('2006-10-15', '2006-11-15')).toEqual(['2006-12-15', '2007-01-15', '2007-02-15']);
    expect(forward('2006-11-08', '2007-11-08')).toEqual(['2008-11-08', '2009-11-08', '2010-11-08']);
    expect(forward('2006-11-30', '2006-12-30')).toEqual(['2007-01-30', '2007-02-28', '2007-03-30']);
    expect(backward('2006-02-15', '2006-03-15')).toEqual(['2006-01-15', '2005-12-15', '2005-11-15']);
  });

  it('goes from one end of a month to the next', () => {
    expect(forward('2006-10-31', '2006-11-30')).toEqual(['2006-12-31', '2007-01-31', '2007-02-28']);
    expect(forward('2006-03-31', '2006-06-30')).toEqual(['2006-09-30', '2006-12-31', '2007-03-31']);
  });

  it('reads dates as people write them', () => {
    expect(forward('2006年10月31日')).toEqual(['2006-11-01', '2006-11-02', '2006-11-03']);
  });

  it('repeats dates without a common step, and where the calendar of documents ends', () => {
    expect(forward('2006-10-01', '2006-10-02', '2006-10-05')).toEqual(['2006-10-01', '2006-10-02', '2006-10-05']);
    expect(forward('9999-12-30', '9999-12-31')).toEqual(['9999-12-30', '9999-12-31', '9999-12-30']);
  });

  it('of neighbouring days has as many days as cells', () => {
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('9000-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 800 }), (start, count) => {
      const last = fillSeries([start], count, 'forward').at(-1) ?? '';
      expect(Date.parse(last) - Date.parse(start)).toBe(count * 86_400_000);
    }));
  });
});

describe('a series of texts', () => {
  it('counts on where a number ends them', () => {
    expect(forward('Case 1')).toEqual(['Case 2', 'Case 3', 'Case 4']);
    expect(forward('Case 10', 'Case 20')).toEqual(['Case 30', 'Case 40', 'Case 50']);
    expect(forward('案１')).toEqual(['案２', '案３', '案４']);
    expect(forward('社員0008')).toEqual(['社員0009', '社員0010', '社員0011']);
    expect(forward('0099')).toEqual(['0100', '0101', '0102']);
  });

  it('counts no further down than zero, as Excel does not', () => {
    expect(backward('Case 1')).toEqual(['Case 0', 'Case 1', 'Case 2']);
  });

  it('repeats as a block otherwise', () => {
    expect(forward('Base')).toEqual(['Base', 'Base', 'Base']);
    expect(forward('Low', 'High')).toEqual(['Low', 'High', 'Low']);
    expect(backward('Low', 'High')).toEqual(['High', 'Low', 'High']);
    expect(forward('Case 1', 'Price 2')).toEqual(['Case 1', 'Price 2', 'Case 1']);
    expect(forward('Case 1', 'Case 2', 'Case 9')).toEqual(['Case 1', 'Case 2', 'Case 9']);
    expect(forward('3000', 'Base')).toEqual(['3000', 'Base', '3000']);
    expect(forward('', '')).toEqual(['', '', '']);
  });

  it('does not count the numbers of a formula', () => {
    expect(forward('=3950*1.05')).toEqual(['=3950*1.05', '=3950*1.05', '=3950*1.05']);
  });
});

describe('a repeated block', () => {
  it('repeats what a series would continue', () => {
    expect(repeatBlock(['1', '2'], 3, 'forward')).toEqual(['1', '2', '1']);
    expect(repeatBlock(['1', '2'], 3, 'backward')).toEqual(['2', '1', '2']);
    expect(repeatBlock([], 2, 'forward')).toEqual(['', '']);
  });
});

describe('every series', () => {
  it('has as many texts as were asked for', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1', '2', '3', 'Case 1', 'Case 2', '2006-10-31', '2006-11-30', '0001', '=1+1', '5%'));
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), fc.nat(20), fc.constantFrom('forward', 'backward'), (source, count, direction) => {
      expect(fillSeries(source, count, direction)).toHaveLength(count);
    }));
  });
});

it('with Ctrl a single number goes on by ones, and all else as it does without', () => {
  expect(countedSeries(['3500'], 3, 'forward')).toEqual(['3501', '3502', '3503']);
  expect(countedSeries(['1.5'], 2, 'backward')).toEqual(['0.5', '-0.5']);
  expect(countedSeries(['3000', '3100'], 2, 'forward')).toEqual(['3200', '3300']);
  for (const text of ['=rights*2', '2006-10-31', 'Case 1', '']) expect(countedSeries([text], 2, 'forward')).toEqual(fillSeries([text], 2, 'forward'));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatShortDate, readDate } from '#shared/text/dates.ts';

describe('dates in words', () => {
  it('are written as notices print them', () => {
    expect(formatDate('2006-10-31', 'en')).toBe('31 October 2006');
    expect(formatDate('2006-10-31', 'ja')).toBe('2006年10月31日');
    expect(formatShortDate('2006-11-08', 'en')).toBe('8 Nov 2006');
    expect(formatShortDate('2006-11-08', 'ja')).toBe('2006/11/8');
  });

  it('show a text that is no date as it stands', () => {
    expect(formatDate('next week', 'en')).toBe('next week');
    expect(formatDate('2006-13-01', 'ja')).toBe('2006-13-01');
  });

  it.each([
    ['2006-10-31', '2006-10-31'],
    ['2006/11/8', '2006-11-08'],
    ['2006年11月8日', '2006-11-08'],
    ['２００６年１１月８日', '2006-11-08'],
    ['8 November 2006', '2006-11-08'],
    ['8 nov 2006', '2006-11-08'],
    ['Nov. 8, 2006', '2006-11-08'],
    ['11/08/2006', null],
    ['31 November 2006', null],
    ['2007-02-29', null],
    ['8 Brumaire 2006', null],
    ['tomorrow', null],
    ['', null],
  ])('reads "%s" as %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('are read back as they were written, in both languages', () => {
    const days = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(days, fc.constantFrom('en', 'ja'), (day, language) => {
      const isoDate = day.toISOString().slice(0, 10);
      expect(readDate(formatDate(isoDate, language))).toBe(isoDate);
      expect(readDate(formatShortDate(isoDate, language))).toBe(isoDate);
    }));
  });
});

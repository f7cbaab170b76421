import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatShortDate } from '#shared/text/dates.ts';
import { readDate, readDateEntry } from '#shared/text/read-date.ts';

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
    ['平成18年10月31日', '2006-10-31'],
    ['平成１８年１１月８日', '2006-11-08'],
    ['令和8年7月1日', '2026-07-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['H18.10.31', '2006-10-31'],
    ['R8/7/1', '2026-07-01'],
    ['㍻18年10月31日', '2006-10-31'],
    ['平成0年1月1日', null],
    ['平成18年2月29日', null],
    ['安政5年1月1日', null],
    ['20061108', null],
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

describe('an entry that is to be a date', () => {
  const date = (text: string) => ({ kind: 'date', date: text });
  it.each([
    ['令和8年7月1日', date('2026-07-01')],
    ['20260701', date('2026-07-01')],
    ['２０２６０７０１', date('2026-07-01')],
    ['7/1/2026', { kind: 'ambiguous', dates: ['2026-07-01', '2026-01-07'] }],
    ['01.07.2026', { kind: 'ambiguous', dates: ['2026-01-07', '2026-07-01'] }],
    ['13/1/2026', date('2026-01-13')],
    ['1/13/2026', date('2026-01-13')],
    ['7/7/2026', date('2026-07-07')],
    ['20260732', { kind: 'none' }],
    ['13/13/2026', { kind: 'none' }],
    ['7/1/26', { kind: 'none' }],
    ['next week', { kind: 'none' }],
  ])('%s', (text, reading) => {
    expect(readDateEntry(text)).toEqual(reading);
  });
});

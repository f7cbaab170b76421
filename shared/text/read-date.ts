import { MONTHS } from './dates.ts';

/** The meaning of a text typed as a date: one or two ISO dates, or none. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string }
  /** Two possible days, the American order of month and day first: the person has to choose. */
  | { readonly kind: 'ambiguous'; readonly dates: readonly [string, string] }
  | { readonly kind: 'none' };

/** The year before the first of each era, by its letters and characters. */
const ERAS: readonly (readonly [RegExp, number])[] = [
  [/^(?:明治|明|M)$/i, 1867],
  [/^(?:大正|大|T)$/i, 1911],
  [/^(?:昭和|昭|S)$/i, 1925],
  [/^(?:平成|平|H)$/i, 1988],
  [/^(?:令和|令|R)$/i, 2018],
];

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const ERA_FIRST = /^(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/i;
const DAY_FIRST = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/;
const DIGITS_ALONE = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;

/**
 * The ISO date of an unambiguous text: "2006-10-31", "2006/10/31", "2006年10月31日", "平成18年10月31日", "H18.10.31", "31
 * October 2006", "Oct 31, 2006", full-width digits too. Null for anything else: "11/08/2006" has two meanings, the 31st
 * of November none, and "20061108" may be a number.
 */
export function readDate(text: string): string | null {
  const narrow = text.normalize('NFKC').trim();
  const [, year, month, day] = YEAR_FIRST.exec(narrow) ?? [];
  if (year !== undefined) return isoDate(year, month, day);
  const [, era, yearOfEra, monthOfEra, dayOfEra] = ERA_FIRST.exec(narrow) ?? [];
  if (era !== undefined) return isoDate(yearOf(era, yearOfEra), monthOfEra, dayOfEra);
  const [, dayBefore, monthAfter, yearAfter] = DAY_FIRST.exec(narrow) ?? [];
  if (dayBefore !== undefined) return isoDate(yearAfter, monthNumber(monthAfter), dayBefore);
  const [, monthBefore, dayAfter, yearLast] = MONTH_FIRST.exec(narrow) ?? [];
  return isoDate(yearLast, monthNumber(monthBefore), dayAfter);
}

/**
 * The meaning of a text where a date is expected: everything {@link readDate} reads, "20061108", and "11/08/2006",
 * which is two days unless only one of them exists.
 */
export function readDateEntry(text: string): DateReading {
  const narrow = text.normalize('NFKC').trim();
  const [, year, month, day] = DIGITS_ALONE.exec(narrow) ?? [];
  const date = readDate(narrow) ?? isoDate(year, month, day);
  if (date !== null) return { kind: 'date', date };
  const [, first, second, last] = YEAR_LAST.exec(narrow) ?? [];
  const [monthFirst, dayFirst] = [isoDate(last, first, second), isoDate(last, second, first)];
  if (monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst) return { kind: 'ambiguous', dates: [monthFirst, dayFirst] };
  const only = monthFirst ?? dayFirst;
  return only === null ? { kind: 'none' } : { kind: 'date', date: only };
}

function yearOf(era: string, yearOfEra: string | undefined): string | undefined {
  const before = ERAS.find(([names]) => names.test(era))?.[1];
  const year = yearOfEra === '元' ? 1 : Number.parseInt(yearOfEra ?? '', 10);
  return before === undefined || !(year > 0) ? undefined : String(before + year);
}

function monthNumber(name: string | undefined): string | undefined {
  const start = name?.toLowerCase() ?? '';
  const index = MONTHS.findIndex((month) => month.toLowerCase() === start || month.slice(0, 3).toLowerCase() === start);
  return index < 0 ? undefined : String(index + 1);
}

/** The ISO text of a day that exists, else null. */
function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

import type { Language } from './language.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * An ISO calendar date as a notice prints it: "31 October 2006", "2006年10月31日". A text that is no ISO date comes back
 * as it is: it is shown beside the issue that says so.
 */
export function formatDate(isoDate: string, language: Language): string {
  return withDateParts(isoDate, (year, month, day) =>
    language === 'ja' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`);
}

/** The same date in little room: "31 Oct 2006", "2006/10/31". */
export function formatShortDate(isoDate: string, language: Language): string {
  return withDateParts(isoDate, (year, month, day) =>
    language === 'ja' ? `${year}/${month}/${day}` : `${day} ${MONTHS[month - 1]?.slice(0, 3) ?? ''} ${year}`);
}

function withDateParts(isoDate: string, write: (year: number, month: number, day: number) => string): string {
  const match = ISO_DATE.exec(isoDate);
  const [year, month, day] = (match ?? []).slice(1).map((digits) => Number.parseInt(digits, 10));
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return isoDate;
  return write(year, month, day);
}

/**
 * The ISO date that a person means by a text: "2006-10-31", "2006/10/31", "2006年10月31日", "31 October 2006",
 * "Oct 31, 2006", full-width digits too. Null for anything else: "11/08/2006" has two meanings, and the 31st of
 * November none.
 */
export function readDate(text: string): string | null {
  const narrow = text.normalize('NFKC').trim();
  const numeric = YEAR_FIRST.exec(narrow);
  if (numeric !== null) return isoDate(numeric[1], numeric[2], numeric[3]);
  const dayFirst = DAY_FIRST.exec(narrow);
  if (dayFirst !== null) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(narrow);
  return monthFirst === null ? null : isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const DAY_FIRST = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/;

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

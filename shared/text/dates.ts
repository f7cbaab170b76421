import type { Language } from './language.ts';

/** Month names of English dates, in order. */
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * An ISO calendar date in the form of a notice: "31 October 2006", "2006年10月31日". A text that is not an ISO date is
 * returned unchanged: it is shown beside the issue about it.
 */
export function formatDate(isoDate: string, language: Language): string {
  return withDateParts(isoDate, (year, month, day) =>
    language === 'ja' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`);
}

/** A date in short form: "31 Oct 2006", "2006/10/31". */
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

/** Earliest year of a date: spreadsheet programs count days from 1900. */
const FIRST_YEAR = 1900;

/** Latest year with four digits. */
const LAST_YEAR = 9999;

/** Why a text is not a date of a document. */
export type DateProblem = 'notADate' | 'yearOutOfRange';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The problem with a date: it must be written like 2006-10-31, exist in the calendar and lie within {@link FIRST_YEAR}
 * to {@link LAST_YEAR}.
 */
export function dateProblem(text: string): DateProblem | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return 'notADate';
  const [year = 0, month = 0, day = 0] = match.slice(1).map((digits) => Number.parseInt(digits, 10));
  if (day < 1 || day > daysOf(year, month)) return 'notADate';
  return year < FIRST_YEAR || year > LAST_YEAR ? 'yearOutOfRange' : null;
}

/** Whether a text is a valid date by {@link dateProblem}. Valid dates sort chronologically as texts. */
export const isDate = (text: string): boolean => dateProblem(text) === null;

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

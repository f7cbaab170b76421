import { isDate } from '#shared/grant/dates.ts';
import { commonStep, type Series } from './series.ts';

const DAY = 86_400_000;

interface CalendarDate {
  /** Months since the year 0. */
  readonly month: number;
  readonly day: number;
}

const minus = (later: number, earlier: number): number => later - earlier;

/** The series through ISO dates: by months where they fit, else by days; null without a common step. */
export function dateSeries(dates: readonly string[]): Series | null {
  return monthSeries(dates.map(calendarDate)) ?? daySeries(dates.map((date) => Date.parse(date) / DAY));
}

function daySeries(days: readonly number[]): Series | null {
  const [first] = days;
  const step = days.length === 1 ? 1 : commonStep(days, minus);
  if (first === undefined || step === null) return null;
  return (index) => existing(new Date((first + step * index) * DAY));
}

function monthSeries(dates: readonly CalendarDate[]): Series | null {
  const [first] = dates;
  const step = commonStep(dates.map(({ month }) => month), minus);
  if (first === undefined || step === null || step === 0) return null;
  const sameDay = dates.every(({ day }) => day === first.day);
  if (!sameDay && !dates.every(({ month, day }) => day === lastDay(month))) return null;
  return (index) => {
    const month = first.month + step * index;
    const day = sameDay ? Math.min(first.day, lastDay(month)) : lastDay(month);
    return existing(utc(month, day));
  };
}

function calendarDate(date: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map((digits) => Number.parseInt(digits, 10));
  return { month: year * 12 + month - 1, day };
}

const lastDay = (month: number): number => utc(month + 1, 0).getUTCDate();

const utc = (month: number, day: number): Date => new Date(Date.UTC(Math.floor(month / 12), month - Math.floor(month / 12) * 12, day));

/** The ISO text of a day, or null outside the years of documents. */
function existing(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString().slice(0, 10);
  return isDate(text) ? text : null;
}

const DAY_MILLISECONDS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Day 60 of spreadsheets is the 29th of February 1900, which never was. */
const DAY_THAT_NEVER_WAS = 60;
const DAYS_TO_1904 = 1_462;
const LAST_SERIAL = 2_958_465;

/**
 * The day or time that a number of a spreadsheet stands for, as ISO text: "2006-11-09", "2006-11-09 09:30:00", and
 * "09:30:00" where it has no day. Null where it stands for none.
 */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0)) return null;
  const seconds = Math.round((serial % 1) * DAY_SECONDS);
  const counted = Math.floor(serial) + Math.floor(seconds / DAY_SECONDS);
  const time = timeText(seconds % DAY_SECONDS);
  if (counted === 0 && !date1904) return time;
  const day = date1904 ? counted + DAYS_TO_1904 : counted;
  if (day === DAY_THAT_NEVER_WAS || day > LAST_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, day < DAY_THAT_NEVER_WAS ? 31 : 30) + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return seconds % DAY_SECONDS === 0 ? date : `${date} ${time}`;
}

/** The number that stands for a day given as ISO text; null for a text that is no day, and before March 1900, where programs disagree. */
export function serialOfDay(text: string, date1904: boolean): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDay(text)) return null;
  const day = Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS);
  if (day <= DAY_THAT_NEVER_WAS || (date1904 && day < DAYS_TO_1904)) return null;
  return date1904 ? day - DAYS_TO_1904 : day;
}

function timeText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

// No time zone: a cell has none, and a text that has one is from another world.
const ISO = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?Z?)?$/;

/** A date or time that a file writes as ISO text, as {@link isoOfSerial} gives it; null where it is none. */
export function isoOfText(text: string): string | null {
  const [matched, date, time] = ISO.exec(text.trim()) ?? [];
  if (matched === undefined || matched === '') return null;
  if (date !== undefined && !isDay(date)) return null;
  const full = time === undefined ? '' : time.padEnd(8, ':00');
  if (full !== '' && !isTime(full)) return null;
  if (date === undefined) return full;
  return full === '' || full === '00:00:00' ? date : `${date} ${full}`;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text);

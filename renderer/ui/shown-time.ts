import type { Language } from '#shared/text/language.ts';

const LOCALES = { en: 'en-GB', ja: 'ja-JP' } as const satisfies Record<Language, string>;

/** A date and time in the local format and time zone. */
export const shownTime = (isoTime: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(isoTime));

/** Only the hour and minute. */
export const shownClockTime = (isoTime: string, language: Language): string => HOURS[language].format(new Date(isoTime));

// Creating a format costs far more than using it, and the status line needs it after every change.
const hours = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const HOURS: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: hours(LOCALES.en), ja: hours(LOCALES.ja) };

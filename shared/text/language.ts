/** The languages of the program. */
export const LANGUAGES = ['en', 'ja'] as const;

/** `en` English, `ja` Japanese. */
export type Language = (typeof LANGUAGES)[number];

import referenceText from '#assets/reference.grant?raw';
import japaneseText from '#assets/reference-ja.grant?raw';
import { parseDocument } from './parse-document.ts';
import type { GrantDocument } from './schema.ts';

const TEXTS = { en: referenceText, ja: japaneseText } as const;

/** The languages of the reference grant. */
export type SampleLanguage = keyof typeof TEXTS;

/**
 * The reference grant: the nine terms of the notice of Trend Micro Incorporated of 31 October 2006, its price pending.
 * Facts missing from the notice are left open. Its numbers are the same in every language.
 * @throws Error when the file in `assets/` is not a document: a defect of the program.
 */
export function referenceDocument(language: SampleLanguage = 'en'): GrantDocument {
  const reading = parseDocument(TEXTS[language]);
  if (!reading.ok) throw new Error(`The reference grant (${language}) cannot be read`);
  return reading.document;
}

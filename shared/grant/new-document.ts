import { deepFreeze } from './deep-freeze.ts';
import { DOCUMENT_PARTS } from './parts/all.ts';
import type { SampleLanguage } from './reference-document.ts';
import { DOCUMENT_VERSION, documentSchema, type GrantDocument } from './schema.ts';

const COMMON_SHARES: Readonly<Record<SampleLanguage, string>> = { en: 'Common shares', ja: '普通株式' };

/** A document with the initial value of every part: a grant with nothing decided yet, whose class of shares is named in `language`. */
export function newDocument(language: SampleLanguage = 'en'): GrantDocument {
  const parts = Object.fromEntries(Object.entries(DOCUMENT_PARTS).map(([key, { initial }]) => [key, initial]));
  const document = documentSchema.parse({ format: 'grantsheet', version: DOCUMENT_VERSION, ...parts });
  return deepFreeze({ ...document, grant: { ...document.grant, shareClass: COMMON_SHARES[language] } });
}

import { deepFreeze } from './deep-freeze.ts';
import { DOCUMENT_PARTS } from './parts/all.ts';
import { DOCUMENT_VERSION, documentSchema, type GrantDocument } from './schema.ts';

/** A document in which every part is as it is initially: a grant with nothing decided yet. */
export function newDocument(): GrantDocument {
  const parts = Object.fromEntries(Object.entries(DOCUMENT_PARTS).map(([key, { initial }]) => [key, initial]));
  return deepFreeze(documentSchema.parse({ format: 'grantsheet', version: DOCUMENT_VERSION, ...parts }));
}

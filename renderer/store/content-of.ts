import { isStillFresh } from '#shared/grant/freshness.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** More than one, because parts of the window may still show an earlier document. */
const MOST_KEPT = 4;
let recent: readonly GrantDocument[] = [];

/** The content of a document: the same object as long as only the arrangement of its sheets changes. */
export function contentOf(document: GrantDocument): GrantDocument {
  const known = recent.find((one) => isStillFresh('content', one, document));
  if (known === undefined) recent = [document, ...recent].slice(0, MOST_KEPT);
  return known ?? document;
}

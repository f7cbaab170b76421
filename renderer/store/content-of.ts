import { isStillFresh } from '#shared/grant/freshness.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** Parts of the window may still be at an earlier document than others. */
const MOST_KEPT = 4;
let recent: readonly GrantDocument[] = [];

/** What a document says, however its sheets are arranged: the same object as long as only that changes. */
export function contentOf(document: GrantDocument): GrantDocument {
  const known = recent.find((one) => isStillFresh('content', one, document));
  if (known === undefined) recent = [document, ...recent].slice(0, MOST_KEPT);
  return known ?? document;
}

import referenceText from '#assets/reference.grant?raw';
import { parseDocument } from './parse-document.ts';
import type { GrantDocument } from './schema.ts';

/**
 * The reference grant: the nine terms of the notice of Trend Micro Incorporated of 31 October 2006, its price pending.
 * What the notice does not say is left open.
 * @throws Error when the file in `assets/` is no document: a defect of the program.
 */
export function referenceDocument(): GrantDocument {
  const reading = parseDocument(referenceText);
  if (!reading.ok) throw new Error('The reference grant cannot be read');
  return reading.document;
}

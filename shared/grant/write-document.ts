import { DOCUMENT_PARTS } from './parts/all.ts';
import type { DocumentPart } from './parts/part.ts';
import { documentSchema, type GrantDocument } from './schema.ts';

/**
 * The text of a `*.grant` file: JSON with the keys in the schema's order, two spaces of indentation, numbers in their
 * canonical spelling and a newline at the end. A part may leave out what comes back by itself. The same document always gives the same text.
 * @throws when the document does not have the schema's shape: that is misuse, texts from outside go through `parseDocument`.
 */
export function writeDocument(document: GrantDocument): string {
  const parts = Object.entries<unknown>(documentSchema.parse(document)).map(([key, part]) => [key, PARTS[key]?.inFile?.(part) ?? part]);
  return `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`;
}

/** By any key, format and version among them, which are no parts. */
const PARTS: Readonly<Record<string, DocumentPart | undefined>> = DOCUMENT_PARTS;

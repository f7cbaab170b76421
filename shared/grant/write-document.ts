import { documentSchema, type GrantDocument } from './schema.ts';

/**
 * The text of a `*.grant` file: JSON with the keys in the schema's order, two spaces of indentation, numbers in their
 * canonical spelling and a newline at the end. The same document always gives the same text.
 * @throws when the document does not have the schema's shape: that is misuse, texts from outside go through `parseDocument`.
 */
export function writeDocument(document: GrantDocument): string {
  return `${JSON.stringify(documentSchema.parse(document), null, 2)}\n`;
}

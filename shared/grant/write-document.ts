import { DOCUMENT_PARTS } from './parts/all.ts';
import type { DocumentPart } from './parts/part.ts';
import { documentSchema, type GrantDocument } from './schema.ts';

/** Rows of a list that are written at once: a millisecond or two. */
const ROWS_IN_A_PIECE = 200;

/**
 * The text of a `*.grant` file: JSON with the keys in the schema's order, two spaces of indentation, numbers in their
 * canonical spelling and a newline at the end. A part may omit values that reading restores. The same document always
 * gives the same text.
 * @throws when the document does not have the schema's shape: that is misuse, texts from outside go through
 * `parseDocument`.
 */
export const writeDocument = (document: GrantDocument): string => [...documentPieces(document)].join('');

/** {@link writeDocument} in pieces, which joined are the text: the caller may do something else between the pieces of a long list. */
export function* documentPieces(document: GrantDocument): Generator<string, void, void> {
  const lists = new Map(Object.entries<unknown>(document).flatMap(([key, rows]) => {
    const part = PARTS[key];
    return part !== undefined && Array.isArray(rows) && rows.length > ROWS_IN_A_PIECE ? [[key, { part, rows }] as const] : [];
  }));
  const short = documentSchema.parse({ ...document, ...Object.fromEntries([...lists.keys()].map((key) => [key, []])) });
  let before = '{\n';
  for (const [key, value] of Object.entries<unknown>(short)) {
    yield `${before}  ${JSON.stringify(key)}: `;
    const list = lists.get(key);
    if (list === undefined) yield indented(JSON.stringify(PARTS[key]?.inFile?.(value) ?? value, null, 2));
    else yield* listPieces(list.part, list.rows);
    before = ',\n';
  }
  yield '\n}\n';
}

function* listPieces({ schema, inFile }: DocumentPart, rows: readonly unknown[]): Generator<string, void, void> {
  for (let start = 0; start < rows.length; start += ROWS_IN_A_PIECE) {
    const piece = schema.parse(rows.slice(start, start + ROWS_IN_A_PIECE));
    const text = indented(JSON.stringify(inFile?.(piece) ?? piece, null, 2));
    // Removes the brackets of the piece: the list has its own at both ends.
    yield `${start === 0 ? '[' : ','}${text.slice(1, text.lastIndexOf('\n'))}`;
  }
  yield '\n  ]';
}

/** Indents by one level. Line ends inside texts are escaped, so each one here begins a line of JSON. */
const indented = (json: string): string => json.replaceAll('\n', '\n  ');

/** Indexed by any key, including `format` and `version`, which are not parts. */
const PARTS: Readonly<Record<string, DocumentPart | undefined>> = DOCUMENT_PARTS;

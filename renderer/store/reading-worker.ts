import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import type { DocumentReading } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** The thread's messages, in this order: the document without its long lists, pieces of these, and the end. */
export type ReadingMessage =
  | { readonly kind: 'refused'; readonly reading: Extract<DocumentReading, { ok: false }> }
  | { readonly kind: 'document'; readonly document: GrantDocument }
  | { readonly kind: 'rows'; readonly key: string; readonly rows: readonly unknown[] }
  | { readonly kind: 'end' };

/** Rows sent to the page at once: a few milliseconds' work. */
const ROWS_IN_A_MESSAGE = 1_000;

const post = (message: ReadingMessage): void => postMessage(message);

function read(bytes: Uint8Array): void {
  const reading = parseDocumentBytes(bytes);
  if (!reading.ok) return post({ kind: 'refused', reading });
  const { document } = reading;
  const lists = Object.entries(document).filter(([, value]) => Array.isArray(value) && value.length > ROWS_IN_A_MESSAGE);
  post({ kind: 'document', document: { ...document, ...Object.fromEntries(lists.map(([key]) => [key, []])) } });
  for (const [key, value] of lists) {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    for (let start = 0; start < rows.length; start += ROWS_IN_A_MESSAGE) post({ kind: 'rows', key, rows: rows.slice(start, start + ROWS_IN_A_MESSAGE) });
  }
  post({ kind: 'end' });
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => read(data));

import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import type { DocumentReading } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { prepareDocument } from './prepare-document.ts';
import { inSlices } from '#renderer/ui/pause.ts';
import type { ReadingMessage } from './reading-worker.ts';

/** A document that was read, or the reason why it is not one. */
export type DocumentRead = { readonly ok: true; readonly document: GrantDocument } | Extract<DocumentReading, { ok: false }>;

/** Files of this size or more are read in a thread, because the page would stop for longer than a frame. */
const LARGE_FILE_BYTES = 256 * 1024;

export const isLargeDocument = (bytes: Uint8Array): boolean => bytes.byteLength >= LARGE_FILE_BYTES;

/** A document from the bytes of its file, ready to be shown; a large one is read by a thread, and its rows arrive in pieces. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentRead> {
  const reading = await readByThread(bytes);
  if (reading.ok) await inSlices(prepareDocument(reading.document));
  return reading;
}

async function readByThread(bytes: Uint8Array): Promise<DocumentRead> {
  if (!isLargeDocument(bytes) || !('Worker' in globalThis)) return parseDocumentBytes(bytes);
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await answerOf(worker, bytes);
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, bytes: Uint8Array): Promise<DocumentRead> {
  return new Promise((resolve) => {
    let short: GrantDocument | null = null;
    const lists = new Map<string, unknown[]>();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
      switch (data.kind) {
        case 'refused':
          return resolve(data.reading);
        case 'document':
          short = data.document;
          return;
        case 'rows': {
          const rows = lists.get(data.key) ?? [];
          for (const row of data.rows) rows.push(deepFreeze(row));
          lists.set(data.key, rows);
          return;
        }
        case 'end':
          // The thread read the document by its schema; only its lists were apart.
          // Its rows are frozen, and a frozen list is not gone through once more.
          for (const rows of lists.values()) Object.freeze(rows);
          return resolve({ ok: true, document: deepFreeze({ ...short, ...Object.fromEntries(lists) } as GrantDocument) });
      }
    });
    // If the thread cannot run, the file is read here.
    worker.addEventListener('error', () => resolve(parseDocumentBytes(bytes)));
    worker.postMessage(bytes);
  });
}

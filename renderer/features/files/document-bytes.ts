import { documentPieces } from '#shared/grant/write-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { createPause } from '#renderer/ui/pause.ts';

/** The bytes of a document's file, written in slices: the page goes on meanwhile. */
export async function documentBytes(document: GrantDocument): Promise<Uint8Array> {
  const pause = createPause();
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const text of documentPieces(document)) {
    const piece = encoder.encode(text);
    pieces.push(piece);
    length += piece.byteLength;
    await pause();
  }
  const bytes = new Uint8Array(length);
  let start = 0;
  for (const piece of pieces) {
    bytes.set(piece, start);
    start += piece.byteLength;
    await pause();
  }
  return bytes;
}

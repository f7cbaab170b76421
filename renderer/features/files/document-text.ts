import { documentPieces } from '#shared/grant/write-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { createPause } from '#renderer/host/pause.ts';

/** The text of a document's file, written in slices so that the page stays responsive. */
export async function documentText(document: GrantDocument): Promise<string> {
  const pause = createPause();
  const pieces: string[] = [];
  for (const piece of documentPieces(document)) {
    pieces.push(piece);
    await pause();
  }
  return pieces.join('');
}

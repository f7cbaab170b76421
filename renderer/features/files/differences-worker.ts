import { differencesBetween, type DocumentDifferences } from '#shared/grant/differences.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';

/** Two versions of a document, as the bytes of their files. */
export interface DifferencesTask {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The differences, or null where one of the two is not a document. */
export type DifferencesAnswer = DocumentDifferences | null;

function compare({ before, after }: DifferencesTask): DifferencesAnswer {
  const [one, other] = [parseDocumentBytes(before), parseDocumentBytes(after)];
  return one.ok && other.ok ? differencesBetween(one.document, other.document) : null;
}

addEventListener('message', ({ data }: MessageEvent<DifferencesTask>) => postMessage(compare(data)));

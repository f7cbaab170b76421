import { hostFailure } from './host-failure.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from './limits.ts';
import { success, type Result } from './result.ts';

/** The bytes of a document's text as they are saved; refused where the file would be too large to be opened again. */
export const withinFileLimit = (name: string, bytes: Uint8Array): Result<Uint8Array> =>
  bytes.byteLength > MAX_FILE_BYTES ? hostFailure('documentTooLarge', { name, limit: MAX_FILE_MEGABYTES }) : success(bytes);

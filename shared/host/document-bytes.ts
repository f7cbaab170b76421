import { hostFailure } from './host-failure.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from './limits.ts';
import { success, type Result } from './result.ts';

/** Pages and Node have it, but the ES library does not declare it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A document's text in UTF-8, as saved; refused where the file would be too large to be opened again. */
export function documentBytes(name: string, text: string): Result<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return bytes.byteLength > MAX_FILE_BYTES ? hostFailure('documentTooLarge', { name, limit: MAX_FILE_MEGABYTES }) : success(bytes);
}

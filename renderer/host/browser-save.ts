import type { FileReference, SaveConsent } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type HostFailure, type Result } from '#shared/host/result.ts';
import { isPermitted } from './file-pickers.ts';

const errorName = (error: unknown): string => (error instanceof DOMException ? error.name : '');

function failureOf(error: unknown, name: string): HostFailure {
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return hostFailure('diskFull', { name });
    case 'NoModificationAllowedError':
      return hostFailure('fileReadOnly', { name });
    case 'NotFoundError':
      return hostFailure('fileNotFound', { name });
    default:
      return hostFailure('fileNotWritable', { name });
  }
}

/** Chromium writes a temporary file and replaces the original when it is closed: completely or not at all. */
export async function writeHandle(handle: FileSystemFileHandle, content: Uint8Array): Promise<Result<null>> {
  try {
    if (!(await isPermitted(handle, 'readwrite'))) return hostFailure('fileNotWritable', { name: handle.name });
    const stream = await handle.createWritable();
    try {
      // Nothing here is in shared memory, the only case that the narrower type excludes.
      await stream.write(content as Uint8Array<ArrayBuffer>);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    const { size } = await handle.getFile();
    return size === content.byteLength ? success(null) : hostFailure('diskFull', { name: handle.name });
  } catch (error) {
    return failureOf(error, handle.name);
  }
}

/** The file of a handle; null where it does not exist. */
async function fileAt(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (errorName(error) === 'NotFoundError') return null;
    throw error;
  }
}

/**
 * Writes a document over the file it was opened from or saved to, unless the file has changed since. The replaced
 * content is passed to `onReplaced` first.
 */
export async function saveOverFile(
  handle: FileSystemFileHandle,
  { name, digest }: FileReference,
  content: Uint8Array,
  consents: readonly SaveConsent[],
  onReplaced: (replaced: Uint8Array, savedAt: string) => void,
): Promise<Result<null>> {
  try {
    // Reading needs the same permission, and asking for it requires a recent gesture.
    if (!(await isPermitted(handle, 'readwrite'))) return hostFailure('fileNotWritable', { name });
    const file = await fileAt(handle);
    if (file === null) return consents.includes('fileGone') ? await writeHandle(handle, content) : hostFailure('fileGone', { name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await digestOf(bytes);
    const changedAt = new Date(file.lastModified).toISOString();
    if (found !== digest) return hostFailure('changedOnDisk', { name, digest: found, changedAt });
    onReplaced(bytes, changedAt);
  } catch {
    return hostFailure('fileNotReadable', { name });
  }
  return await writeHandle(handle, content);
}

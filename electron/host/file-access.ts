import { mkdirSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { PickedFile } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { success, type Result } from '#shared/host/result.ts';

const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error));

/** At most `limit` bytes; null where the file has more. The size it claims is not believed: files can grow while read. */
async function readAtMost(file: FileHandle, limit: number): Promise<Uint8Array | null> {
  const { size } = await file.stat();
  if (size > limit) return null;
  const buffer = new Uint8Array(Math.min(size, limit) + 1);
  let length = 0;
  while (length < buffer.byteLength) {
    const { bytesRead } = await file.read(buffer, length);
    if (bytesRead === 0) return buffer.slice(0, length);
    length += bytesRead;
  }
  return null;
}

/** Reads a file whole, or says in one sentence why not. */
export async function readFileLimited(path: string, limit = MAX_FILE_BYTES): Promise<Result<PickedFile>> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    if (!(await file.stat()).isFile()) return hostFailure('fileNotReadable', { name });
    const bytes = await readAtMost(file, limit);
    if (bytes === null) return hostFailure('fileTooLarge', { name, limit: String(Math.floor(limit / 1024 / 1024)) });
    return success({ name, bytes });
  } catch (error) {
    return hostFailure(isMissing(error) ? 'fileNotFound' : 'fileNotReadable', { name });
  } finally {
    await file?.close();
  }
}

/** Writes a file so that either the new content is there whole or the earlier one is untouched. Folders are made. */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<Result<null>> {
  try {
    // A device or a folder is no file to put another in the place of.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return hostFailure('fileNotWritable', { name: basename(path) });
    // At once, not awaited: writes of the same file keep the order in which they were asked for.
    mkdirSync(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    return success(null);
  } catch (error) {
    return hostFailure(errorCode(error) === 'ENOSPC' ? 'diskFull' : 'fileNotWritable', { name: basename(path) });
  }
}

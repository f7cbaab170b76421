import { constants, open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PickedFile } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { success, type Result } from '#shared/host/result.ts';
import { isMissing } from './error-code.ts';

/** Opening a pipe without a writer would block; Windows has neither this flag nor such files. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** At most `limit` bytes; null where the file has more. The reported size is not trusted, because files can grow while they are read. */
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

/** Reads a whole file, or gives the reason why not in one sentence. */
export async function readFileLimited(path: string, limit = MAX_FILE_BYTES): Promise<Result<PickedFile>> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    // Opening a device may have an effect on it.
    if (!(await stat(path)).isFile()) return hostFailure('fileNotReadable', { name });
    file = await open(path, WITHOUT_WAITING);
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

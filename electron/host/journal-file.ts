import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { moveOver, syncFolder } from './move-over.ts';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, at + written);
    if (bytesWritten <= 0) throw Object.assign(new Error('Nothing was written.'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

/** Creates a file with these bytes, replacing any earlier content. */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const file = await open(path, 'w', PRIVATE_FILE);
  try {
    await writeAll(file, bytes, 0);
  } finally {
    await file.close();
  }
}

/**
 * Writes bytes after the first `size` ones of a file; with `lasting` they are on the disk when it returns. A failed
 * write is undone, so that no later record follows half a record.
 */
export async function appendToFile(path: string, size: number, bytes: Uint8Array, lasting: boolean): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size: present } = await file.stat();
    if (present < size) throw Object.assign(new Error('The file is shorter than it was.'), { code: 'ENOENT' });
    if (present > size) await file.truncate(size);
    await writeAll(file, bytes, size);
    if (lasting) await file.datasync();
  } catch (error) {
    await file.truncate(size).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Replaces a file by a finished one; the change survives a power cut. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await moveOver(from, to);
  await syncFolder(dirname(to));
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

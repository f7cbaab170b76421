import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** How often a file that another program holds for a moment is tried again, and after how long. */
const RENAME_PAUSES_MILLISECONDS = [20, 60, 180, 540];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, at + written);
    if (bytesWritten <= 0) throw Object.assign(new Error('Nothing was written.'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
}

/** Begins a file with these bytes, whatever was there. */
export async function beginFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const file = await open(path, 'w', PRIVATE_FILE);
  try {
    await writeAll(file, bytes, 0);
  } finally {
    await file.close();
  }
}

/**
 * Puts bytes behind the first `size` ones of a file; with `lasting` they are on the disk when it is done. A write that
 * fails is taken back, so that what comes later does not follow half a record.
 */
export async function extendFile(path: string, size: number, bytes: Uint8Array, lasting: boolean): Promise<void> {
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

/** Puts a finished file in the place of another, so that either of them is there whole. */
export async function replaceFile(from: string, to: string): Promise<void> {
  for (const milliseconds of RENAME_PAUSES_MILLISECONDS) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await pause(milliseconds);
      if (milliseconds === RENAME_PAUSES_MILLISECONDS.at(-1)) await rename(from, to);
    }
  }
  await syncFolder(dirname(to));
}

/** Windows has no such thing as a folder to sync; the file itself is on the disk by then. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The new name may be lost in a power cut; nobody can do anything about it.
  }
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

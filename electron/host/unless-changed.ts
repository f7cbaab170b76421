import { stat } from 'node:fs/promises';
import type { FileReference } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { HostFailure } from '#shared/host/result.ts';
import { readFileLimited } from './file-access.ts';

/**
 * Refuses to replace a file whose content differs from the one the page opened or saved last. The whole content is
 * compared: times are too coarse on many disks, and a size says little. The replaced content is passed to `onReplaced`
 * first.
 */
export const unlessChanged =
  ({ name, digest }: FileReference, onReplaced: (bytes: Uint8Array, savedAt: Date) => void) =>
  async (target: string): Promise<HostFailure | null> => {
    const file = await readFileLimited(target);
    if (!file.ok && file.error.code === 'fileNotFound') return null;
    const savedAt = (await stat(target)).mtime;
    // A file that cannot be read, or has grown too large, counts as changed.
    const found = file.ok ? await digestOf(file.value.bytes) : '';
    if (!file.ok || found !== digest) return hostFailure('changedOnDisk', { name, digest: found, changedAt: savedAt.toISOString() });
    onReplaced(file.value.bytes, savedAt);
    return null;
  };

import { basename, extname } from 'node:path';
import type { FileReference, OpenedFile, PickedFile, RecentFile, SaveConsent } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { withinFileLimit } from '#shared/host/file-limit.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { failure, success, type HostFailure, type Result } from '#shared/host/result.ts';
import { createBackups } from './backups.ts';
import { readFileLimited } from './file-access.ts';
import { createRecentFiles } from './recent-files.ts';
import { unlessChanged } from './unless-changed.ts';
import { writeFileSafely, type WriteOptions } from './write-file.ts';
import { statOrNull } from './write-target.ts';

export const DOCUMENT_EXTENSION = '.grant';

/** Files that a person chose in a dialog, by path. The page never sees a path, only references. */
export interface Documents {
  /** A document or a workbook; only a document can be saved to again and becomes a recent file. */
  open(path: string): Promise<Result<OpenedFile>>;
  openRecent(id: string): Promise<Result<OpenedFile>>;
  recent(): Promise<Result<readonly FileReference[]>>;
  recentDetails(): Promise<Result<readonly RecentFile[]>>;
  save(reference: FileReference, bytes: Uint8Array, consents?: readonly SaveConsent[]): Promise<Result<FileReference>>;
  saveAs(path: string, bytes: Uint8Array): Promise<Result<FileReference>>;
  readList(path: string): Promise<Result<PickedFile>>;
  /** Writes a finished workbook or picture, which is never opened or saved again. */
  saveFinished(path: string, bytes: Uint8Array): Promise<Result<{ readonly name: string }>>;
}

const isDocument = (path: string): boolean => extname(path).toLowerCase() === DOCUMENT_EXTENSION;

export function createDocuments(dataFolder: string): Documents {
  const recentFiles = createRecentFiles(dataFolder);
  const backups = createBackups(dataFolder);

  const open = async (path: string): Promise<Result<OpenedFile>> => {
    const file = await readFileLimited(path);
    if (!file.ok) return file;
    const reference = isDocument(path) ? { ...(await recentFiles.remember(path)), digest: await digestOf(file.value.bytes) } : null;
    return success({ ...file.value, reference });
  };

  /** Adds a current reference to the failure of a read-only file, so that the page can ask and save again. */
  const askable = async (failed: HostFailure, path: string): Promise<HostFailure> => {
    if (failed.error.code !== 'fileReadOnly') return failed;
    const file = await readFileLimited(path);
    const digest = file.ok ? await digestOf(file.value.bytes) : '';
    return failure(failed.error.code, failed.error.message, { ...failed.error.details, id: recentFiles.know(path).id, digest });
  };

  const write = async (path: string, content: Uint8Array, options: WriteOptions): Promise<Result<FileReference>> => {
    const bytes = withinFileLimit(basename(path), content);
    if (!bytes.ok) return bytes;
    const written = await writeFileSafely(path, bytes.value, options);
    if (!written.ok) return await askable(written, path);
    const reference = await recentFiles.remember(path);
    // A version that cannot be kept does not fail the save.
    await backups.keep(reference.id, bytes.value, new Date());
    return success({ ...reference, digest: await digestOf(bytes.value) });
  };

  return {
    open,
    saveAs: (path, bytes) => write(path, bytes, {}),
    async openRecent(id) {
      const path = await recentFiles.pathOf(id);
      if (path === null) return hostFailure('unknownReference');
      const opened = await open(path);
      if (!opened.ok && opened.error.code === 'fileNotFound') await recentFiles.forget(id);
      return opened;
    },
    recent: async () => success(await recentFiles.list()),
    recentDetails: async () => success(await recentFiles.details()),
    async save(reference, bytes, consents = []) {
      const path = await recentFiles.pathOf(reference.id);
      if (path === null) return hostFailure('unknownReference');
      // Checked before anything is written, because writing creates missing folders.
      const gone = await statOrNull(path).then((found) => found === null, () => false);
      if (gone && !consents.includes('fileGone')) return hostFailure('fileGone', { name: basename(path) });
      return await write(path, bytes, {
        replaceReadOnly: consents.includes('fileReadOnly'),
        beforeReplacing: unlessChanged(reference, (replaced, savedAt) => void backups.keep(reference.id, replaced, savedAt)),
      });
    },
    readList: (path) => readFileLimited(path),
    async saveFinished(path, bytes) {
      const written = await writeFileSafely(path, bytes);
      return written.ok ? success({ name: basename(path) }) : written;
    },
  };
}

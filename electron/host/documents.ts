import { basename, extname } from 'node:path';
import type { FileReference, OpenedFile, PickedFile } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type Result } from '#shared/host/result.ts';
import { readFileLimited } from './file-access.ts';
import { createRecentFiles } from './recent-files.ts';
import { writeFileSafely } from './write-file.ts';

/** Extension of the program's own documents. */
export const DOCUMENT_EXTENSION = '.grant';

/** Files a person chose by a dialog, by path. The page never sees a path: it holds references. */
export interface Documents {
  /** A document or a workbook; only a document can be saved to again and becomes a recent file. */
  open(path: string): Promise<Result<OpenedFile>>;
  openRecent(id: string): Promise<Result<OpenedFile>>;
  recent(): Promise<Result<readonly FileReference[]>>;
  save(reference: FileReference, text: string): Promise<Result<FileReference>>;
  saveAs(path: string, text: string): Promise<Result<FileReference>>;
  readList(path: string): Promise<Result<PickedFile>>;
  /** Writes a finished workbook or picture: nothing that is opened or saved again. */
  saveFinished(path: string, bytes: Uint8Array): Promise<Result<{ readonly name: string }>>;
}

const isDocument = (path: string): boolean => extname(path).toLowerCase() === DOCUMENT_EXTENSION;

export function createDocuments(dataFolder: string): Documents {
  const recentFiles = createRecentFiles(dataFolder);

  const open = async (path: string): Promise<Result<OpenedFile>> => {
    const file = await readFileLimited(path);
    if (!file.ok) return file;
    return success({ ...file.value, reference: isDocument(path) ? await recentFiles.remember(path) : null });
  };
  const saveAs = async (path: string, text: string): Promise<Result<FileReference>> => {
    const written = await writeFileSafely(path, text);
    return written.ok ? success(await recentFiles.remember(path)) : written;
  };

  return {
    open,
    saveAs,
    async openRecent(id) {
      const path = await recentFiles.pathOf(id);
      if (path === null) return hostFailure('unknownReference');
      const opened = await open(path);
      if (!opened.ok && opened.error.code === 'fileNotFound') await recentFiles.forget(id);
      return opened;
    },
    recent: async () => success(await recentFiles.list()),
    async save(reference, text) {
      const path = await recentFiles.pathOf(reference.id);
      return path === null ? hostFailure('unknownReference') : await saveAs(path, text);
    },
    readList: (path) => readFileLimited(path),
    async saveFinished(path, bytes) {
      const written = await writeFileSafely(path, bytes);
      return written.ok ? success({ name: basename(path) }) : written;
    },
  };
}

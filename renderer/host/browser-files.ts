import type { FileReference, HostApi, OpenedFile, PickedFile, PictureKind, RecentFile } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { withinFileLimit } from '#shared/host/file-limit.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '#shared/host/limits.ts';
import { LIST_EXTENSIONS } from '#shared/host/list-files.ts';
import { allSucceeded, success, type Result } from '#shared/host/result.ts';
import type { NoticeFormat } from '#shared/notice/request.ts';
import { dialogText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';
import { saveOverFile, writeHandle } from './browser-save.ts';
import { canPickHandles, download, isPermitted, pickByInput, pickHandleToOpen, pickHandleToSave, pickSeveralByInput, type FileKind } from './file-pickers.ts';
import { createKeptHandles, type KeptHandles } from './kept-handles.ts';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENT = { 'application/json': ['.grant'] };
const WORKBOOK = { [WORKBOOK_TYPE]: ['.xlsx'] };
const PICTURES = { png: { 'image/png': ['.png'] }, svg: { 'image/svg+xml': ['.svg'] } } as const satisfies Record<PictureKind, FileKind['accept']>;
const PDF = { 'application/pdf': ['.pdf'] };
const TABLE = { 'text/csv': ['.csv'] };
const NOTICES = {
  md: { 'text/markdown': ['.md'] },
  html: { 'text/html': ['.html'] },
  docx: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'] },
} as const satisfies Record<NoticeFormat, FileKind['accept']>;
/** A generic media type, because browsers know few of these formats. */
const LIST = { 'application/octet-stream': LIST_EXTENSIONS.map((extension) => `.${extension}`) };

const isDocument = (name: string): boolean => name.toLowerCase().endsWith('.grant');

async function read(file: File): Promise<Result<PickedFile>> {
  if (file.size > MAX_FILE_BYTES) return hostFailure('fileTooLarge', { name: file.name, limit: MAX_FILE_MEGABYTES });
  try {
    return success({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return hostFailure('fileNotReadable', { name: file.name });
  }
}

/** The file references of this page: a handle that can be written to again, or a name for repeated downloads. */
class References {
  readonly #kept: KeptHandles = createKeptHandles();
  readonly #known = new Map<string, FileSystemFileHandle | 'download'>();

  async toHandle(handle: FileSystemFileHandle): Promise<FileReference> {
    // A browser that keeps no handles (a private window) can still save; it only forgets the file at the end.
    const reference = await this.#kept.remember(handle).catch((): FileReference => ({ id: crypto.randomUUID(), name: handle.name }));
    this.#known.set(reference.id, handle);
    return reference;
  }

  toDownload(name: string): FileReference {
    const reference = { id: crypto.randomUUID(), name };
    this.#known.set(reference.id, 'download');
    return reference;
  }

  async find(id: string): Promise<FileSystemFileHandle | 'download' | null> {
    return this.#known.get(id) ?? (await this.#kept.find(id).catch(() => null));
  }

  list(): Promise<readonly FileReference[]> {
    return this.#kept.list().catch(() => []);
  }

  details(): Promise<readonly RecentFile[]> {
    return this.#kept.details().catch(() => []);
  }

  async forget(id: string): Promise<void> {
    await this.#kept.forget(id).catch(() => undefined);
  }
}

async function openHandle(handle: FileSystemFileHandle, references: References): Promise<Result<OpenedFile>> {
  const file = await read(await handle.getFile());
  if (!file.ok) return file;
  if (!isDocument(handle.name)) return success({ ...file.value, reference: null });
  return success({ ...file.value, reference: { ...(await references.toHandle(handle)), digest: await digestOf(file.value.bytes) } });
}

async function openByInput(kinds: readonly FileKind[]): Promise<Result<OpenedFile | null>> {
  const picked = await pickByInput(kinds);
  if (picked === null) return success(null);
  const file = await read(picked);
  return file.ok ? success({ ...file.value, reference: null }) : file;
}

/** Files in a page: the person's own, picked in the browser's dialogs; the server behind the page never sees a path. */
export function createBrowserFiles(language: () => Language, versions: HostApi['versions']): HostApi['files'] {
  const references = new References();
  /** The digest of each file's content that was last kept as a version. */
  const kept = new Map<string, string>();
  const kind = (name: 'documentsAndWorkbooks' | 'document' | 'workbook' | 'lists' | 'table' | 'pdf' | PictureKind | NoticeFormat, accept: FileKind['accept']): FileKind => ({ description: dialogText[language()][name], accept });

  /** The reference to a file just written. Keeping its version is not awaited. */
  const saved = async (reference: FileReference, bytes: Uint8Array): Promise<FileReference> => {
    const digest = await digestOf(bytes);
    if (kept.get(reference.id) !== digest) void versions.keep(reference.id, bytes);
    kept.set(reference.id, digest);
    return { ...reference, digest };
  };

  const saveAs = async (suggestedName: string, content: Uint8Array): Promise<Result<FileReference | null>> => {
    const bytes = withinFileLimit(suggestedName, content);
    if (!bytes.ok) return bytes;
    const handle = await pickHandleToSave(suggestedName, kind('document', DOCUMENT));
    if (handle === null) return success(null);
    if (handle === 'unavailable') {
      // Nothing here lies in shared memory, which is all that the narrower type excludes.
      download(suggestedName, content as Uint8Array<ArrayBuffer>);
      return success(references.toDownload(suggestedName));
    }
    const written = await writeHandle(handle, bytes.value);
    return written.ok ? success(await saved(await references.toHandle(handle), bytes.value)) : written;
  };

  const saveFinished = async (suggestedName: string, bytes: Uint8Array, as: FileKind): Promise<Result<{ readonly name: string } | null>> => {
    const handle = await pickHandleToSave(suggestedName, as);
    if (handle === null) return success(null);
    if (handle === 'unavailable') {
      // As above.
      download(suggestedName, bytes as Uint8Array<ArrayBuffer>);
      return success({ name: suggestedName });
    }
    const written = await writeHandle(handle, bytes);
    return written.ok ? success({ name: handle.name }) : written;
  };

  return {
    saveAs,
    async open() {
      const kinds = [kind('documentsAndWorkbooks', { ...DOCUMENT, ...WORKBOOK })];
      if (!canPickHandles()) return openByInput(kinds);
      const handle = await pickHandleToOpen(kinds);
      return handle === null ? success(null) : await openHandle(handle, references);
    },
    recent: async () => success(await references.list()),
    recentDetails: async () => success(await references.details()),
    async openRecent(id) {
      const handle = await references.find(id);
      if (handle === null || handle === 'download') return hostFailure('unknownReference');
      if (!(await isPermitted(handle, 'read'))) return success(null);
      try {
        return await openHandle(handle, references);
      } catch {
        await references.forget(id);
        return hostFailure('fileNotFound', { name: handle.name });
      }
    },
    async save(reference, content, consents = []) {
      const handle = await references.find(reference.id);
      if (handle === null) return hostFailure('unknownReference');
      const bytes = withinFileLimit(reference.name, content);
      if (!bytes.ok) return bytes;
      if (handle === 'download') {
        download(reference.name, content as Uint8Array<ArrayBuffer>);
        return success(reference);
      }
      const written = await saveOverFile(handle, reference, bytes.value, consents, (replaced, savedAt) => {
        if (kept.get(reference.id) !== reference.digest) void versions.keep(reference.id, replaced, savedAt);
      });
      return written.ok ? success(await saved(reference, bytes.value)) : written;
    },
    async pickLists() {
      const picked = await pickSeveralByInput([kind('lists', LIST)]);
      return picked === null ? success(null) : allSucceeded(await Promise.all(picked.map(read)));
    },
    async pickTemplate() {
      const picked = await pickByInput([kind('workbook', WORKBOOK)]);
      return picked === null ? success(null) : await read(picked);
    },
    saveWorkbook: (suggestedName, bytes) => saveFinished(suggestedName, bytes, kind('workbook', WORKBOOK)),
    savePdf: (suggestedName, bytes) => saveFinished(suggestedName, bytes, kind('pdf', PDF)),
    saveTable: (suggestedName, bytes) => saveFinished(suggestedName, bytes, kind('table', TABLE)),
    saveNotice: (suggestedName, bytes, format) => saveFinished(suggestedName, bytes, kind(format, NOTICES[format])),
    savePicture: (suggestedName, bytes, picture) => saveFinished(suggestedName, bytes, kind(picture, PICTURES[picture])),
  };
}

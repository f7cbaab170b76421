/** A kind of file in a file picker. */
export interface FileKind {
  readonly description: string;
  /** Media type → extensions. */
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface OpenOptions {
  readonly types: readonly FileKind[];
  readonly excludeAcceptAllOption: boolean;
}

interface SaveOptions {
  readonly suggestedName: string;
  readonly types: readonly FileKind[];
}

interface PermissionRequest {
  readonly mode: 'read' | 'readwrite';
}

/** Parts of Chromium's File System Access API that the TypeScript library does not declare. */
interface PickingWindow {
  readonly showOpenFilePicker?: (options: OpenOptions) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: SaveOptions) => Promise<FileSystemFileHandle>;
}

interface PermittingHandle {
  readonly requestPermission?: (request: PermissionRequest) => Promise<PermissionState>;
  readonly queryPermission?: (request: PermissionRequest) => Promise<PermissionState>;
}

// Looked up at every use: a window may lack them, whatever the library declares.
const pickers = (): PickingWindow => window as PickingWindow;

const errorName = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Whether opened files can be saved to again. */
export const canPickHandles = (): boolean => pickers().showOpenFilePicker !== undefined;

/** A file the person picks to open; null when they cancel. */
export async function pickHandleToOpen(kinds: readonly FileKind[]): Promise<FileSystemFileHandle | null> {
  try {
    const [handle] = (await pickers().showOpenFilePicker?.({ types: kinds, excludeAcceptAllOption: false })) ?? [];
    return handle ?? null;
  } catch (error) {
    if (errorName(error) === 'AbortError') return null;
    throw error;
  }
}

/** The file the person chooses for saving; null when they cancel, 'unavailable' where this browser (or this moment) has no such dialog. */
export async function pickHandleToSave(suggestedName: string, kind: FileKind): Promise<FileSystemFileHandle | null | 'unavailable'> {
  const pick = pickers().showSaveFilePicker;
  if (pick === undefined) return 'unavailable';
  try {
    return await pick.call(window, { suggestedName, types: [kind] });
  } catch (error) {
    if (errorName(error) === 'AbortError') return null;
    // A dialog requires a recent gesture, and long work may have come between: then the browser saves as a download.
    if (errorName(error) === 'SecurityError') return 'unavailable';
    throw error;
  }
}

/** Asks for permission to use a handle from an earlier start; a browser without such a question permits it. */
export async function isPermitted(handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  const { requestPermission } = handle as PermittingHandle;
  return requestPermission === undefined || (await requestPermission.call(handle, { mode })) === 'granted';
}

/** Whether a handle from an earlier start can be read without asking the person. */
export async function isAlreadyPermitted(handle: FileSystemFileHandle): Promise<boolean> {
  const { queryPermission } = handle as PermittingHandle;
  return queryPermission === undefined || (await queryPermission.call(handle, { mode: 'read' })) === 'granted';
}

/** A file picked in the dialog that every browser has; null when the person cancels. */
export async function pickByInput(kinds: readonly FileKind[]): Promise<File | null> {
  return (await pickFiles(kinds, false))?.[0] ?? null;
}

/** {@link pickByInput} for one or several files. */
export const pickSeveralByInput = (kinds: readonly FileKind[]): Promise<readonly File[] | null> => pickFiles(kinds, true);

function pickFiles(kinds: readonly FileKind[], several: boolean): Promise<readonly File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = several;
    input.accept = kinds.flatMap(({ accept }) => Object.values(accept).flat()).join(',');
    input.addEventListener('change', () => resolve(input.files?.length ? [...input.files] : null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}

/** Saves a file as a browser download. */
export function download(name: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the click returns, but reads its blob later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

import type { FileReference, RecentFile } from '#shared/host/api.ts';
import { isAlreadyPermitted } from './file-pickers.ts';

const DATABASE = 'grantsheet';
const STORE = 'handles';
const MOST_KEPT = 10;

interface KeptHandle extends FileReference {
  readonly handle: FileSystemFileHandle;
  readonly usedAt: number;
}

/** Handles of files that the person has opened or saved, kept as recent files for the next start. */
export interface KeptHandles {
  list(): Promise<readonly FileReference[]>;
  /** The same files with their state, as far as the browser permits without a question. */
  details(): Promise<readonly RecentFile[]>;
  find(id: string): Promise<FileSystemFileHandle | null>;
  /** Puts a handle first; the same file keeps its reference. */
  remember(handle: FileSystemFileHandle): Promise<FileReference>;
  forget(id: string): Promise<void>;
}

const settled = <Type>(request: IDBRequest<Type>): Promise<Type> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database of this browser did not answer.')));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'id' }));
  return settled(request);
}

async function sameFile(kept: readonly KeptHandle[], handle: FileSystemFileHandle): Promise<KeptHandle | undefined> {
  for (const one of kept) if (await one.handle.isSameEntry(handle)) return one;
  return undefined;
}

async function detailsOf({ id, name, handle, usedAt }: KeptHandle): Promise<RecentFile> {
  const known = { id, name, folder: null, usedAt: new Date(usedAt).toISOString() };
  if (!(await isAlreadyPermitted(handle))) return { ...known, changedAt: null, isGone: false };
  return await handle.getFile().then(
    ({ lastModified }) => ({ ...known, changedAt: new Date(lastModified).toISOString(), isGone: false }),
    (error: unknown) => ({ ...known, changedAt: null, isGone: error instanceof Error && error.name === 'NotFoundError' }),
  );
}

const latestFirst = (one: KeptHandle, other: KeptHandle): number => other.usedAt - one.usedAt;

export function createKeptHandles(): KeptHandles {
  let database: Promise<IDBDatabase> | undefined;
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    database ??= openDatabase();
    return (await database).transaction(STORE, mode).objectStore(STORE);
  };
  // Only this module writes to the store, and only such entries.
  const all = async (): Promise<KeptHandle[]> => ((await settled((await store('readonly')).getAll())) as KeptHandle[]).sort(latestFirst);
  const forget = async (id: string): Promise<void> => {
    await settled((await store('readwrite')).delete(id));
  };

  return {
    forget,
    list: async () => (await all()).map(({ id, name }) => ({ id, name })),
    details: async () => await Promise.all((await all()).map(detailsOf)),
    find: async (id) => (await all()).find((kept) => kept.id === id)?.handle ?? null,
    async remember(handle) {
      const kept = await all();
      const id = (await sameFile(kept, handle))?.id ?? crypto.randomUUID();
      const entry: KeptHandle = { id, name: handle.name, handle, usedAt: Date.now() };
      await settled((await store('readwrite')).put(entry));
      for (const old of kept.filter((other) => other.id !== id).slice(MOST_KEPT - 1)) await forget(old.id);
      return { id, name: handle.name };
    },
  };
}

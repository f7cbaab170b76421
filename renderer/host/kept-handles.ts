import type { FileReference } from '#shared/host/api.ts';

const DATABASE = 'grantsheet';
const STORE = 'handles';
const MOST_KEPT = 10;

interface KeptHandle extends FileReference {
  readonly handle: FileSystemFileHandle;
  readonly usedAt: number;
}

/** Files the person has opened or saved, kept so that they are recent files after the next start. */
export interface KeptHandles {
  list(): Promise<readonly FileReference[]>;
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

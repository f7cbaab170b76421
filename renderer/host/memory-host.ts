import type { Draft, FileReference, HostApi, OpenedFile, PickedFile, Settings, WindowState } from '#shared/host/api.ts';
import { failure, success } from '#shared/host/result.ts';

/** What a memory host starts with, and where a test looks afterwards. */
export interface MemoryHostState {
  settings: Settings;
  drafts: Draft[];
  /** Answered by "open", once each, first one first. */
  toOpen: OpenedFile[];
  toPick: PickedFile[];
  recent: FileReference[];
  /** Earlier versions by the id of their file, newest first. */
  readonly versions: Map<string, { readonly savedAt: string; readonly text: string }[]>;
  readonly saved: Map<string, string | Uint8Array>;
  windowState: WindowState | null;
}

export const memoryState = (settings: Partial<Settings> = {}): MemoryHostState => ({
  settings: { language: 'en', theme: 'light', termsPanelOpen: true, ...settings },
  drafts: [],
  toOpen: [],
  toPick: [],
  recent: [],
  versions: new Map(),
  saved: new Map(),
  windowState: null,
});

/** A host with no files and no processes behind it: for looking at the page alone, for benches and tests of it. */
export function createMemoryHost(state: MemoryHostState, workbooks: Partial<HostApi['workbooks']> = {}): HostApi {
  const absent = async () => failure('unexpected', 'There is no workbook process here.', { reason: 'memory host' });
  const save = async (name: string, content: string | Uint8Array) => {
    state.saved.set(name, content);
    return success({ id: name, name });
  };
  return {
    kind: 'browser',
    files: {
      open: async () => success(state.toOpen.shift() ?? null),
      recent: async () => success(state.recent),
      openRecent: async () => success(state.toOpen.shift() ?? null),
      save: async ({ name }, text) => await save(name, text),
      saveAs: async (name, text) => await save(name, text),
      pickList: async () => success(state.toPick.shift() ?? null),
      saveWorkbook: async (name, bytes) => await save(name, bytes),
      savePicture: async (name, bytes) => await save(name, bytes),
    },
    versions: {
      list: async (document) => success((state.versions.get(document) ?? []).map(({ savedAt }, index) => ({ id: String(index), savedAt }))),
      async read(document, version) {
        const found = state.versions.get(document)?.[Number.parseInt(version, 10)];
        return found === undefined ? failure('versionNotReadable', 'There is no such version.') : success(new TextEncoder().encode(found.text));
      },
      async keep(document, text) {
        state.versions.set(document, [{ savedAt: new Date().toISOString(), text }, ...(state.versions.get(document) ?? [])]);
        return success(null);
      },
    },
    showsDocument: async () => success(false),
    workbooks: { readList: absent, importWorkbook: absent, exportWorkbook: absent, ...workbooks },
    settings: {
      read: async () => success(state.settings),
      write: async (settings) => {
        state.settings = settings;
        return success(null);
      },
    },
    drafts: {
      list: async () => success(state.drafts),
      keep: async (draft) => {
        state.drafts = [...state.drafts.filter(({ id }) => id !== draft.id), draft];
        return success(null);
      },
      discard: async (id) => {
        state.drafts = state.drafts.filter((draft) => draft.id !== id);
        return success(null);
      },
    },
    window: {
      update: (windowState) => {
        state.windowState = windowState;
      },
      onMenuAction: () => () => undefined,
    },
  };
}

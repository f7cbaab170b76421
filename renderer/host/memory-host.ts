import type { DraftAbout, HostApi, OpenedFile, PickedFile, RecentFile, Settings, WindowState } from '#shared/host/api.ts';
import { failure, success } from '#shared/host/result.ts';

/** A draft of unsaved work in a memory host. */
export interface MemoryDraft {
  about: DraftAbout;
  snapshot: string;
  entries: string[];
}

/** The initial state of a memory host, which tests can inspect afterwards. */
export interface MemoryHostState {
  settings: Settings;
  readonly drafts: Map<string, MemoryDraft>;
  /** The files that "open" returns, one per call, in order. */
  toOpen: OpenedFile[];
  toPick: PickedFile[];
  recent: RecentFile[];
  /** Earlier versions by the id of their file, newest first. */
  readonly versions: Map<string, { readonly savedAt: string; readonly text: string }[]>;
  /** What was saved by its name: documents as their text, all else as it is. */
  readonly saved: Map<string, string | Uint8Array>;
  windowState: WindowState | null;
}

export const memoryState = (settings: Partial<Settings> = {}): MemoryHostState => ({
  settings: { language: 'en', theme: 'light', termsPanelOpen: true, ...settings },
  drafts: new Map(),
  toOpen: [],
  toPick: [],
  recent: [],
  versions: new Map(),
  saved: new Map(),
  windowState: null,
});

/** A host without files and processes, for viewing the page alone, and for its benches and tests. */
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
      recent: async () => success(state.recent.map(({ id, name }) => ({ id, name }))),
      recentDetails: async () => success(state.recent),
      openRecent: async () => success(state.toOpen.shift() ?? null),
      save: async ({ name }, bytes) => await save(name, new TextDecoder().decode(bytes)),
      saveAs: async (name, bytes) => await save(name, new TextDecoder().decode(bytes)),
      pickLists: async () => success(state.toPick.length === 0 ? null : state.toPick.splice(0, 1)),
      pickTemplate: async () => success(state.toPick.shift() ?? null),
      saveWorkbook: async (name, bytes) => await save(name, bytes),
      savePdf: async (name, bytes) => await save(name, bytes),
      savePicture: async (name, bytes) => await save(name, bytes),
      saveTable: async (name, bytes) => await save(name, bytes),
      saveNotice: async (name, bytes) => await save(name, bytes),
    },
    versions: {
      list: async (document) => success((state.versions.get(document) ?? []).map(({ savedAt }, index) => ({ id: String(index), savedAt }))),
      async read(document, version) {
        const found = state.versions.get(document)?.[Number.parseInt(version, 10)];
        return found === undefined ? failure('versionNotReadable', 'There is no such version.') : success(new TextEncoder().encode(found.text));
      },
      async keep(document, bytes) {
        state.versions.set(document, [{ savedAt: new Date().toISOString(), text: new TextDecoder().decode(bytes) }, ...(state.versions.get(document) ?? [])]);
        return success(null);
      },
    },
    showsDocument: async () => success(false),
    workbooks: { readList: absent, readTexts: absent, exportListErrors: absent, importWorkbook: absent, exportWorkbook: absent, fillTemplate: absent, exportPdf: absent, exportNotice: absent, ...workbooks },
    settings: {
      read: async () => success(state.settings),
      write: async (settings) => {
        state.settings = settings;
        return success(null);
      },
    },
    drafts: createMemoryDrafts(state.drafts),
    window: {
      update: (windowState) => {
        state.windowState = windowState;
      },
      onMenuAction: () => () => undefined,
    },
  };
}

/** Keeps drafts in memory, by the same rules as a host on disk. */
function createMemoryDrafts(drafts: Map<string, MemoryDraft>): HostApi['drafts'] {
  const discarded = new Set<string>();
  const begun = new Map<string, string>();
  const halves = new Map<string, string>();
  const gone = failure('draftGone', 'There is no such draft.');
  return {
    list: async () => success([...drafts].map(([id, { about }]) => ({ id, ...about }))),
    async read(id) {
      const draft = drafts.get(id);
      return draft === undefined ? gone : success({ snapshot: new TextEncoder().encode(draft.snapshot), entries: draft.entries, intact: true });
    },
    async snapshot({ id, bytes, first, last, about }) {
      if (discarded.has(id)) return gone;
      const snapshot = (first ? '' : (begun.get(id) ?? '')) + new TextDecoder().decode(bytes);
      begun.set(id, snapshot);
      if (last) drafts.set(id, { about, snapshot, entries: [] });
      return success(null);
    },
    async append({ id, parts, about }) {
      const draft = drafts.get(id);
      if (draft === undefined) return gone;
      for (const { text, last } of parts) {
        const half = (halves.get(id) ?? '') + text;
        halves.set(id, last ? '' : half);
        if (last) draft.entries.push(half);
      }
      draft.about = about;
      return success(null);
    },
    async discard(id) {
      discarded.add(id);
      drafts.delete(id);
      return success(null);
    },
  };
}

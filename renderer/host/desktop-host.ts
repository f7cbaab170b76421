import type { HostApi, JobOptions } from '#shared/host/api.ts';
import type { DesktopBridge } from '#shared/host/desktop-bridge.ts';
import { PAGE_ID } from './page-identity.ts';

declare global {
  interface Window {
    /** Set by the preload script of the desktop program; absent in a browser. */
    readonly grantsheet?: DesktopBridge;
  }
}

/** The program has one window, with one page in it. */
const ONLY_PAGE = [PAGE_ID];

/** Runs a long call with an identifier for its progress and cancellation. */
const withJob = async <Value>(bridge: DesktopBridge, options: JobOptions, call: (job: string) => Promise<Value>): Promise<Value> => {
  const job = crypto.randomUUID();
  const stopListening = bridge.subscribe('jobs.progress', (progress) => {
    if (progress.job === job) options.onProgress?.(progress.fraction);
  });
  const cancel = (): void => void bridge.invoke('jobs.cancel', { job });
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const answer = call(job);
    if (options.signal?.aborted) cancel();
    return await answer;
  } finally {
    options.signal?.removeEventListener('abort', cancel);
    stopListening();
  }
};

/** The host of the page inside the desktop program: every call goes through the preload script to the main process. */
export const createDesktopHost = (bridge: DesktopBridge) =>
  ({
    kind: 'desktop',
    files: {
      open: () => bridge.invoke('files.open', null),
      recent: () => bridge.invoke('files.recent', null),
      recentDetails: () => bridge.invoke('files.recentDetails', null),
      openRecent: (id) => bridge.invoke('files.openRecent', { id }),
      save: (reference, bytes, consents = []) => bridge.invoke('files.save', { reference, bytes, consents }),
      saveAs: (suggestedName, bytes) => bridge.invoke('files.saveAs', { suggestedName, bytes }),
      pickLists: () => bridge.invoke('files.pickLists', null),
      pickTemplate: () => bridge.invoke('files.pickTemplate', null),
      saveWorkbook: (suggestedName, bytes) => bridge.invoke('files.saveWorkbook', { suggestedName, bytes }),
      savePdf: (suggestedName, bytes) => bridge.invoke('files.savePdf', { suggestedName, bytes }),
      savePicture: (suggestedName, bytes, kind) => bridge.invoke('files.savePicture', { suggestedName, bytes, kind }),
      saveTable: (suggestedName, bytes) => bridge.invoke('files.saveTable', { suggestedName, bytes }),
      saveNotice: (suggestedName, bytes, format) => bridge.invoke('files.saveNotice', { suggestedName, bytes, format }),
    },
    versions: {
      list: (document) => bridge.invoke('versions.list', { document }),
      read: (document, version) => bridge.invoke('versions.read', { document, version }),
      keep: (document, bytes, savedAt) => bridge.invoke('versions.keep', { document, bytes, savedAt: savedAt ?? null }),
    },
    showsDocument: async (file) => await bridge.invoke('windows.shows', { page: PAGE_ID, place: 'desktop', livePages: ONLY_PAGE, file }),
    workbooks: {
      readList: (file, options, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.readList', { job: id, file, options })),
      readTexts: (file, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.readTexts', { job: id, file })),
      exportListErrors: (file, options, language, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.exportListErrors', { job: id, file, options, language })),
      importWorkbook: (file, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.importWorkbook', { job: id, file })),
      exportWorkbook: (document, language, choice, job = {}) =>
        withJob(bridge, job, (id) => bridge.invoke('workbooks.exportWorkbook', { job: id, document, language, choice })),
      fillTemplate: (document, file, language, people, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.fillTemplate', { job: id, document, file, language, people })),
      exportPdf: (document, language, people, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.exportPdf', { job: id, document, language, people })),
      exportNotice: (document, paper, job = {}) => withJob(bridge, job, (id) => bridge.invoke('workbooks.exportNotice', { job: id, document, paper })),
    },
    settings: {
      read: () => bridge.invoke('settings.read', null),
      write: (settings) => bridge.invoke('settings.write', { settings }),
    },
    drafts: {
      list: () => bridge.invoke('drafts.list', { page: PAGE_ID, livePages: ONLY_PAGE }),
      read: (id) => bridge.invoke('drafts.read', { id }),
      snapshot: (part) => bridge.invoke('drafts.snapshot', { page: PAGE_ID, ...part }),
      append: (addition) => bridge.invoke('drafts.append', addition),
      discard: (id) => bridge.invoke('drafts.discard', { id }),
    },
    window: {
      update: (state) => void bridge.invoke('window.update', { state }),
      onMenuAction: (listener) => bridge.subscribe('menu.action', listener),
      launchedWith: () => bridge.invoke('files.launchedWith', null),
      onOpenRequest: (listener) => bridge.subscribe('files.openRequested', listener),
    },
  }) satisfies HostApi;

import type { HostApi, WindowState } from '#shared/host/api.ts';
import type { Language } from '#shared/text/language.ts';
import { connectServer } from './browser-calls.ts';
import { createBrowserFiles } from './browser-files.ts';
import { holdPageLock, livePages, PAGE_ID } from './page-identity.ts';

/** The browser asks, in its own words, before a page with unsaved work is closed. */
const askBeforeClosing = (event: BeforeUnloadEvent): void => event.preventDefault();

function showWindowState({ title, edited }: WindowState): void {
  document.title = title === '' ? 'Grantsheet' : `${edited ? '● ' : ''}${title} – Grantsheet`;
  if (edited) addEventListener('beforeunload', askBeforeClosing);
  else removeEventListener('beforeunload', askBeforeClosing);
}

/** The host of a page in a browser: its files are the browser's, the server behind it does everything else. */
export function createBrowserHost(): HostApi {
  const { call, connection } = connectServer();
  holdPageLock();
  const job = (): string => crypto.randomUUID();
  let language: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const versions: HostApi['versions'] = {
    list: (document) => call('versions.list', { document }),
    read: (document, version) => call('versions.read', { document, version }),
    keep: (document, bytes, savedAt) => call('versions.keep', { document, bytes, savedAt: savedAt ?? null }),
  };

  return {
    kind: 'browser',
    files: createBrowserFiles(() => language, versions),
    versions,
    showsDocument: async (file) => await call('windows.shows', { page: PAGE_ID, place: location.origin, livePages: await livePages(), file }),
    workbooks: {
      readList: (file, options, jobOptions) => call('workbooks.readList', { job: job(), file, options }, jobOptions),
      readTexts: (file, jobOptions) => call('workbooks.readTexts', { job: job(), file }, jobOptions),
      exportListErrors: (file, options, language, jobOptions) => call('workbooks.exportListErrors', { job: job(), file, options, language }, jobOptions),
      importWorkbook: (file, jobOptions) => call('workbooks.importWorkbook', { job: job(), file }, jobOptions),
      exportWorkbook: (document, workbookLanguage, choice, jobOptions) => call('workbooks.exportWorkbook', { job: job(), document, language: workbookLanguage, choice }, jobOptions),
      fillTemplate: (document, file, ofTexts, people, jobOptions) => call('workbooks.fillTemplate', { job: job(), document, file, language: ofTexts, people }, jobOptions),
      exportPdf: (document, ofPages, people, jobOptions) => call('workbooks.exportPdf', { job: job(), document, language: ofPages, people }, jobOptions),
      exportNotice: (document, paper, jobOptions) => call('workbooks.exportNotice', { job: job(), document, paper }, jobOptions),
    },
    settings: {
      read: () => call('settings.read', null),
      write: (settings) => call('settings.write', { settings }),
    },
    drafts: {
      list: async () => await call('drafts.list', { page: PAGE_ID, livePages: await livePages() }),
      read: (id) => call('drafts.read', { id }),
      snapshot: (part) => call('drafts.snapshot', { page: PAGE_ID, ...part }),
      append: (addition) => call('drafts.append', addition),
      discard: (id) => call('drafts.discard', { id }),
    },
    connection,
    window: {
      update(state) {
        language = state.language;
        showWindowState(state);
      },
      // A browser window has no menu of ours.
      onMenuAction: () => () => undefined,
    },
  } satisfies HostApi;
}

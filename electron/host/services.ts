import type { Handlers, SharedChannelName } from '#shared/host/contract.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success } from '#shared/host/result.ts';
import { createBackups } from './backups.ts';
import { createDraftStore } from './drafts.ts';
import { createPresence } from './host-presence.ts';
import type { PrintPages } from './print/print-pages.ts';
import { createSettingsStore } from './settings.ts';
import { createShownDocuments } from './shown-documents.ts';
import type { WorkbookProcess } from './workbook-process.ts';

/** The name of a workbook that is being made, for messages. */
const workbookName = (title: string): string => `${title}.xlsx`;
const pdfName = (title: string): string => `${title}.pdf`;
const noticeName = (title: string): string => `${title}.docx`;

/** The services that are the same in every shell. */
export function createServices(dataFolder: string, workbooks: WorkbookProcess, print: PrintPages): Handlers<SharedChannelName> {
  const settings = createSettingsStore(dataFolder);
  const presence = createPresence(dataFolder);
  const drafts = createDraftStore(dataFolder, presence);
  const backups = createBackups(dataFolder);
  const shownDocuments = createShownDocuments(dataFolder, presence);
  return {
    'workbooks.readList': ({ file, options }, job) => workbooks.run('readList', file.name, { file, options }, job),
    'workbooks.readTexts': ({ file }, job) => workbooks.run('readTexts', file.name, { file }, job),
    'workbooks.exportListErrors': ({ file, options, language }, job) => workbooks.run('exportListErrors', file.name, { file, options, language }, job),
    'workbooks.importWorkbook': ({ file }, job) => workbooks.run('importWorkbook', file.name, { file }, job),
    'workbooks.exportWorkbook': ({ document, language, choice }, job) => workbooks.run('exportWorkbook', workbookName(document.title), { document, language, choice }, job),
    'workbooks.fillTemplate': ({ document, file, language, people }, job) => workbooks.run('fillTemplate', file.name, { document, file, language, people }, job),
    'workbooks.exportPdf': async ({ document, language, people }, job) => {
      const pages = await workbooks.run('exportPages', pdfName(document.title), { document, language, people }, job);
      return pages.ok ? await print(pages.value, job) : pages;
    },
    'workbooks.exportNotice': ({ document, paper }, job) => workbooks.run('exportNotice', noticeName(document.title), { document, paper }, job),
    'settings.read': () => settings.read(),
    'settings.write': (request) => settings.write(request.settings),
    'drafts.list': ({ page, livePages }) => drafts.list(page, livePages),
    'drafts.read': ({ id }) => drafts.read(id),
    'drafts.snapshot': ({ page, ...part }) => drafts.snapshot(page, part),
    'drafts.append': (addition) => drafts.append(addition),
    'drafts.discard': ({ id }) => drafts.discard(id),
    'versions.list': ({ document }) => backups.list(document),
    'versions.read': ({ document, version }) => backups.read(document, version),
    'versions.keep': async ({ document, bytes, savedAt }) =>
      (await backups.keep(document, bytes, savedAt === null ? new Date() : new Date(savedAt))) ? success(null) : hostFailure('versionNotKept'),
    'windows.shows': (request) => shownDocuments.shows(request),
  };
}

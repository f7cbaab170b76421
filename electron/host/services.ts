import type { Handlers, SharedChannelName } from '#shared/host/contract.ts';
import { createDraftStore } from './drafts.ts';
import { createSettingsStore } from './settings.ts';
import type { WorkbookProcess } from './workbook-process.ts';

/** What a sentence about a workbook that is being made calls it. */
const workbookName = (title: string): string => `${title}.xlsx`;

/** The services that are the same in every shell. */
export function createServices(dataFolder: string, workbooks: WorkbookProcess): Handlers<SharedChannelName> {
  const settings = createSettingsStore(dataFolder);
  const drafts = createDraftStore(dataFolder);
  return {
    'workbooks.readList': ({ file, options }, job) => workbooks.run('readList', file.name, { file, options }, job),
    'workbooks.importWorkbook': ({ file }, job) => workbooks.run('importWorkbook', file.name, { file }, job),
    'workbooks.exportWorkbook': ({ document, language }, job) => workbooks.run('exportWorkbook', workbookName(document.title), { document, language }, job),
    'settings.read': () => settings.read(),
    'settings.write': (request) => settings.write(request.settings),
    'drafts.list': () => drafts.list(),
    'drafts.keep': ({ draft }) => drafts.keep(draft),
    'drafts.discard': ({ id }) => drafts.discard(id),
  };
}

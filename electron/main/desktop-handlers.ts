import type { Documents } from '#electron/host/documents.ts';
import type { FileReference, WindowState } from '#shared/host/api.ts';
import type { ChannelName, Handlers, SharedChannelName } from '#shared/host/contract.ts';
import { allSucceeded, success, type Result } from '#shared/host/result.ts';
import type { Dialogs } from './dialogs.ts';

/** The parts of the program that calls of the page use. */
export interface DesktopParts {
  readonly documents: Documents;
  readonly dialogs: Dialogs;
  readonly cancelJob: (job: string) => void;
  readonly updateWindow: (state: WindowState) => void;
  /** The document that waits for a page to show it; it is returned once. */
  readonly takeLaunchFile: () => Promise<FileReference | null>;
  readonly saveStarted: () => void;
  readonly saveEnded: (saved: boolean) => void;
  /** Called when a file was opened, saved or found to be gone. */
  readonly recentChanged: () => Promise<void>;
}

type DesktopChannelName = Exclude<ChannelName, SharedChannelName>;

/** Continues with a person's choice, or returns null where they cancelled. */
const chosen = async <Choice extends string | readonly string[], Value>(choice: Promise<Choice | null>, goOn: (path: Choice) => Promise<Result<Value>>): Promise<Result<Value | null>> => {
  const path = await choice;
  return path === null ? success(null) : goOn(path);
};

/** The calls that concern dialogs, paths and the window. */
export const createDesktopHandlers = ({ documents, dialogs, ...parts }: DesktopParts): Handlers<DesktopChannelName> => {
  const thenRecent = async <Value>(work: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await work;
    await parts.recentChanged();
    return result;
  };
  const asSave = async <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    parts.saveStarted();
    const result = await thenRecent(work());
    parts.saveEnded(result.ok && result.value !== null);
    return result;
  };

  return {
    'files.open': () => thenRecent(chosen(dialogs.openDocument(), (path) => documents.open(path))),
    'files.recent': () => documents.recent(),
    'files.recentDetails': () => documents.recentDetails(),
    'files.launchedWith': async () => success(await parts.takeLaunchFile()),
    'files.openRecent': ({ id }) => thenRecent(documents.openRecent(id)),
    'files.save': ({ reference, bytes, consents }) => asSave(() => documents.save(reference, bytes, consents)),
    'files.saveAs': ({ suggestedName, bytes }) => asSave(() => chosen(dialogs.saveDocument(suggestedName), (path) => documents.saveAs(path, bytes))),
    'files.pickLists': () => chosen(dialogs.openLists(), async (paths) => allSucceeded(await Promise.all(paths.map((path) => documents.readList(path))))),
    'files.pickTemplate': () => chosen(dialogs.openTemplate(), (path) => documents.readList(path)),
    'files.saveWorkbook': ({ suggestedName, bytes }) => chosen(dialogs.saveWorkbook(suggestedName), (path) => documents.saveFinished(path, bytes)),
    'files.savePdf': ({ suggestedName, bytes }) => chosen(dialogs.savePdf(suggestedName), (path) => documents.saveFinished(path, bytes)),
    'files.savePicture': ({ suggestedName, bytes, kind }) => chosen(dialogs.savePicture(suggestedName, kind), (path) => documents.saveFinished(path, bytes)),
    'files.saveTable': ({ suggestedName, bytes }) => chosen(dialogs.saveTable(suggestedName), (path) => documents.saveFinished(path, bytes)),
    'files.saveNotice': ({ suggestedName, bytes, format }) => chosen(dialogs.saveNotice(suggestedName, format), (path) => documents.saveFinished(path, bytes)),
    'jobs.cancel': async ({ job }) => {
      parts.cancelJob(job);
      return success(null);
    },
    'window.update': async ({ state }) => {
      parts.updateWindow(state);
      return success(null);
    },
  };
};

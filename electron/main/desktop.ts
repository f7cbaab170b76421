import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';
import { createDispatch } from '#electron/host/dispatch.ts';
import type { Documents } from '#electron/host/documents.ts';
import type { WindowMemory } from '#electron/host/window-memory.ts';
import type { FileReference, WindowState } from '#shared/host/api.ts';
import type { Handlers, SharedChannelName } from '#shared/host/contract.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import type { Language } from '#shared/text/language.ts';
import { createClosePrompt } from './close-prompt.ts';
import { createDesktopHandlers } from './desktop-handlers.ts';
import { createDialogs } from './dialogs.ts';
import { answerCalls, notifyPage } from './ipc.ts';
import { createJobs } from './jobs.ts';
import { loadPage, openMainWindow } from './main-window.ts';
import { createMenuBar } from './menu-bar.ts';
import type { LastWrites } from './last-writes.ts';
import { watchPage } from './page-life.ts';
import { bringForward, showOnceReady } from './show-window.ts';

/** The functions and data that a window of the program depends on. */
export interface DesktopNeeds {
  readonly services: Handlers<SharedChannelName>;
  readonly documents: Documents;
  readonly memory: WindowMemory;
  readonly lastWrites: LastWrites;
  /** The language until the page has reported its own. */
  readonly language: Language;
  /** Closing was cancelled, so the program does not end either. */
  readonly stay: () => void;
  /** Called when a person wants to quit the program. */
  readonly quit: () => void;
}

/** The program's only window with everything that belongs to it. */
export interface Desktop {
  readonly window: BrowserWindow;
  /** Called when a person has started the program again. */
  readonly bringForward: () => void;
  /** Makes the page open a document that was chosen outside it. */
  readonly openDocument: (path: string) => Promise<void>;
}

const NO_FILE: Promise<FileReference | null> = Promise.resolve(null);

/** Without a document, as on the start screen, only the program's name. */
const windowTitle = ({ title, edited }: WindowState): string => (title === '' ? 'Grantsheet' : `${edited ? '• ' : ''}${title} – Grantsheet`);

/** Tracks which copy of unsaved work belongs to the window, so that "don't save" deletes only that one. */
interface DraftWatch {
  readonly services: Handlers<SharedChannelName>;
  readonly discard: () => Promise<void>;
}

const watchDrafts = (services: Handlers<SharedChannelName>): DraftWatch => {
  let kept: string | null = null;
  return {
    services: {
      ...services,
      'drafts.snapshot': (request, job) => {
        kept = request.id;
        return services['drafts.snapshot'](request, job);
      },
    },
    async discard() {
      if (kept !== null) await services['drafts.discard']({ id: kept }, {});
    },
  };
};

export const startDesktop = ({ services, documents, memory, lastWrites, language, stay, quit }: DesktopNeeds): Desktop => {
  const untold: WindowState = { title: '', edited: false, language, canUndo: false, canRedo: false };
  let state = untold;
  let pageReady = false;
  /** A document that no page has been told of yet. */
  let waiting: Promise<FileReference | null> = NO_FILE;

  const window = openMainWindow(memory);
  const notify = notifyPage(window.webContents);
  const menuBar = createMenuBar(state, notify);
  const dialogs = createDialogs(window, () => state.language, memory);
  const drafts = watchDrafts(services);
  const jobs = createJobs((progress) => notify('jobs.progress', progress));

  const closePrompt = createClosePrompt({
    unsavedTitle: () => (state.edited ? state.title : null),
    ask: dialogs.askAboutUnsaved,
    save: () => notify('menu.action', 'save'),
    discard: drafts.discard,
    close: () => window.destroy(),
    stay,
  });

  const recentChanged = async (): Promise<void> => {
    const recent = await documents.recent();
    if (recent.ok) menuBar.showRecent(recent.value);
  };

  const takeLaunchFile = async (): Promise<FileReference | null> => {
    const file = waiting;
    waiting = NO_FILE;
    return await file;
  };

  /** Reads a document that was chosen outside the page; null where it cannot be opened, which is reported to the person. */
  const readDocument = async (path: string): Promise<FileReference | null> => {
    const opened = await documents.open(path);
    if (opened.ok) return opened.value.reference;
    // Not awaited: a page that waits for the document must not wait for the person.
    void dialogs.tell(failureSentence(opened.error, state.language));
    return null;
  };

  const requestOpen = (file: FileReference | null): void => {
    if (file === null) return;
    if (pageReady) notify('files.openRequested', file);
    // The page was lost while the document was being read.
    else waiting = Promise.resolve(file);
  };

  const updateWindow = (next: WindowState): void => {
    state = next;
    window.setTitle(windowTitle(state));
    window.setDocumentEdited(state.edited);
    menuBar.showState(state);
    closePrompt.stateChanged();
    // The first reported state means that the page is loaded and listens.
    pageReady = true;
    void takeLaunchFile().then(requestOpen);
  };

  const handlers = createDesktopHandlers({ documents, dialogs, cancelJob: jobs.cancel, updateWindow, recentChanged, takeLaunchFile, ...closePrompt });
  const dispatch = createDispatch({ ...drafts.services, ...handlers });
  answerCalls(window.webContents, (...call) => lastWrites.track(dispatch(...call)), jobs);

  window.on('close', (event) => {
    if (!closePrompt.mayClose()) event.preventDefault();
  });
  window.on('closed', jobs.cancelAll);
  const page = watchPage(window.webContents, {
    load: () => loadPage(window),
    lost: () => {
      // The work itself is lost with the page; the next page offers its kept copy.
      jobs.cancelAll();
      pageReady = false;
      state = { ...untold, language: state.language };
    },
    ask: dialogs.askAboutPage,
    askWhileHanging: dialogs.askWhileHanging,
    quit,
  });

  void recentChanged();
  showOnceReady(window, memory.placement());
  page.load();

  return {
    window,
    bringForward: () => bringForward(window),
    async openDocument(path) {
      const reading = readDocument(path);
      // The next page asks for it before it shows anything.
      if (!pageReady) waiting = reading;
      else requestOpen(await reading);
      if ((await reading) === null) return;
      await memory.rememberFolder(dirname(path));
      await recentChanged();
    },
  };
};

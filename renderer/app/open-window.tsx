import { createRoot, type Root } from 'react-dom/client';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { HostApi } from '#shared/host/api.ts';
import { listenForDroppedLists } from '#renderer/features/allottees/import/dropped-lists.ts';
import { ListImport } from '#renderer/features/allottees/import/list-import.ts';
import { ListImportContext } from '#renderer/features/allottees/import/use-list-import.ts';
import type { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { offerDrafts } from '#renderer/features/files/recover-drafts.ts';
import type { StartActions } from '#renderer/features/start/start-actions.ts';
import { beginTourOnce } from '#renderer/features/tour/begin-tour.ts';
import { HostContext } from '#renderer/host/use-host.ts';
import { IssuesProvider } from '#renderer/store/issues-provider.tsx';
import { serialQueue, type Enqueue } from '#renderer/store/serial-queue.ts';
import { SheetInView } from '#renderer/store/sheet-in-view.ts';
import { createSession, type Session } from '#renderer/store/session.ts';
import { SessionContext } from '#renderer/store/use-session.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import { windowActions } from './actions.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { ErrorWatch } from './errors/error-watch.tsx';
import { ErrorWatchContext } from './errors/use-error-watch.ts';
import { followPreferences, readPreferences } from './preferences.ts';
import { listenForRegions } from './regions.ts';
import { SHEETS } from './sheets.ts';
import { commitTypingThen, listenForShortcuts } from './shortcuts.ts';
import { tellHost } from './tell-host.ts';
import { applyToTextField, isTextHistoryAction } from './text-history.ts';

/**
 * Builds the window once for its host: session, its followers, and the page. It starts with a document, or with the
 * start screen where that is null.
 */
export async function openWindow(host: HostApi, document: GrantDocument | null, errors: ErrorWatch = new ErrorWatch(), root: Root = createRoot(rootElement())): Promise<Session> {
  const session = createSession({ document: document ?? newDocument(), startScreen: document === null, sheets: SHEETS, ...(await readPreferences(host)) });
  const files = new FileFlows(session, host);
  const lists = new ListImport(session, host);
  followPreferences(session, host);
  beginTourOnce(session);
  // Requested before the host hears that the page is ready: a document not requested by then is sent to the page, after the start screen.
  const launched = document === null ? host.window.launchedWith?.() : undefined;
  const keeper = tellHost(session, host);
  const enqueue = serialQueue();
  const sheet = new SheetInView();
  const actions = windowActions(session, host, sheet, files, lists, enqueue);

  errors.watch({ session, host, keeper });
  keepWhenLeaving(keeper);
  listenForShortcuts(session, actions);
  listenForRegions(session);
  listenForDroppedLists(session, lists);
  host.window.onMenuAction((action) => {
    if (isTextHistoryAction(action)) applyToTextField(action);
    else if (!isModal(session)) commitTypingThen(actions[action]);
  });
  host.window.onOpenRequest?.((file) => void enqueue(() => files.openRecent(file)));

  root.render(
    <SessionContext value={session}>
      <HostContext value={host}>
        <ListImportContext value={lists}>
          <ErrorWatchContext value={errors}>
            <ErrorBoundary onError={(error, components, retry) => void errors.report('window', error, retry, components)} fallback={() => null}>
              <IssuesProvider><App actions={actions} sheet={sheet} start={startActions(files, enqueue)} /></IssuesProvider>
            </ErrorBoundary>
          </ErrorWatchContext>
        </ListImportContext>
      </HostContext>
    </SessionContext>,
  );
  void enqueue(() => offerDrafts(session, host, keeper));
  if (document === null) void beginWith(launched, files, enqueue);
  return session;
}

/**
 * The document that the program was started with, or the start screen; unsaved work of earlier starts is offered before
 * a document is opened.
 */
async function beginWith(launched: ReturnType<NonNullable<HostApi['window']['launchedWith']>> | undefined, files: FileFlows, enqueue: Enqueue): Promise<void> {
  const answer = await launched;
  const file = answer?.ok === true ? answer.value : null;
  if (file === null) await files.openLaunched(null);
  else await enqueue(() => files.openLaunched(file));
}

const startActions = (files: FileFlows, enqueue: Enqueue): StartActions => ({
  create: () => void enqueue(() => files.createEmpty()),
  open: () => void enqueue(() => files.openOther()),
  openSample: (language) => void enqueue(() => files.openSample(language)),
  openRecent: async (file) => {
    await enqueue(() => files.openRecent(file));
  },
});

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with the id "root".');
  return root;
}

/** Keeps unsaved work at once when a person turns to another window, and tries again when they return. */
function keepWhenLeaving(keeper: DraftKeeper): void {
  const keep = (): void => void keeper.keepNow();
  for (const event of ['blur', 'focus', 'pagehide', 'online'] as const) addEventListener(event, keep);
  document.addEventListener('visibilitychange', keep);
  // The page may be closed right after this question.
  addEventListener('beforeunload', keep);
}

import { createRoot } from 'react-dom/client';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { windowActions, isModal } from './app/actions.ts';
import { App } from './app/app.tsx';
import { followPreferences, readPreferences } from './app/preferences.ts';
import { listenForShortcuts } from './app/shortcuts.ts';
import { reportWindowState } from './app/window-state.ts';
import { takeDroppedLists } from './features/allottees/dropped-lists.ts';
import { ListImport } from './features/allottees/list-import.ts';
import { ListImportContext } from './features/allottees/use-list-import.ts';
import { keepDrafts } from './features/files/draft-keeper.ts';
import { FileFlows } from './features/files/file-flows.ts';
import { FilesContext } from './features/files/use-files.ts';
import { createHost } from './host/host.ts';
import { HostContext } from './host/use-host.ts';
import { createSession } from './store/session.ts';
import { SessionContext } from './store/use-session.ts';

/** Builds the window once: host, session, what follows the session, and the page. A new user meets the reference grant. */
async function start(): Promise<void> {
  const host = createHost();
  const session = createSession({ document: referenceDocument(), ...(await readPreferences(host)) });
  const files = new FileFlows(session, host);
  const lists = new ListImport(session, host);
  const actions = windowActions(session, files, lists);

  followPreferences(session, host);
  reportWindowState(session, host);
  keepDrafts(session, host);
  listenForShortcuts(session, actions);
  takeDroppedLists(session, lists);
  host.window.onMenuAction((action) => {
    if (!isModal(session)) actions[action]();
  });
  host.window.onOpenRequest?.((file) => void files.openRecent(file));

  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with the id "root".');
  createRoot(root).render(
    <HostContext value={host}>
      <SessionContext value={session}>
        <FilesContext value={files}>
          <ListImportContext value={lists}>
            <App actions={actions} />
          </ListImportContext>
        </FilesContext>
      </SessionContext>
    </HostContext>,
  );
  await files.offerDraft();
}

await start();

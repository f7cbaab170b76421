import type { HostApi } from '#shared/host/api.ts';
import { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { reportShownDocument } from '#renderer/features/files/report-shown-document.ts';
import type { Session } from '#renderer/store/session.ts';
import { reportWindowState } from './window-state.ts';

/** From now on reports the session's unsaved work, state and document to the host whenever they change. */
export function tellHost(session: Session, host: HostApi): DraftKeeper {
  const keeper = new DraftKeeper(session, host);
  // First: the shell may close the window once it hears that everything is saved, and no draft may be left by then.
  keeper.start();
  reportWindowState(session, host);
  reportShownDocument(session, host);
  return keeper;
}

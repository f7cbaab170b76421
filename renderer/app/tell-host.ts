import type { HostApi } from '#shared/host/api.ts';
import { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { reportShownDocument } from '#renderer/features/files/report-shown-document.ts';
import type { Session } from '#renderer/store/session.ts';
import { reportWindowState } from './window-state.ts';

/** From now on the host learns the session's unsaved work, its state and its document, whenever they change. */
export function tellHost(session: Session, host: HostApi): DraftKeeper {
  const keeper = new DraftKeeper(session, host);
  // First: the shell may close the window on the word that all is saved, and nothing may be left to be recovered by then.
  keeper.start();
  reportWindowState(session, host);
  reportShownDocument(session, host);
  return keeper;
}

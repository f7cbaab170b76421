import type { HostApi, WindowState } from '#shared/host/api.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { canRedo, canUndo, currentDocument, documentPresence, hasUnsavedChanges, type Session, type SessionState } from '#renderer/store/session.ts';

/** Reports the data for title bar, menu and close prompt to the host whenever they change. */
export function reportWindowState(session: Session, host: HostApi): void {
  let told: WindowState | null = null;
  const tell = (state: SessionState): void => {
    const next = windowStateOf(state);
    if (told !== null && sameState(told, next)) return;
    told = next;
    host.window.update(next);
  };
  tell(session.getState());
  session.subscribe(tell);
}

const windowStateOf = (state: SessionState): WindowState => ({
  // Before there is a document, the window has only the program's name.
  title: state.hasDocument ? titleOf(currentDocument(state), state.language) : '',
  edited: hasUnsavedChanges(state),
  language: state.language,
  canUndo: canUndo(state),
  canRedo: canRedo(state),
  presence: documentPresence(state),
});

const sameState = (one: WindowState, other: WindowState): boolean =>
  one.title === other.title && one.edited === other.edited && one.language === other.language && one.canUndo === other.canUndo && one.canRedo === other.canRedo && one.presence === other.presence;

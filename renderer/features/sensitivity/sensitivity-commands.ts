import type { Sensitivity } from '#shared/grant/schema.ts';
import { currentDocument, dispatch, setSlice, type Session } from '#renderer/store/session.ts';
import { copySensitivity, newSensitivity } from './new-sensitivity.ts';
import { matrixInView } from './matrix-in-view.ts';

/** Adds a sensitivity for this grant and shows it. */
export const createSensitivity = (session: Session): void => add(session, newSensitivity(currentDocument(session.getState())));

export function duplicateSensitivity(session: Session, sensitivity: Sensitivity): void {
  const { language } = session.getState();
  add(session, copySensitivity(currentDocument(session.getState()), sensitivity, language));
}

function add(session: Session, sensitivity: Sensitivity): void {
  dispatch(session, { type: 'addSensitivity', sensitivity });
  showSensitivity(session, sensitivity.id);
}

export const showSensitivity = (session: Session, id: string): void => setSlice(session, matrixInView, () => ({ id, figure: null, page: null }));

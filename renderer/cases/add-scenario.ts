import { currentDocument, dispatch, goTo, type Session } from '#renderer/store/session.ts';
import { addCommand } from './scenario-edits.ts';

/** Adds a scenario with the grant's inputs, and goes to its first cell. */
export function addScenario(session: Session): void {
  const { scenarios } = currentDocument(session.getState());
  if (dispatch(session, addCommand(currentDocument(session.getState()), {}))) goTo(session, `scenarios[${scenarios.length}]`);
}

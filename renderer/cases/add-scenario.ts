import { currentDocument, dispatch, type Session } from '#renderer/store/session.ts';
import { addCommand } from './scenario-edits.ts';

/** Adds a scenario as in the grant, and goes to its sheet. */
export function addScenario(session: Session): void {
  session.setState({ sheet: 'scenarios' });
  dispatch(session, addCommand(currentDocument(session.getState()), {}));
}

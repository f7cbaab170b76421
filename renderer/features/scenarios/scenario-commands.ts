import { currentDocument, dispatch, type Session } from '#renderer/store/session.ts';
import { addCommand, duplicateCommand, moveCommand } from './scenario-edits.ts';
import { sheetRows } from './sheet-rows.ts';

/** The rows a command is about: the chosen ones, else the one in focus. */
export function rowsInQuestion(session: Session): readonly string[] {
  const { selectedScenarios, focus } = session.getState();
  const { positions } = sheetRows(currentDocument(session.getState()));
  if (selectedScenarios.length > 0) return selectedScenarios.filter((id) => positions.has(id));
  return focus !== null && positions.has(focus.rowId) ? [focus.rowId] : [];
}

export function addScenario(session: Session): void {
  session.setState({ sheet: 'scenarios' });
  dispatch(session, addCommand(currentDocument(session.getState()), {}));
}

export function duplicateScenarios(session: Session): void {
  const ids = rowsInQuestion(session);
  if (ids.length > 0) dispatch(session, duplicateCommand(currentDocument(session.getState()), ids));
}

export function removeScenarios(session: Session): void {
  const ids = rowsInQuestion(session);
  if (ids.length > 0) dispatch(session, { type: 'removeScenarios', ids });
}

export function moveScenarios(session: Session, direction: 'up' | 'down'): void {
  const command = moveCommand(currentDocument(session.getState()), rowsInQuestion(session), direction);
  if (command !== null) dispatch(session, command);
}

/** The sheet's own keys: rows are moved with Alt and the arrows, copied with Ctrl+Shift+D, deleted with Ctrl+minus. */
export function scenarioKey(session: Session, event: KeyboardEvent): boolean {
  const withControl = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === 'ArrowUp') moveScenarios(session, 'up');
  else if (event.altKey && event.key === 'ArrowDown') moveScenarios(session, 'down');
  else if (withControl && event.shiftKey && event.key.toLowerCase() === 'd') duplicateScenarios(session);
  else if (withControl && event.key === '-') removeScenarios(session);
  else return false;
  return true;
}

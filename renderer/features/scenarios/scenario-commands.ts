import { actionOfPress, actionsWith, type ActionId } from '#shared/host/actions.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { compareText } from '#shared/text/compare.ts';
import { defaultCases } from '#renderer/cases/compared-cases.ts';
import { currentDocument, dispatch, inSlice, notify, setSlice, type Session } from '#renderer/store/session.ts';
import { duplicateCommand, moveCommand } from '#renderer/cases/scenario-edits.ts';
import { sheetRows } from '#renderer/cases/sheet-rows.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';
import { selectedScenarios } from '#renderer/cases/selected-scenarios.ts';

/** The rows a command is about: the chosen ones, else the one in focus. */
export function affectedRows(session: Session): readonly string[] {
  const state = session.getState();
  const chosen = inSlice(state, selectedScenarios);
  const { positions } = sheetRows(currentDocument(state));
  if (chosen.length > 0) return chosen.filter((id) => positions.has(id));
  const rowId = state.activeCell?.place.rowId ?? '';
  return positions.has(rowId) ? [rowId] : [];
}

export function duplicateScenarios(session: Session): void {
  const ids = affectedRows(session);
  if (ids.length > 0) dispatch(session, duplicateCommand(currentDocument(session.getState()), ids));
}

export function removeScenarios(session: Session): void {
  const ids = affectedRows(session);
  if (ids.length > 0) dispatch(session, { type: 'removeScenarios', ids });
}

export function moveScenarios(session: Session, direction: 'up' | 'down'): void {
  const command = moveCommand(currentDocument(session.getState()), affectedRows(session), direction, session.getState().hiddenRows.scenarios?.ids);
  if (command !== null) dispatch(session, command);
}

/** Puts the chosen rows side by side, one alone beside the grant; of more than fit the first, which a notice says. */
export function compareScenarios(session: Session): void {
  const chosen = affectedRows(session);
  const cases = defaultCases(currentDocument(session.getState()), chosen);
  setSlice(session, compareChoice, (choice) => ({ ...choice, cases, base: null }));
  session.setState({ sheet: 'compare', remark: null });
  if (chosen.length <= cases.length) return;
  notify(session, 'news', compareText[session.getState().language].firstOfChosen(String(cases.length), formatDecimal(String(chosen.length))));
}

/** What can be done with rows, by the ids of the actions. */
export const ROW_ACTIONS = {
  duplicateRows: duplicateScenarios,
  moveRowsUp: (session: Session) => moveScenarios(session, 'up'),
  moveRowsDown: (session: Session) => moveScenarios(session, 'down'),
  compareRows: compareScenarios,
  removeRows: removeScenarios,
} as const satisfies Partial<Record<ActionId, (session: Session) => void>>;

type RowAction = keyof typeof ROW_ACTIONS;

export const isRowAction = (id: ActionId): id is RowAction => Object.hasOwn(ROW_ACTIONS, id);

const OF_ROWS = actionsWith(({ of }) => of === 'scenarioRows');

/** The keys of the actions of rows, which the sheet hears while it has the focus. */
export function handleScenarioKey(session: Session, event: KeyboardEvent): boolean {
  const id = actionOfPress(OF_ROWS, event);
  if (id === null || !isRowAction(id)) return false;
  // A text that was being typed is reported one task later.
  setTimeout(() => ROW_ACTIONS[id](session));
  return true;
}

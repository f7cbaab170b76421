import { actionOfPress, actionsWith, type ActionId } from '#shared/host/actions.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { compareText } from '#shared/text/compare.ts';
import { defaultCases } from '#renderer/cases/compared-cases.ts';
import { ask } from '#renderer/store/ask.ts';
import { currentDocument, dispatch, inSlice, notify, setSlice, showSheet, type Session } from '#renderer/store/session.ts';
import { duplicateCommand, insertCommand, moveBeforeCommand, moveCommand } from '#renderer/cases/scenario-edits.ts';
import { GRANT_ROW, sheetRows } from '#renderer/cases/sheet-rows.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';
import { selectedScenarios } from '#renderer/cases/selected-scenarios.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';

/** The rows a command applies to: those selected as a whole, else those with selected cells, else the active one. */
export function affectedRows(session: Session, sheet: SheetReference): readonly string[] {
  const state = session.getState();
  const { positions } = sheetRows(currentDocument(state));
  const known = (ids: readonly string[]): readonly string[] => ids.filter((id) => positions.has(id));
  const [whole, touched] = [known(wholeRows(session)), known(sheet.current?.rowsOfChosen() ?? [])];
  if (whole.length > 0) return whole;
  return touched.length > 0 ? touched : known([state.activeCell?.place.rowId ?? '']);
}

const wholeRows = (session: Session): readonly string[] => inSlice(session.getState(), selectedScenarios);

function duplicateScenarios(session: Session, sheet: SheetReference): void {
  const ids = affectedRows(session, sheet);
  if (ids.length > 0) dispatch(session, duplicateCommand(currentDocument(session.getState()), ids));
}

/**
 * Inserts as many rows as are selected, above the first of them; asks first where cells in several rows are selected,
 * because the person may mean cells.
 */
async function insertScenarios(session: Session, sheet: SheetReference): Promise<void> {
  const ids = affectedRows(session, sheet);
  const count = Math.max(1, ids.length);
  const { activeCell } = session.getState();
  if (!(await isMeant(session, 'insert', count))) return;
  const document = currentDocument(session.getState());
  const { positions } = sheetRows(document);
  const [first] = ids;
  const at = first === undefined ? (activeCell?.place.rowId === GRANT_ROW ? 0 : document.scenarios.length) : (positions.get(first) ?? 0);
  const command = insertCommand(document, at, count);
  if (!dispatch(session, command)) return;
  const [added] = command.scenarios;
  if (added !== undefined && activeCell !== null) sheet.current?.focus({ rowId: added.id, columnId: activeCell.place.columnId });
}

async function removeScenarios(session: Session, sheet: SheetReference): Promise<void> {
  const ids = affectedRows(session, sheet);
  if (ids.length > 0 && (await isMeant(session, 'remove', ids.length))) dispatch(session, { type: 'removeScenarios', ids });
}

/** Selected whole rows are unambiguous; for cells in several rows the person confirms. */
async function isMeant(session: Session, what: 'insert' | 'remove', count: number): Promise<boolean> {
  if (count === 1 || wholeRows(session).length > 0) return true;
  return await ask<boolean>(session, (answer) => ({ kind: 'rows', what, count, answer }));
}

function moveScenarios(session: Session, sheet: SheetReference, direction: 'up' | 'down'): void {
  const command = moveCommand(currentDocument(session.getState()), affectedRows(session, sheet), direction, session.getState().hiddenRows.scenarios?.ids);
  if (command !== null) dispatch(session, command);
}

/** Moves dragged rows before another one, or to the end. */
export function moveScenariosBefore(session: Session, ids: readonly string[], before: string | null): void {
  const command = moveBeforeCommand(currentDocument(session.getState()), ids, before);
  if (command !== null) dispatch(session, command);
}

/** Compares the selected rows, or a single one with the grant; if there are too many, compares the first and shows a notice. */
function compareScenarios(session: Session, sheet: SheetReference): void {
  const chosen = affectedRows(session, sheet);
  const cases = defaultCases(currentDocument(session.getState()), chosen);
  if (!showSheet(session, 'compare')) return;
  setSlice(session, compareChoice, (choice) => ({ ...choice, cases, base: null }));
  if (chosen.length <= cases.length) return;
  notify(session, 'news', compareText[session.getState().language].firstOfChosen(String(cases.length), formatDecimal(String(chosen.length))));
}

/** The actions on rows, by action id. */
export const ROW_ACTIONS = {
  duplicateRows: duplicateScenarios,
  insertRows: (session, sheet) => void insertScenarios(session, sheet),
  moveRowsUp: (session, sheet) => moveScenarios(session, sheet, 'up'),
  moveRowsDown: (session, sheet) => moveScenarios(session, sheet, 'down'),
  compareRows: compareScenarios,
  removeRows: (session, sheet) => void removeScenarios(session, sheet),
} as const satisfies Partial<Record<ActionId, (session: Session, sheet: SheetReference) => void>>;

type RowAction = keyof typeof ROW_ACTIONS;

export const isRowAction = (id: ActionId): id is RowAction => Object.hasOwn(ROW_ACTIONS, id);

const OF_ROWS = actionsWith(({ of }) => of === 'scenarioRows');

/** Handles the keys of row actions, which the sheet receives while it has the focus. */
export function handleScenarioKey(session: Session, sheet: SheetReference, event: KeyboardEvent): boolean {
  const id = actionOfPress(OF_ROWS, event);
  if (id === null || !isRowAction(id)) return false;
  // A text that was being typed is reported one task later.
  setTimeout(() => ROW_ACTIONS[id](session, sheet));
  return true;
}

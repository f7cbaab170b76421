import { shownKeys } from '#shared/host/actions.ts';
import { sheetKeyOf, type SheetKeyId } from '#shared/host/sheet-keys.ts';
import { shortcutText } from '#shared/text/shortcuts.ts';
import { IS_MAC } from '#renderer/ui/platform.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { dependentsOf, isOutsideName, pathOutside, precedentsOf, type TableCell } from '#shared/scenarios/dependencies.ts';
import { revealCell } from '#renderer/arrangement/reveal-cell.ts';
import { currentDocument, goTo, type Session } from '#renderer/store/session.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { dependsOnSentence, usedBySentence } from './scenario-trace.ts';
import { toggleTrace } from './trace-choice.ts';

/** Goes to a value named in a definition, from a row: its cell in that row, or its place outside the table. */
export function goToName(session: Session, sheet: SheetReference, rowId: string, name: string): void {
  if (isOutsideName(name)) goTo(session, pathOutside(name));
  else goToCell(session, sheet, { rowId, columnId: name });
}

function goToCell(session: Session, sheet: SheetReference, cell: TableCell): void {
  revealCell(session, 'scenarios', scenarioColumns(currentDocument(session.getState()), session.getState().language), cell);
  sheet.current?.focus(cell);
}

/** Selects the precedents of the active cell; if all are outside the table, goes to the first of them. */
export function choosePrecedents(session: Session, sheet: SheetReference): void {
  const { activeCell } = session.getState();
  if (activeCell === null) return;
  const { cells, outside: [outside] } = precedentsOf(currentDocument(session.getState()), activeCell.place);
  if (cells.length === 0 && outside !== undefined) goTo(session, pathOutside(outside));
  else choose(session, sheet, cells, (language) => dependsOnSentence(currentDocument(session.getState()), activeCell.place, language));
}

/** Selects the dependents of the active cell. */
export function chooseDependents(session: Session, sheet: SheetReference): void {
  const { activeCell } = session.getState();
  if (activeCell === null) return;
  const cells = dependentsOf(currentDocument(session.getState()), activeCell.place);
  choose(session, sheet, cells, (language) => usedBySentence(currentDocument(session.getState()), activeCell.place, language));
}

/** Where there are no such cells, the status line says so; where all are hidden, the first is shown. */
function choose(session: Session, sheet: SheetReference, cells: readonly TableCell[], say: (language: Language) => string): void {
  const [first] = cells;
  if (first === undefined) session.setState({ remark: { kind: 'news', say } });
  else if (sheet.current?.choose(cells) === false) goToCell(session, sheet, first);
}

/** Menu items for tracing the active cell. */
export function traceItems(session: Session, sheet: SheetReference, language: Language): readonly MenuItem[] {
  const item = (id: SheetKeyId, onChoose: () => void): MenuItem => ({ label: shortcutText[language].keys[id], keys: shownKeys(sheetKeyOf(id).keys[0] ?? '', IS_MAC), onChoose });
  return [
    item('choosePrecedents', () => choosePrecedents(session, sheet)),
    item('chooseDependents', () => chooseDependents(session, sheet)),
    item('tracePrecedents', () => toggleTrace(session, 'precedents')),
    item('traceDependents', () => toggleTrace(session, 'dependents')),
  ];
}

/** Ctrl with [ or ] selects the precedents or dependents of the active cell; Ctrl+Alt with P or D shows or hides the arrows. */
export function handleTraceKey(session: Session, sheet: SheetReference, event: KeyboardEvent): boolean {
  const command = commandOfKey(event);
  command?.(session, sheet);
  return command !== null;
}

function commandOfKey({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): ((session: Session, sheet: SheetReference) => void) | null {
  if (!(ctrlKey || metaKey) || shiftKey) return null;
  // Some keyboards give other letters with Alt, so the physical key counts.
  if (altKey && code === 'KeyP') return (session) => toggleTrace(session, 'precedents');
  if (altKey && code === 'KeyD') return (session) => toggleTrace(session, 'dependents');
  if (altKey) return null;
  if (key === '[') return choosePrecedents;
  return key === ']' ? chooseDependents : null;
}

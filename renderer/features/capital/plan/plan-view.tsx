import { useMemo, useRef, useState } from 'react';
import { nextPlanIds } from '#shared/commands/command.ts';
import type { PlannedExercise } from '#shared/grant/schema.ts';
import { actionOf, actionOfPress, shownKeys } from '#shared/host/actions.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { actionText } from '#shared/text/actions.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { cellItems } from '#renderer/arrangement/cell-items.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { ask } from '#renderer/store/ask.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { CapitalBar } from '../capital-bar.tsx';
import { capitalChoice } from '../capital-choice.ts';
import { planCellName } from './plan-cell-name.ts';
import { planColumns } from './plan-columns.ts';
import { planSentence } from './plan-sentence.ts';
import { planSource } from './plan-source.ts';
import { planWrites } from './plan-writes.ts';
import { usePlanTarget } from './use-plan-target.ts';

/** Of all plans: which rows a filter leaves out is kept for the sheet as a whole. */
const PLAN = {};

/** The plan of exercises as a list that is typed, pasted, filled and sorted. */
export function PlanView() {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const { byPath } = useIssues();
  const { caseId } = useSlice(capitalChoice);
  const { exercisePlan, currency } = document;
  const text = capitalSheetText[language].plan;
  const sheet = useRef<SheetHandle>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [menu, setMenu] = useState<{ readonly ofCells: boolean; readonly at: Point } | null>(null);
  const columns = useMemo(() => planColumns(currency, language), [currency, language]);
  const source = useMemo(() => planSource({ document, scenario: scenarioOf(document, caseId), issues: byPath, language }), [document, caseId, byPath, language]);
  const own = useOwnArrangement(PLAN).arrangement;
  // Treasury shares go out in the order of the plan, so sorting changes the plan itself.
  const arrangement = useMemo(() => ({
    ...own,
    order: (ids: readonly string[]) => void dispatch(session, { type: 'setExercisePlan', lines: inOrder(currentDocument(session.getState()).exercisePlan, ids) }),
  }), [own, session]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency, columns, source });
  usePlanTarget(sheet);
  const inWindow = useWindowSheet(sheet);
  useOfferedCommands('cells', (spoken) => [...cellItems(sheet, spoken), ...rowItems(spoken)]);

  function setLines(lines: readonly PlannedExercise[]): void {
    dispatch(session, { type: 'setExercisePlan', lines });
  }

  const chosenLines = (): readonly string[] => {
    const known = new Set(exercisePlan.map(({ id }) => id));
    return (selected.length > 0 ? selected : (sheet.current?.rowsOfChosen() ?? [])).filter((id) => known.has(id));
  };

  /** As many as rows are chosen, above the first of them; below the last where none is. */
  async function insert(): Promise<void> {
    const ids = chosenLines();
    const count = Math.max(1, ids.length);
    if (!(await isMeant('insert', count))) return;
    const now = currentDocument(session.getState());
    const found = now.exercisePlan.findIndex(({ id }) => id === ids[0]);
    const lines = nextPlanIds(now, count).map((id): PlannedExercise => ({ id, date: null, rights: null, count: null }));
    setLines(now.exercisePlan.toSpliced(found < 0 ? now.exercisePlan.length : found, 0, ...lines));
  }

  async function remove(): Promise<void> {
    const ids = chosenLines();
    if (ids.length === 0 || !(await isMeant('remove', ids.length))) return;
    setLines(currentDocument(session.getState()).exercisePlan.filter(({ id }) => !ids.includes(id)));
  }

  /** Whole rows are meant as such; of cells in several rows somebody says so. */
  const isMeant = async (what: 'insert' | 'remove', count: number): Promise<boolean> =>
    count === 1 || selected.length > 0 || (await ask<boolean>(session, (answer) => ({ kind: 'rows', what, count, answer })));

  function moveLines(ids: readonly string[], before: string | null): void {
    const rest = exercisePlan.filter(({ id }) => !ids.includes(id));
    const next = before === null ? undefined : exercisePlan.slice(exercisePlan.findIndex(({ id }) => id === before)).find(({ id }) => !ids.includes(id));
    const to = next === undefined ? rest.length : rest.indexOf(next);
    setLines(rest.toSpliced(to, 0, ...exercisePlan.filter(({ id }) => ids.includes(id))));
  }

  function rowItems(spoken = language): readonly MenuItem[] {
    return [
      { label: actionText[spoken].insertRows, keys: shownKeys(actionOf('insertRows').keys[0] ?? '', IS_MAC), onChoose: () => void insert() },
      { label: actionText[spoken].removeRows, keys: shownKeys(actionOf('removeRows').keys[0] ?? '', IS_MAC), onChoose: () => void remove() },
    ];
  }

  function onKey(event: KeyboardEvent): boolean {
    const id = actionOfPress(['insertRows', 'removeRows'], event);
    if (id === null) return false;
    // A text that was being typed is reported one task later.
    setTimeout(() => void (id === 'insertRows' ? insert() : remove()));
    return true;
  }

  return (
    <>
      <CapitalBar view="plan" />
      <div className="capital-head">
        <p className="capital-summary">{planSentence(document, inputsOf(document, scenarioOf(document, caseId)).values['rights'] ?? null, language)}</p>
        {arranged.filtered !== null && <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />}
      </div>
      <div className="capital-grid">
        <SpreadsheetGrid
          {...inWindow}
          handle={sheet}
          label={capitalSheetText[language].sheets.plan}
          rowNumberHeading={text.row}
          columns={arranged.columns}
          source={arranged.source}
          selectable={(rowId) => exercisePlan.some(({ id }) => id === rowId)}
          content={() => currentDocument(session.getState()).exercisePlan}
          onWrite={(writes, gesture, leftOut) => performWrites(session, { gesture, written: planWrites(document, writes), leftOut, cellName: (place, spoken) => planCellName(document, place, spoken) })}
          onSelect={setSelected}
          onRowMenu={(_, at) => setMenu({ ofCells: false, at })}
          onCellMenu={(_, at) => setMenu({ ofCells: true, at })}
          movesRows
          onMoveRows={moveLines}
          onKey={onKey}
          onColumns={arranged.onColumns}
        />
      </div>
      {arranged.tools}
      {menu !== null && <Menu label={menu.ofCells ? text.cellMenu : text.rowMenu} at={menu.at} items={menu.ofCells ? [...cellItems(sheet, language), ...rowItems().map((item, index) => (index === 0 ? { ...item, apart: true } : item))] : rowItems()} onClose={() => setMenu(null)} />}
    </>
  );
}

const inOrder = (lines: readonly PlannedExercise[], ids: readonly string[]): readonly PlannedExercise[] =>
  lines.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));

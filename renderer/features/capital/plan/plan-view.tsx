import { useMemo, useRef } from 'react';
import { nextPlanIds } from '#shared/commands/command.ts';
import type { PlannedExercise } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { positionOfMoved } from '#renderer/arrangement/moved-rows.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { useListRows } from '#renderer/arrangement/use-list-rows.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { performWrites } from '#renderer/store/writes.ts';
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

  function setLines(lines: readonly PlannedExercise[]): void {
    dispatch(session, { type: 'setExercisePlan', lines });
  }

  const rows = useListRows({
    sheet,
    isRow: (rowId) => exercisePlan.some(({ id }) => id === rowId),
    insert: (count, above) => {
      const now = currentDocument(session.getState());
      const found = now.exercisePlan.findIndex(({ id }) => id === above);
      const lines = nextPlanIds(now, count).map((id): PlannedExercise => ({ id, date: null, rights: null, count: null }));
      setLines(now.exercisePlan.toSpliced(found < 0 ? now.exercisePlan.length : found, 0, ...lines));
    },
    remove: (ids) => setLines(currentDocument(session.getState()).exercisePlan.filter(({ id }) => !ids.includes(id))),
    menuLabels: { cells: text.cellMenu, rows: text.rowMenu },
  });

  function moveLines(ids: readonly string[], before: string | null): void {
    const to = positionOfMoved(exercisePlan.map(({ id }) => id), ids, before);
    const rest = exercisePlan.filter(({ id }) => !ids.includes(id));
    setLines(rest.toSpliced(to, 0, ...exercisePlan.filter(({ id }) => ids.includes(id))));
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
          {...rows.events}
          content={() => currentDocument(session.getState()).exercisePlan}
          onWrite={(writes, gesture, leftOut) => performWrites(session, { gesture, written: planWrites(document, writes), leftOut, cellName: (place, spoken) => planCellName(document, place, spoken) })}
          onMoveRows={moveLines}
          onColumns={arranged.onColumns}
        />
      </div>
      {arranged.tools}
      {rows.menu}
    </>
  );
}

const inOrder = (lines: readonly PlannedExercise[], ids: readonly string[]): readonly PlannedExercise[] =>
  lines.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));

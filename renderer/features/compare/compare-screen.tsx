import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { compareCases, COMPARED_CASES } from '#shared/scenarios/compare/compare.ts';
import { compareText } from '#shared/text/compare.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { CaseBar } from './case-bar.tsx';
import { compareColumn, compareColumnId, compareColumns } from './compare-columns.ts';
import { compareSource } from './compare-source.ts';
import { DriversPanel } from './drivers-panel.tsx';
import { useCompareChoice } from '#renderer/cases/use-compare-choice.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';
import { setSlice } from '#renderer/store/session.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { addScenario } from '#renderer/cases/add-scenario.ts';
import { pointBelow, type Point } from '#renderer/ui/place-in-window.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isFocusLost } from '#renderer/ui/focus-lost.ts';
import { CasesPicker } from '#renderer/cases/case-picker.tsx';
import './compare.css';

/** Cases side by side; with fewer than two, the buttons to choose them. */
export function CompareScreen() {
  const text = compareText[useLanguage()];
  const { cases, base } = useCompareChoice();
  return (
    <section className="compare" aria-label={text.sheet}>
      {cases.length < COMPARED_CASES.least || base === null ? <EmptyCompare /> : <ComparedSheet cases={cases} base={base} />}
    </section>
  );
}

/** Constant, because the rows are the same for all cases: they stay sorted and filtered. */
const SAME_ROWS = {};

interface ComparedSheetProps {
  readonly cases: readonly string[];
  readonly base: string;
}

function ComparedSheet({ cases, base }: ComparedSheetProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = compareText[language];
  const { show } = useSlice(compareChoice);
  const { arrangement, rowOrder } = useOwnArrangement(SAME_ROWS);
  const columns = useMemo(() => compareColumns(document, { cases, base }, show, language), [document, cases, base, show, language]);
  const comparison = useMemo(() => compareCases(document, cases, base), [document, cases, base]);
  const source = useMemo(() => compareSource({ document, comparison, language, rowOrder }), [document, comparison, language, rowOrder]);
  const { sheet, grid, filtered, overlays } = useReadOnlySheet({ arrangement, columns, source, label: text.sheet, rowNumberHeading: text.row, onActive: follow });

  // After a menu has closed, the focus returns to the sheet.
  const start = useEffectEvent(() => {
    const [rowId] = source.rows;
    if (isFocusLost() && rowId !== undefined) sheet.current?.focus({ rowId, columnId: compareColumnId(base, 'value') });
  });
  useEffect(() => start(), []);

  /** Shows the drivers of the difference at the active cell. */
  function follow(cell: ActiveCell | null) {
    session.setState({ activeCell: cell });
    const caseId = cell === null ? null : (compareColumn(cell.place.columnId)?.caseId ?? null);
    if (cell === null || caseId === null || caseId === base || figureById(document, cell.place.rowId) === null) return;
    setSlice(session, compareChoice, (choice) => ({ ...choice, figure: cell.place.rowId, other: caseId }));
  }

  return (
    <>
      <CaseBar />
      {filtered !== null && <p className="compare-filtered">{filtered}</p>}
      <div className="compare-grid">{grid}</div>
      {overlays}
      <DriversPanel />
    </>
  );
}

/** The purpose of the sheet, and buttons to choose two cases, while there are fewer. */
function EmptyCompare() {
  const session = useSessionStore();
  const { scenarios } = useDocument();
  const language = useLanguage();
  const text = compareText[language];
  const [picker, setPicker] = useState<Point | null>(null);
  // Focused when the last case but one was removed together with its button.
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusLost()) actions.current?.querySelector('button')?.focus();
  }, []);

  return (
    <div className="empty-sheet">
      <h2>{text.empty.title}</h2>
      <p>{scenarios.length === 0 ? text.empty.noScenarios : text.empty.body}</p>
      <div className="empty-actions" ref={actions}>
        {scenarios.length === 0 ? (
          <>
            <Button look="primary" onClick={() => openDialog(session, { kind: 'ladder' })}>{scenarioText[language].empty.ladder}</Button>
            <Button look="outlined" onClick={() => addScenario(session)}>{scenarioText[language].empty.first}</Button>
          </>
        ) : (
          <Button look="primary" aria-haspopup="dialog" onClick={(event) => setPicker(pointBelow(event))}>{text.empty.choose}</Button>
        )}
      </div>
      {picker !== null && <CasesPicker at={picker} onClose={() => setPicker(null)} />}
    </div>
  );
}

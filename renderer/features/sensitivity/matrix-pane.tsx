import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { readableMarks } from '#shared/scenarios/sensitivity/readable-marks.ts';
import { matrixProblemSentence } from '#shared/text/sensitivity.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { isFocusLost } from '#renderer/ui/focus-lost.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { useProgressiveColumns } from './use-progressive-columns.ts';
import { axisValuesName, isBaseShortcut, cellValues, setBase } from './cell-commands.ts';
import { CellMenu } from './cell-menu.tsx';
import { figuresInView } from './figures-in-view.ts';
import { threadRequestOf } from './matrix-document.ts';
import type { MatrixParts } from './matrix-parts.ts';
import { shownView } from './matrix-base.ts';
import { MatrixProgress } from './matrix-progress.tsx';
import { MatrixRunner } from './matrix-runner.ts';
import { figureWidth, matrixColumns, matrixSource } from './matrix-source.ts';
import { DisplayTools } from './display-tools.tsx';
import { scenarioPlaces } from './scenario-places.ts';
import { ViewChoices } from './view-choices.tsx';
import { matrixInView } from './matrix-in-view.ts';

/** The matrix of a sensitivity as far as it is calculated, with its progress. */
export function MatrixPane({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const document = useDocument();
  const language = useLanguage();
  const [runner] = useState(() => new MatrixRunner());
  const state = useSyncExternalStore(runner.subscribe, runner.state);

  const columns = state.parts?.plan.axes.columns ?? 0;
  const shown = useProgressiveColumns(columns, state.done > 0);

  useEffect(() => runner.show(document, threadRequestOf(readableMarks(sensitivity)), sensitivity.id), [runner, document, sensitivity]);
  useEffect(() => () => runner.clear(), [runner]);

  return (
    <>
      {state.problem !== null && <p className="sensitivity-problem" role="alert">{matrixProblemSentence(state.problem, language, namesIn(document, language))}</p>}
      {state.parts !== null && <MatrixGrid sensitivity={sensitivity} parts={state.parts} columnsShown={shown} />}
      <MatrixProgress state={state.stage === 'done' && shown < columns ? { ...state, stage: 'working' } : state} runner={runner} />
    </>
  );
}

function MatrixGrid({ sensitivity, parts, columnsShown }: { readonly sensitivity: Sensitivity; readonly parts: MatrixParts; readonly columnsShown: number }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const sheet = useRef<SheetHandle>(null);
  const view = useSlice(matrixInView);
  const { plan } = parts;
  const inView = view?.id === sensitivity.id ? view : { id: sensitivity.id, figure: null, page: null };
  const { currency, columns: customColumns, holders } = document;
  const figures = useMemo(() => figuresInView(plan, inView.figure), [plan, inView.figure]);
  const page = Math.max(0, plan.pages.indexOf(inView.page));
  const shown = [sensitivity.id, language, ...figures.map((figure) => plan.figures[figure]?.id)].join(' ');
  const widths = useSettledWidths(shown, figures.map((figure) => figureWidth(parts, figure, language)));
  const columns = useMemo(() => matrixColumns(plan, sensitivity, { currency, customColumns, holders, figures, widths, language, columnsShown }), [plan, sensitivity, currency, customColumns, holders, figures, widths, language, columnsShown]);
  const places = useMemo(() => scenarioPlaces(document, sensitivity, plan, language), [document, sensitivity, plan, language]);
  const look = useMemo(() => ({ document, sensitivity: readableMarks(sensitivity), parts, figures, page, language, places }), [document, sensitivity, parts, figures, page, language, places]);
  const source = useMemo(() => matrixSource(look), [look]);
  const inWindow = useWindowSheet(sheet);
  const [menu, setMenu] = useState<{ readonly place: CellPlace; readonly at: { readonly x: number; readonly y: number } } | null>(null);

  // Focuses the first figure, because the button or field that showed it is gone.
  const start = useEffectEvent(() => {
    const [rowId] = source.rows;
    const column = columns.find(({ frozen }) => frozen !== true);
    if (isFocusLost() && rowId !== undefined && column !== undefined) sheet.current?.focus({ rowId, columnId: column.id });
  });
  useEffect(() => start(), []);

  function onKey(event: KeyboardEvent): boolean {
    if (!isBaseShortcut(event)) return false;
    const place = session.getState().activeCell?.place;
    const values = place === undefined ? null : cellValues(plan, page, place);
    if (values !== null) setBase(session, sensitivity, values);
    return true;
  }

  return (
    <>
      <div className="sensitivity-view">
        <ViewChoices sensitivity={sensitivity} plan={plan} inView={inView} figures={figures} page={page} />
        <DisplayTools sensitivity={sensitivity} look={look} />
      </div>
      {sensitivity.base !== null && sensitivity.view !== shownView(sensitivity, parts) && <p className="sensitivity-outside" role="status">{text.baseOutside(axisValuesName(sensitivity.base))}</p>}
      <SpreadsheetGrid
        {...inWindow}
        {...READ_ONLY}
        handle={sheet}
        label={text.sheet}
        rowNumberHeading={text.row}
        columns={columns}
        source={source}
        onKey={onKey}
        onCellMenu={(place, at) => setMenu({ place, at })}
      />
      {menu !== null && <CellMenu sensitivity={sensitivity} values={cellValues(plan, page, menu.place)} at={menu.at} onCopy={() => void sheet.current?.copy()} onClose={() => setMenu(null)} />}
    </>
  );
}

/**
 * Widths that only grow while the same content is shown: columns that shrink during a recalculation would move the
 * content that a person has scrolled to. The same array is returned while none has grown.
 */
function useSettledWidths(shown: string, measured: readonly number[]): readonly number[] {
  const [settled, setSettled] = useState({ shown, widths: measured });
  const isSame = settled.shown === shown && settled.widths.length === measured.length;
  if (isSame && measured.every((width, index) => width <= (settled.widths[index] ?? 0))) return settled.widths;
  const widths = isSame ? measured.map((width, index) => Math.max(width, settled.widths[index] ?? 0)) : measured;
  setSettled({ shown, widths });
  return widths;
}

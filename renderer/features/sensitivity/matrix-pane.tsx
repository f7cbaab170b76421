import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { labelIn } from '#shared/text/figures.ts';
import { matrixProblemSentence } from '#shared/text/sensitivity.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { windowText } from '#shared/text/window.ts';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useDocument, useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { Button } from '#renderer/ui/button.tsx';
import { requestOf } from './matrix-document.ts';
import type { MatrixParts } from './matrix-parts.ts';
import { MatrixRunner, type MatrixState } from './matrix-runner.ts';
import { figureWidth, matrixColumns, matrixSource, nameIn } from './matrix-source.ts';
import { LookTools } from './look-tools.tsx';
import { scenarioPlaces } from './scenario-places.ts';
import { useSettledWidth } from './settled-width.ts';

/** The matrix of a sensitivity as far as it has come, and how far that is. */
export function MatrixPane({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const document = useDocument();
  const language = useLanguage();
  const [runner] = useState(() => new MatrixRunner());
  const state = useSyncExternalStore(runner.subscribe, runner.state);

  useEffect(() => runner.show(document, requestOf(sensitivity), sensitivity.id), [runner, document, sensitivity]);
  useEffect(() => () => runner.clear(), [runner]);

  return (
    <>
      {state.problem !== null && <p className="sensitivity-problem" role="alert">{matrixProblemSentence(state.problem, language, nameIn(document, language))}</p>}
      {state.parts !== null && <MatrixGrid sensitivity={sensitivity} parts={state.parts} />}
      <Progress state={state} runner={runner} />
    </>
  );
}

function MatrixGrid({ sensitivity, parts }: { readonly sensitivity: Sensitivity; readonly parts: MatrixParts }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const sheet = useRef<SheetHandle>(null);
  const view = useSession((state) => state.matrixInView);
  const { plan } = parts;
  const inView = view?.id === sensitivity.id ? view : { id: sensitivity.id, figure: null, page: null };
  const figure = Math.max(0, plan.figures.findIndex(({ id }) => id === inView.figure));
  const page = Math.max(0, plan.pages.indexOf(inView.page));
  const { currency } = document;
  const width = useSettledWidth(`${sensitivity.id} ${plan.figures[figure]?.id ?? ''} ${language}`, figureWidth({ parts, figure, language }));
  const columns = useMemo(() => matrixColumns(plan, sensitivity, { currency, width, language }), [plan, sensitivity, currency, width, language]);
  const places = useMemo(() => scenarioPlaces(document, sensitivity, language), [document, sensitivity, language]);
  const look = useMemo(() => ({ document, sensitivity, parts, figure, page, language, places }), [document, sensitivity, parts, figure, page, language, places]);
  const source = useMemo(() => matrixSource(look), [look]);
  const nameOf = (id: string): string => labelIn(document.columns, id, language)?.name ?? id;
  const inWindow = useWindowSheet(sheet);

  return (
    <>
      <div className="sensitivity-view">
        <label>
          <span>{text.figure}</span>
          <select className="field-control" data-choice="figure" value={plan.figures[figure]?.id ?? ''} onChange={({ target }) => session.setState({ matrixInView: { ...inView, figure: target.value } })}>
            {plan.figures.map(({ id }) => <option key={id} value={id}>{nameOf(id)}</option>)}
          </select>
        </label>
        {sensitivity.pages !== null && (
          <label>
            <span>{nameOf(sensitivity.pages.input)}</span>
            <select className="field-control" data-choice="page" value={plan.pages[page] ?? ''} onChange={({ target }) => session.setState({ matrixInView: { ...inView, page: target.value } })}>
              {plan.pages.map((value) => <option key={value} value={value ?? ''}>{formatDecimal(value ?? '0')}</option>)}
            </select>
          </label>
        )}
        <LookTools sensitivity={sensitivity} look={look} />
      </div>
      <SpreadsheetGrid
        {...inWindow}
        {...READ_ONLY}
        handle={sheet}
        label={text.sheet}
        rowNumberHeading={text.row}
        columns={columns}
        source={source}
      />
    </>
  );
}

/** How far the cells have come: always there, so that screen readers notice what comes into it. */
function Progress({ state: { stage, parts, done }, runner }: { readonly state: MatrixState; readonly runner: MatrixRunner }) {
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const { pages = 0, rows = 0, columns = 0 } = parts?.plan.axes ?? {};
  const [shownDone, shownAll] = [formatDecimal(String(done)), formatDecimal(String(pages * rows * columns))];
  return (
    <div className="sensitivity-progress" data-stage={stage}>
      {stage === 'working' && <><span>{text.working(shownDone, shownAll)}</span><progress aria-label={text.working(shownDone, shownAll)} max={Math.max(1, pages * rows * columns)} value={done} /></>}
      {stage === 'working' && <Button data-action="stop" onClick={() => runner.stop()}>{windowText[language].stop}</Button>}
      <span role="status">{stage === 'stopped' ? text.stopped(shownDone, shownAll) : stage === 'failed' ? text.failed : ''}</span>
      {(stage === 'stopped' || stage === 'failed') && <Button data-action="again" onClick={() => runner.again()}>{text.again}</Button>}
    </div>
  );
}

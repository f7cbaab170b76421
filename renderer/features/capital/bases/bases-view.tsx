import { useMemo } from 'react';
import { ROUNDING_BASES } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import { FigureNeeds } from '#renderer/cases/figure-needs.tsx';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { CapitalBar } from '../capital-bar.tsx';
import { capitalChoice } from '../capital-choice.ts';
import { basesColumns, FIGURES_OF_BASIS } from './bases-columns.ts';
import { basesInView, basesSource } from './bases-source.ts';
import { PracticesTable } from './practices-table.tsx';

/** Of all documents: the order of the bases is kept while the sheet is in view. */
const BASES = {};

/** Stated capital on the four bases of rounding, and below it what annual reports print for a share. */
export function BasesView() {
  const document = useDocument();
  const language = useLanguage();
  const text = capitalSheetText[language].bases;
  const session = useSessionStore();
  const { caseId, needsOpen } = useSlice(capitalChoice);
  const place = useMemo(() => ({ document, scenario: scenarioOf(document, caseId) }), [document, caseId]);
  const { arrangement, rowOrder } = useOwnArrangement(BASES);
  const columns = useMemo(() => basesColumns(document.currency, language), [document.currency, language]);
  const bases = useMemo(() => basesInView(place, language), [place, language]);
  const source = useMemo(() => basesSource(place, bases, language, rowOrder), [place, bases, language, rowOrder]);
  const method = figureMethodOf(document);
  const left = ROUNDING_BASES.filter((basis) => !bases.includes(basis)).map((basis) => metricById(method, FIGURES_OF_BASIS[basis].capitalOn));
  const { grid, filtered, overlays } = useReadOnlySheet({ arrangement, columns, source, label: capitalSheetText[language].sheets.bases, rowNumberHeading: text.row });
  return (
    <>
      <CapitalBar view="bases" />
      <div className="capital-head">
        <p className="capital-summary">{text.summary}</p>
        {filtered}
      </div>
      <div className="capital-grid capital-bases">{grid}</div>
      <PracticesTable place={place} />
      <FigureNeeds figures={left} place={place} open={needsOpen} onFold={(open) => setSlice(session, capitalChoice, (choice) => ({ ...choice, needsOpen: open }))} />
      {overlays}
    </>
  );
}

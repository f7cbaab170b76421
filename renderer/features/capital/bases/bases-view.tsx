import { useMemo } from 'react';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { CapitalBar } from '../capital-bar.tsx';
import { capitalChoice } from '../capital-choice.ts';
import { basesColumns } from './bases-columns.ts';
import { basesSource } from './bases-source.ts';
import { PracticesTable } from './practices-table.tsx';

/** Of all documents: the order of the bases is kept while the sheet is in view. */
const BASES = {};

/** Stated capital on the four bases of rounding, and below it what annual reports print for a share. */
export function BasesView() {
  const document = useDocument();
  const language = useLanguage();
  const text = capitalSheetText[language].bases;
  const { caseId } = useSlice(capitalChoice);
  const place = useMemo(() => ({ document, scenario: scenarioOf(document, caseId) }), [document, caseId]);
  const { arrangement, rowOrder } = useOwnArrangement(BASES);
  const columns = useMemo(() => basesColumns(document.currency, language), [document.currency, language]);
  const source = useMemo(() => basesSource(place, language, rowOrder), [place, language, rowOrder]);
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
      {overlays}
    </>
  );
}

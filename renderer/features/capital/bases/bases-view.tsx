import { useMemo, useRef } from 'react';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { useCopyMenu } from '#renderer/arrangement/use-copy-menu.tsx';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
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
  const sheet = useRef<SheetHandle>(null);
  const place = useMemo(() => ({ document, scenario: scenarioOf(document, caseId) }), [document, caseId]);
  const { arrangement, rowOrder } = useOwnArrangement(BASES);
  const columns = useMemo(() => basesColumns(document.currency, language), [document.currency, language]);
  const source = useMemo(() => basesSource(place, language, rowOrder), [place, language, rowOrder]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency: document.currency, columns, source });
  const inWindow = useWindowSheet(sheet);
  const copyMenu = useCopyMenu(sheet, scenarioText[language].cellMenu);
  return (
    <>
      <CapitalBar view="bases" />
      <div className="capital-head">
        <p className="capital-summary">{text.summary}</p>
        {arranged.filtered !== null && <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />}
      </div>
      <div className="capital-grid capital-bases">
        <SpreadsheetGrid
          {...inWindow}
          {...READ_ONLY}
          handle={sheet}
          label={capitalSheetText[language].sheets.bases}
          rowNumberHeading={text.row}
          columns={arranged.columns}
          source={arranged.source}
          onCellMenu={copyMenu.onCellMenu}
          onColumns={arranged.onColumns}
        />
      </div>
      <PracticesTable place={place} />
      {arranged.tools}
      {copyMenu.menu}
    </>
  );
}

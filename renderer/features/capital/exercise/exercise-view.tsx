import { useMemo, useRef } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { useCopyMenu } from '#renderer/arrangement/use-copy-menu.tsx';
import { absenceOf } from '#renderer/cases/absence.ts';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { TextField } from '#renderer/ui/field.tsx';
import { CapitalBar } from '../capital-bar.tsx';
import { capitalChoice } from '../capital-choice.ts';
import { exerciseColumns } from './exercise-columns.ts';
import { exerciseSource } from './exercise-source.ts';
import { JournalPanel } from './journal-panel.tsx';
import { rightsExercised } from './rights-exercised.ts';

/** Of all documents: the order of the steps is kept while the sheet is in view. */
const STEPS = {};

/** What exercising some or all rights of a case at once does to capital, step by step. */
export function ExerciseView() {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = capitalSheetText[language].exercise;
  const { caseId, exercised } = useSlice(capitalChoice);
  const sheet = useRef<SheetHandle>(null);
  const { place, problem, all } = useMemo(() => rightsExercised({ document, scenario: scenarioOf(document, caseId) }, exercised, language), [document, caseId, exercised, language]);
  const { arrangement, rowOrder } = useOwnArrangement(STEPS);
  const columns = useMemo(() => exerciseColumns(language), [language]);
  const source = useMemo(() => exerciseSource(place, language, rowOrder), [place, language, rowOrder]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency: document.currency, columns, source });
  const inWindow = useWindowSheet(sheet);
  const copyMenu = useCopyMenu(sheet, scenarioText[language].cellMenu);

  return (
    <>
      <CapitalBar view="exercise">
        <TextField
          label={text.rights}
          inputMode="numeric"
          value={exercised}
          placeholder={all === null ? '' : formatDecimal(all)}
          problem={problem}
          onFocus={(event) => event.target.select()}
          onChange={(value) => setSlice(session, capitalChoice, (choice) => ({ ...choice, exercised: value }))}
        />
      </CapitalBar>
      <div className="capital-head">
        <p className="capital-summary">{summary()}</p>
        {arranged.filtered !== null && <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />}
      </div>
      <div className="capital-grid">
        <SpreadsheetGrid
          {...inWindow}
          {...READ_ONLY}
          handle={sheet}
          label={capitalSheetText[language].sheets.exercise}
          rowNumberHeading={text.row}
          columns={arranged.columns}
          source={arranged.source}
          onCellMenu={copyMenu.onCellMenu}
          onColumns={arranged.onColumns}
        />
      </div>
      <JournalPanel place={place} />
      {arranged.tools}
      {copyMenu.menu}
    </>
  );

  function summary(): string {
    const absence = absenceOf(metricById(figureMethodOf(place.document), 'statedCapitalOnExercise'), place.document, place.scenario, language);
    if (absence !== null) return text.missing(absence.reason);
    const rights = inputsOf(place.document, place.scenario).values['rights'] ?? '';
    return rights === all ? text.allAtOnce(formatDecimal(rights)) : text.some(formatDecimal(rights), formatDecimal(all ?? ''));
  }
}

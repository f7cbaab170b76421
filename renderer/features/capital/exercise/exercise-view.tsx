import { useMemo } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import { absenceOf } from '#renderer/cases/absence.ts';
import { FigureNeeds, figuresWithValue } from '#renderer/cases/figure-needs.tsx';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { TextField } from '#renderer/ui/field.tsx';
import { CapitalBar } from '../capital-bar.tsx';
import { capitalChoice } from '../capital-choice.ts';
import { exerciseColumns } from './exercise-columns.ts';
import { exerciseSource, exerciseSteps } from './exercise-source.ts';
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
  const { caseId, exercised, needsOpen } = useSlice(capitalChoice);
  const { place, problem, all } = useMemo(() => rightsExercised({ document, scenario: scenarioOf(document, caseId) }, exercised, language), [document, caseId, exercised, language]);
  const { arrangement, rowOrder } = useOwnArrangement(STEPS);
  const columns = useMemo(() => exerciseColumns(language), [language]);
  const steps = useMemo(() => exerciseSteps(place.document), [place]);
  const there = useMemo(() => figuresWithValue(steps, place), [steps, place]);
  const source = useMemo(() => exerciseSource(there, place, language, rowOrder), [there, place, language, rowOrder]);
  const { grid, filtered, overlays } = useReadOnlySheet({ arrangement, columns, source, label: capitalSheetText[language].sheets.exercise, rowNumberHeading: text.row });

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
        {filtered}
      </div>
      <div className="capital-grid">{grid}</div>
      <FigureNeeds figures={steps.filter((figure) => !there.includes(figure))} place={place} open={needsOpen} onFold={(open) => setSlice(session, capitalChoice, (choice) => ({ ...choice, needsOpen: open }))} />
      <JournalPanel place={place} />
      {overlays}
    </>
  );

  function summary(): string {
    const absence = absenceOf(metricById(figureMethodOf(place.document), 'statedCapitalOnExercise'), place.document, place.scenario, language);
    if (absence !== null) return text.missing(absence.reason);
    const rights = inputsOf(place.document, place.scenario).values['rights'] ?? '';
    return rights === all ? text.allAtOnce(formatDecimal(rights)) : text.some(formatDecimal(rights), formatDecimal(all ?? ''));
  }
}

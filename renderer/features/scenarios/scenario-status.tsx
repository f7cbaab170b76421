import { useMemo } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { windowText } from '#shared/text/window.ts';
import { FilteredCount } from '#renderer/arrangement/filtered-count.tsx';
import { HiddenColumns } from '#renderer/arrangement/hidden-columns.tsx';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { selectedScenarios } from '#renderer/cases/selected-scenarios.ts';

/** The scenario sheet's part of the status line: hidden rows and columns, the number of rows, and the number of selected ones. */
export function ScenarioStatus() {
  const language = useLanguage();
  const text = windowText[language];
  const { currency, columns, holders, scenarios } = useDocument();
  const chosen = useSlice(selectedScenarios).length;
  const all = useMemo(() => scenarioColumns({ currency, columns, holders }, language), [currency, columns, holders, language]);
  return (
    <>
      <FilteredCount sheet="scenarios" />
      <HiddenColumns sheet="scenarios" columns={all} />
      {chosen > 0 && <span>{text.rowsChosen(formatDecimal(String(chosen)))}</span>}
      <span>{text.rowCount(formatDecimal(String(scenarios.length)))}</span>
    </>
  );
}

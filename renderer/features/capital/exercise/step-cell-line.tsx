import { isScenarioInput } from '#shared/grant/input-names.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';
import { exerciseRows } from '#shared/scenarios/exercise/exercise-rows.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { goTo } from '#renderer/store/session.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { capitalChoice } from '../capital-choice.ts';
import { STEP_VALUE } from './exercise-columns.ts';
import { rightsExercised } from './rights-exercised.ts';

/** How an amount of the steps is worked out with the rights that are exercised. */
export function StepCellLine({ cell: { place: { rowId, columnId }, view } }: { readonly cell: ActiveCell }) {
  const session = useSessionStore();
  const sheet = useSheetInView();
  const document = useDocument();
  const language = useLanguage();
  const { caseId, exercised } = useSlice(capitalChoice);
  const lines = exerciseRows(document);
  const line = lines.find(({ id }) => id === rowId);
  if (line === undefined || columnId !== STEP_VALUE) return view.hint ?? view.text;
  const { place } = rightsExercised({ document, scenario: scenarioOf(document, caseId) }, exercised, language);
  const position = document.scenarios.findIndex(({ id }) => id === place.scenario?.id);

  /** Steps lead to their lines, terms to their places, inputs of the case to its row. */
  const lead = (name: string) => {
    if (lines.some(({ id }) => id === name)) return () => sheet.current?.focus({ rowId: name, columnId });
    if (isOutsideName(name)) return () => goTo(session, pathOutside(name));
    return isScenarioInput(name) ? () => goTo(session, position < 0 ? `grant.${name}` : `scenarios[${position}].${name}`) : null;
  };
  const figure = metricById(figureMethodOf(place.document), line.id);
  return (
    <>
      <Explanation expression={figure.expression} shown={figure} inputs={inputsOf(place.document, place.scenario)} lead={lead} />
      {view.hint !== null && <span className={`formula-${view.look}`}>{view.hint}</span>}
    </>
  );
}

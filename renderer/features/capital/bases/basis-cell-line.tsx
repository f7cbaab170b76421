import { isScenarioInput } from '#shared/grant/input-names.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { goTo } from '#renderer/store/session.ts';
import { useDocument, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { capitalChoice } from '../capital-choice.ts';
import { figureOfCell } from './bases-columns.ts';

/** How stated capital is worked out on the basis of a row, or its difference to that of the terms. */
export function BasisCellLine({ cell: { place, view } }: { readonly cell: ActiveCell }) {
  const session = useSessionStore();
  const document = useDocument();
  const scenario = scenarioOf(document, useSlice(capitalChoice).caseId);
  const id = figureOfCell(place.rowId, place.columnId);
  if (id === null) return view.hint ?? view.text;
  const position = document.scenarios.findIndex((one) => one.id === scenario?.id);
  const lead = (name: string) => {
    if (isOutsideName(name)) return () => goTo(session, pathOutside(name));
    return isScenarioInput(name) ? () => goTo(session, position < 0 ? `grant.${name}` : `scenarios[${position}].${name}`) : null;
  };
  const figure = metricById(figureMethodOf(document), id);
  return (
    <>
      <Explanation expression={figure.expression} shown={figure} inputs={inputsOf(document, scenario)} lead={lead} />
      {view.hint !== null && <span className={`formula-${view.look}`}>{view.hint}</span>}
    </>
  );
}

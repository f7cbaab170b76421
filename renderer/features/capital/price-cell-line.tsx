import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { isScenarioInput } from '#shared/grant/input-names.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { CapitalBasis } from '#shared/grant/schema.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';
import { capitalText } from '#shared/text/capital.ts';
import { termsText } from '#shared/text/terms.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { goTo } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { basisColumn } from './capital-columns.ts';
import { caseAtPrice, figureOfBasis } from './capital-source.ts';
import { capitalChoice } from './capital-choice.ts';

/** What the line above the sheet says of a cell of the map: how it is worked out at the price of its row. */
export function PriceCellLine({ cell: { place: { rowId, columnId }, view } }: { readonly cell: ActiveCell }) {
  const session = useSessionStore();
  const { document, scenario } = useCaseAt(rowId);
  const position = useDocument().scenarios.findIndex(({ id }) => id === scenario?.id);
  const column = basisColumn(columnId);
  if (columnId === 'cost' && view.exact !== undefined) return <CostLine price={rowId} cost={view.exact} />;
  if (column === null) return view.hint ?? view.text;

  /** Terms lead to their places, inputs of the case to its row; the price is that of this row. */
  const lead = (name: string) => {
    if (isOutsideName(name)) return () => goTo(session, pathOutside(name));
    if (!isScenarioInput(name) || name === 'exercisePrice') return null;
    return () => goTo(session, position < 0 ? `grant.${name}` : `scenarios[${position}].${name}`);
  };
  const metric = figureOfBasis(document, column);
  return (
    <>
      <Explanation expression={metric.expression} shown={metric} inputs={inputsOf(document, scenario)} lead={lead} />
      {view.hint !== null && <span>{view.hint}</span>}
    </>
  );
}

/** Stated capital per share − stated capital in total. */
function CostLine({ price, cost }: { readonly price: string; readonly cost: string }) {
  const language = useLanguage();
  const { document, scenario } = useCaseAt(price);
  const capital = (basis: CapitalBasis): string => {
    const evaluation = evaluate(figureOfBasis(document, { kind: 'capital', basis }).expression, inputsOf(document, scenario));
    return evaluation.status === 'value' ? formatDecimal(evaluation.value) : '—';
  };
  const part = (basis: CapitalBasis) => <>{capitalText[language].capital} {termsText[language].bases4[basis]} <span className="formula-number">{capital(basis)}</span></>;
  return (
    <>
      <span>{part('perShare')} − {part('aggregate')}</span>
      <span className="formula-result">= {formatDecimal(cost)}</span>
    </>
  );
}

function useCaseAt(price: string) {
  const document = useDocument();
  const { caseId } = useSlice(capitalChoice);
  return caseAtPrice({ document, scenario: scenarioOf(document, caseId) }, price);
}

import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { explain, type ExplanationPart } from '#shared/calc/explain.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/own-columns.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import { labelIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { absenceOf } from '#renderer/features/scenarios/absence.ts';
import { rowName } from '#renderer/features/scenarios/row-name.ts';
import { grantInput } from '#renderer/features/scenarios/scenario-cells.ts';
import { isScenarioInput } from '#shared/metrics/input-names.ts';
import { NEW_ROW, scenarioAt } from '#renderer/features/scenarios/sheet-rows.ts';
import { useDocument, useLanguage, useSession } from '#renderer/store/use-session.ts';

/** Which cell has the focus, and how its figure is worked out with the numbers put in. */
export function FormulaLine() {
  const document = useDocument();
  const language = useLanguage();
  const focus = useSession((state) => (state.sheet === 'scenarios' ? state.focus : null));
  return (
    <div className="formula-line" role="region" aria-label={scenarioText[language].formulaHint}>
      <strong className="formula-place" title={focus === null ? undefined : placeName(document, focus, language)}>
        {focus === null ? '' : placeName(document, focus, language)}
      </strong>
      <p className="formula-text">{focus === null ? scenarioText[language].formulaHint : <CellFormula place={focus} document={document} language={language} />}</p>
    </div>
  );
}

interface CellFormulaProps {
  readonly place: CellPlace;
  readonly document: GrantDocument;
  readonly language: Language;
}

function CellFormula({ place, document, language }: CellFormulaProps) {
  if (place.rowId === NEW_ROW) return scenarioText[language].typeHere;
  const scenario = scenarioAt(document, place.rowId);
  const metric = figureById(document, place.columnId);
  if (metric !== null) return <FigureFormula metric={metric} scenario={scenario} document={document} language={language} />;
  if (isScenarioInput(place.columnId)) return inputText(place, scenario, document, language);
  return scenario?.name ?? scenarioText[language].asInGrant;
}

interface FigureFormulaProps {
  readonly metric: Figure;
  readonly scenario: Scenario | null;
  readonly document: GrantDocument;
  readonly language: Language;
}

function FigureFormula({ metric, scenario, document, language }: FigureFormulaProps) {
  const inputs = inputsOf(document, scenario);
  const parts = explain(metric.expression, inputs, explanationWords(metric, document, language));
  const absence = absenceOf(metric, document, scenario, language);
  return (
    <>
      {parts.map((part, index) => <FormulaPart key={index} part={part} />)}
      {absence !== null && <span className={`formula-${absence.kind}`}> {absence.reason}</span>}
    </>
  );
}

const FormulaPart = ({ part: { kind, text } }: { readonly part: ExplanationPart }) => <span className={`formula-${kind}`}>{text} </span>;

function inputText({ columnId }: CellPlace, scenario: Scenario | null, document: GrantDocument, language: Language) {
  const text = scenarioText[language];
  if (!isScenarioInput(columnId)) return null;
  const own = scenario === null ? null : scenario[columnId];
  const shown = own ?? grantInput(columnId, document);
  const origin = own !== null ? text.ownValue : scenario === null ? text.fromTerms : text.inherited;
  return (
    <>
      <span className="formula-input">{shown === null ? '' : isDecimalText(shown) ? formatDecimal(shown) : shown}</span>
      <span className="formula-origin"> {origin}</span>
    </>
  );
}

function placeName(document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  const label = labelIn(document.columns, columnId, language);
  const column = label === null ? scenarioText[language].nameUnit : label.name;
  return `${rowName(document, rowId, language)} · ${column}`;
}

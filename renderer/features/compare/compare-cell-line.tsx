import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isScenarioInput, type ScenarioInput } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { compareCases, scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';
import { compareText } from '#shared/text/compare.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import { rowName } from '#renderer/cases/row-name.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { goTo } from '#renderer/store/session.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { compareColumn, compareColumnId, type ComparePart } from './compare-columns.ts';
import { withoutNoise } from '#shared/text/shown-figure.ts';
import { EVERY_DIGIT } from '#renderer/grid/quantity.ts';
import { absenceInCase, exactPercent } from './compare-source.ts';
import { useCompareChoice } from '#renderer/cases/use-compare-choice.ts';

/** The formula line for a cell of a case: the calculation of its figure, or of its difference. */
export function CompareCellLine({ cell: { place, view } }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const { cases, base } = useCompareChoice();
  const column = compareColumn(place.columnId);
  // The active cell may belong to a case that was removed.
  if (column === null || base === null || !cases.includes(column.caseId)) return view.text;
  const figure = figureById(document, place.rowId);
  if (column.part !== 'value') return view.exact === undefined ? (view.hint ?? view.text) : <DifferenceLine rowId={place.rowId} caseId={column.caseId} part={column.part} base={base} cases={cases} />;
  if (figure !== null) return <FigureLine figure={figure} caseId={column.caseId} />;
  return isScenarioInput(place.rowId) ? <InputLine input={place.rowId} caseId={column.caseId} cell={view} /> : view.hint;
}

function FigureLine({ figure, caseId }: { readonly figure: Figure; readonly caseId: string }) {
  const session = useSessionStore();
  const sheet = useSheetInView();
  const document = useDocument();
  const language = useLanguage();
  const absence = absenceInCase(document, figure, caseId, language);

  /** Names lead to their own rows of the case, or to their place in the document. */
  const lead = (name: string) => {
    if (isOutsideName(name)) return () => goTo(session, pathOutside(name));
    if (!isScenarioInput(name) && figureById(document, name) === null) return null;
    return () => sheet.current?.focus({ rowId: name, columnId: compareColumnId(caseId, 'value') });
  };

  return (
    <>
      <Explanation expression={figure.expression} shown={figure} inputs={inputsOf(document, scenarioOf(document, caseId))} lead={lead} />
      <ExactValue figure={figure} caseId={caseId} />
      {absence !== null && <span className={`formula-${absence.kind}`}>{absence.reason}</span>}
    </>
  );
}

/** Every digit of a figure that is displayed with fewer. */
function ExactValue({ figure, caseId }: { readonly figure: Figure; readonly caseId: string }) {
  const document = useDocument();
  const language = useLanguage();
  const found = figure.shownDecimals === null ? null : compareCases(document, [caseId], caseId).figures.find(({ id }) => id === figure.id)?.values[0]?.value;
  return found == null ? null : <span>{compareText[language].exactly(formatDecimal(found))}</span>;
}

interface InputLineProps {
  readonly input: ScenarioInput;
  readonly caseId: string;
  readonly cell: ActiveCell['view'];
}

function InputLine({ input, caseId, cell }: InputLineProps) {
  const document = useDocument();
  const text = compareText[useLanguage()];
  const isOwn = scenarioOf(document, caseId)?.[input] != null;
  return (
    <>
      <span className="formula-result">{cell.text}</span>
      {cell.hint !== null && <span className={`formula-${cell.look}`}>{cell.hint}</span>}
      <span>{isOwn ? text.ownValue : text.asInGrant}</span>
    </>
  );
}

interface DifferenceLineProps {
  readonly rowId: string;
  readonly caseId: string;
  readonly part: Exclude<ComparePart, 'value'>;
  readonly base: string;
  readonly cases: readonly string[];
}

/** "Case 3,000,000,000 − Base 2,871,128,000 = 128,872,000", with every digit. */
function DifferenceLine({ rowId, caseId, part, base, cases }: DifferenceLineProps) {
  const document = useDocument();
  const language = useLanguage();
  const { inputs, figures } = compareCases(document, cases, base);
  const values = [...inputs, ...figures].find(({ id }) => id === rowId)?.values ?? [];
  const [own, from] = [values[cases.indexOf(caseId)], values[cases.indexOf(base)]];
  if (own?.value == null || from?.value == null || own.difference === null) return null;
  const { share } = own.difference;
  const units = withoutNoise(own.difference.units, figureById(document, rowId) ?? EVERY_DIGIT);
  const digits = (value: string) => <span className="formula-number">{formatDecimal(value)}</span>;
  const baseName = rowName(document, base, language);
  return (
    <>
      {part === 'units' ? <span>{rowName(document, caseId, language)} {digits(own.value)} − {baseName} {digits(from.value)}</span> : <span>{digits(units)} ÷ {baseName} {digits(from.value)}</span>}
      <span className="formula-result">= {part === 'units' ? formatDecimal(units) : `${formatDecimal(exactPercent(share ?? '0'))}%`}</span>
    </>
  );
}

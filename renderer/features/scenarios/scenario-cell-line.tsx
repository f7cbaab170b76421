import { isTypedFormula } from '#shared/calc/formula/formula-tokens.ts';
import { isScenarioInput, type ScenarioInput } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById, customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import { shownFormula, formulaSpelling } from '#shared/text/formula-spelling.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { absenceOf } from '#renderer/cases/absence.ts';
import { GRANT_ROW, NEW_ROW, scenarioAt } from '#renderer/cases/sheet-rows.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import { rowReferenceOf } from '#shared/grant/row-reference.ts';
import { formulaInputs } from '#shared/metrics/inputs.ts';
import { isOutsideName } from '#shared/scenarios/dependencies.ts';
import { Explanation, type ExplanationProps } from '#renderer/cases/explanation.tsx';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { goToName } from './trace-commands.ts';
import type { Expression } from '#shared/calc/expression.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';

/** The formula line for a cell of the scenario sheet: its calculation, or its text and the source of the text. */
export function ScenarioCellLine({ cell }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const language = useLanguage();
  const { place: { rowId, columnId }, view } = cell;
  const figure = figureById(document, columnId);
  if (figure !== null) return rowId === NEW_ROW ? scenarioText[language].typeHere : <FigureLine figure={figure} rowId={rowId} />;
  if (isScenarioInput(columnId)) return <InputLine cell={cell} />;
  if (customColumnsOf(document).columns.some(({ column }) => column.id === columnId)) return <BrokenLine cell={cell} />;
  return view.edit === null ? view.text : view.hint;
}

function FigureLine({ figure, rowId }: { readonly figure: Figure; readonly rowId: string }) {
  const document = useDocument();
  const language = useLanguage();
  const absence = absenceOf(figure, document, scenarioAt(document, rowId), language);
  return (
    <>
      <RowExplanation expression={figure.expression} shown={figure} rowId={rowId} />
      {absence !== null && <span className={`formula-${absence.kind}`}>{absence.reason}</span>}
      <EditFormula columnId={figure.id} />
    </>
  );
}

/** A custom column whose formula cannot be read: the formula, and its problem. */
function BrokenLine({ cell: { place: { columnId }, view } }: { readonly cell: ActiveCell }) {
  const { columns } = useDocument();
  const language = useLanguage();
  const formula = columns.find(({ id }) => id === columnId)?.formula ?? '';
  return (
    <>
      <span>{shownFormula(formula, columns, language)}</span>
      <span className="formula-problem">{view.hint}</span>
      <EditFormula columnId={columnId} />
    </>
  );
}

/** Custom columns are edited in their dialog; built-in figures cannot be edited. */
function EditFormula({ columnId }: { readonly columnId: string }) {
  const session = useSessionStore();
  const text = formulaLineText[useLanguage()];
  const isOwn = useDocument().columns.some(({ id }) => id === columnId);
  if (!isOwn) return null;
  return <button type="button" className="formula-edit" onClick={() => openDialog(session, { kind: 'column', list: 'columns', id: columnId })}>{text.editFormula}</button>;
}

function InputLine({ cell }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const { place: { rowId, columnId }, view, typed } = cell;
  const expression = formulaIn(document, typed ?? view.edit ?? '');
  return (
    <>
      {expression !== null && isScenarioInput(columnId) && <RowExplanation expression={expression} shown={shownAsInput(columnId)} rowId={rowId} />}
      {typed === null && <InputNote view={view} rowId={rowId} isFormula={expression !== null} />}
    </>
  );
}

interface InputNoteProps {
  readonly view: CellView;
  readonly rowId: string;
  readonly isFormula: boolean;
}

/** A note about an input: its problem, otherwise the source of its text. */
function InputNote({ view: { look, hint, edit }, rowId, isFormula }: InputNoteProps) {
  const text = scenarioText[useLanguage()];
  if (rowId === NEW_ROW) return text.typeHere;
  const origin = rowId === GRANT_ROW ? text.fromTerms : edit === '' ? text.inherited : text.ownValue;
  if (look === 'formula') return null;
  if (hint === null) return isFormula ? null : origin;
  return (
    <>
      <span className={`formula-${look === 'input' ? 'remark' : look}`}>{hint}</span>
      {look === 'pending' && <span>{origin}</span>}
    </>
  );
}

/** The explanation of a cell of the scenario sheet, with the inputs of its row. */
function RowExplanation({ rowId, ...rest }: Pick<ExplanationProps, 'expression' | 'shown'> & { readonly rowId: string }) {
  const session = useSessionStore();
  const sheet = useSheetInView();
  const document = useDocument();
  const lead = (name: string) => {
    // The rights of single exercises have no cell to go to.
    const reference = rowReferenceOf(name);
    if (reference !== null) return () => goToName(session, sheet, reference.rowId, reference.columnId);
    const leads = isOutsideName(name) || isScenarioInput(name) || figureById(document, name) !== null;
    return leads ? () => goToName(session, sheet, rowId, name) : null;
  };
  return <Explanation {...rest} inputs={formulaInputs(document, scenarioAt(document, rowId), rest.expression)} lead={lead} />;
}

/** The formula in a text for an input, as a person spells it; null where it is not a formula, or cannot be read. */
function formulaIn(document: GrantDocument, text: string): Expression | null {
  if (!isTypedFormula(text)) return null;
  const reading = customColumnsOf(document).names.read(text, formulaSpelling(document.columns, { addresses: cellAddresses(document), row: 0 }));
  return reading.ok ? reading.expression : null;
}

/** The result of a formula in an input is shown with every digit. */
const shownAsInput = (input: ScenarioInput): ShownFigure => ({ unit: input === 'exercisePrice' ? 'money' : 'number', shownDecimals: null });

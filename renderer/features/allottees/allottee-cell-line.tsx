import { allotteePositions } from '#shared/allottees/list-order.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { allotteeEvaluation, allotteeInputs } from '#shared/metrics/allottee-cells.ts';
import { ALLOTTEE_FIGURE_IDS, ALLOTTEE_FIGURES, ALLOTTEE_INPUTS, headingOf, isAllotteeInput, RIGHTS_OR_NONE } from '#shared/metrics/allottee-figures.ts';
import { isInputName } from '#shared/grant/input-names.ts';
import { INPUTS } from '#shared/grant/input-registry.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { goTo, type Session } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { allotteeColumnSheet } from './allottee-column-sheet.ts';
import { contentOfColumn } from './allottee-columns.ts';
import { listChoice } from './amounts-case.tsx';
import { allotteeAbsence, allotteeCase, CALCULATED_COLUMNS, CALCULATED_FIGURES } from './calculated-columns.ts';

/** What the line says of a cell of the allottee sheet: how a figure of the person is worked out, else what the cell itself says. */
export function AllotteeCellLine({ cell }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const { place: { rowId, columnId }, view } = cell;
  const content = contentOfColumn(columnId);
  const position = allotteePositions(document.allottees).get(rowId);
  const { columns } = allotteeCase(document, useSlice(listChoice).caseId);
  const figure = content.kind === 'calculated' ? ALLOTTEE_FIGURES[CALCULATED_FIGURES[content.figure]] : content.kind === 'custom' ? (columns.byId.get(content.id) ?? null) : null;
  if (position !== undefined && figure !== null) return <FigureLine figure={figure} position={position} columnId={columnId} />;
  if (content.kind === 'custom' && columns.columns.some(({ column }) => column.id === content.id)) return <FormulaOfColumn cell={cell} />;
  return view.edit === null ? view.text : <span className={`formula-${view.look}`}>{view.hint}</span>;
}

function FigureLine({ figure, position, columnId }: { readonly figure: Figure; readonly position: number; readonly columnId: string }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const inCase = allotteeCase(document, useSlice(listChoice).caseId);
  const { allottees } = document;
  const allottee = allottees[position];
  if (allottee === undefined) return null;
  const absence = allotteeAbsence(allotteeEvaluation(figure.expression, allottees, position, inCase.setting), allottee, inCase, language);
  const inputs = allotteeInputs(figure.expression, allottee, inCase.setting);
  return (
    <>
      <Explanation expression={figure.expression} shown={figure} inputs={inputs} columns={inCase.columns.called} lead={(name) => leadTo(session, name, position, inCase.columns.byId.has(name))} />
      {absence !== null && <span className={`formula-${absence.kind}`}>{absence.reason}</span>}
      <EditFormula columnId={columnId} />
    </>
  );
}

/** The way to what a formula names: a cell of the row, or where the document keeps what every row shares. */
function leadTo(session: Session, name: string, position: number, isOfSheet: boolean): (() => void) | null {
  const column = columnOf(name) ?? (isOfSheet ? name : null);
  if (column !== null) return () => goTo(session, `allottees[${position}].${column}`);
  return isInputName(name) ? () => goTo(session, INPUTS[name].path) : null;
}

/** The column of the sheet in which a number of the row stands. */
function columnOf(name: string): string | null {
  if (headingOf(name) !== null) return name;
  if (name === RIGHTS_OR_NONE) return 'rights';
  if (isAllotteeInput(name)) return ALLOTTEE_INPUTS[name];
  return CALCULATED_COLUMNS[ALLOTTEE_FIGURE_IDS.findIndex((id) => id === name)] ?? null;
}

/** A custom column where there is no row to work it out in, or whose formula cannot be read: the formula, and what is wrong with it. */
function FormulaOfColumn({ cell: { place: { columnId }, view } }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const language = useLanguage();
  const formula = document.allotteeColumns.find(({ id }) => id === columnId)?.formula ?? '';
  return (
    <>
      <span>{allotteeColumnSheet.shown(document, formula, language)}</span>
      {view.hint !== null && <span className={view.look === 'problem' ? 'formula-problem' : ''}>{view.hint}</span>}
      <EditFormula columnId={columnId} />
    </>
  );
}

/** Custom columns are changed in their dialog; built-in figures are not. */
function EditFormula({ columnId }: { readonly columnId: string }) {
  const session = useSessionStore();
  const text = formulaLineText[useLanguage()];
  const isOwn = useDocument().allotteeColumns.some(({ id }) => id === columnId);
  if (!isOwn) return null;
  return <button type="button" className="formula-edit" onClick={() => openDialog(session, { kind: 'column', list: 'allotteeColumns', id: columnId })}>{text.editFormula}</button>;
}

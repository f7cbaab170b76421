import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { AxisInput, GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/own-columns.ts';
import { withInputs } from '#shared/scenarios/with-inputs.ts';
import { AXIS_COLUMN, columnValue, nameIn } from '#renderer/features/sensitivity/matrix-source.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { useDocument, useLanguage, useSession } from '#renderer/store/use-session.ts';
import { Explanation } from './explanation.tsx';

/** What the line says of a cell of a matrix: its figure, how that is worked out with the values of the axes, why it is blank. */
export function MatrixCellLine({ cell: { place, view } }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const language = useLanguage();
  const inView = useSession((state) => state.matrixInView);
  const sensitivity = document.sensitivities.find(({ id }) => id === inView?.id) ?? document.sensitivities[0];
  if (sensitivity === undefined || place.columnId === AXIS_COLUMN) return view.text;
  const shownId = sensitivity.figures.includes(inView?.figure ?? '') ? inView?.figure : sensitivity.figures[0];
  const figure = figureById(document, shownId ?? '');
  const values: Values = [[sensitivity.rows.input, place.rowId], [sensitivity.columns.input, columnValue(place.columnId)], ...pageOf(sensitivity, inView?.page ?? null)];
  // Shares are made of rights: the explanation would put other inputs in than the axis has.
  const canExplain = figure !== null && sensitivity.view === 'values' && values.every(([input]) => input !== 'shares') && (sensitivity.pages === null || values.length > 2);
  return (
    <>
      <strong>{nameIn(document, language)(shownId ?? '')}</strong>{' '}
      {canExplain ? <Explanation expression={figure.expression} shown={figure} inputs={inputsAt(document, sensitivity, values)} lead={leadNowhere} /> : <span>{view.exact === undefined ? view.text : formatDecimal(view.exact)}</span>}
      {view.hint !== null && <span className={`formula-${view.look === 'figure' ? 'remark' : view.look}`}> {view.hint}</span>}
    </>
  );
}

/** Inputs of a matrix are at no place of its sheet. */
const leadNowhere = (): null => null;

type Values = readonly (readonly [AxisInput, string])[];

function pageOf({ pages }: Sensitivity, page: string | null): Values {
  return pages === null || page === null ? [] : [[pages.input, page]];
}

function inputsAt(document: GrantDocument, { scenario: id }: Sensitivity, values: Values) {
  const scenario = document.scenarios.find((one) => one.id === id) ?? null;
  const changed = withInputs({ document, scenario }, Object.fromEntries(values));
  return inputsOf(changed.document, changed.scenario);
}

import type { Expression } from '#shared/calc/expression.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { holderCells } from '#shared/scenarios/dilution/holder-cells.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { goTo } from '#renderer/store/session.ts';
import { useDocument, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { dilutionChoice } from './dilution-choice.ts';
import { epsExpression } from './eps-view.tsx';
import { figureOfRow } from './figures-view.tsx';
import { HOLDER_SHOWN_AS, holderColumnOf, holderRowOf } from './holders-worked.ts';
import { placeOfName } from '#renderer/cases/place-of-name.ts';
import { incrementOf } from './securities-worked.ts';
import { tableField } from './tables/table-fields.ts';
import { SHOWN } from './worked-cells.ts';

/** What the line above the sheet says of a cell: how it is worked out, or what stands in it. */
export function DilutionCellLine({ cell: { place, view } }: { readonly cell: ActiveCell }) {
  const session = useSessionStore();
  const document = useDocument();
  const { caseId } = useSlice(dilutionChoice);
  const scenario = scenarioOf(document, caseId);
  const worked = workedAt(document, place);
  if (worked === null) return view.edit === null ? (view.hint ?? view.text) : view.hint;

  /** Names lead to where the document keeps them. */
  const lead = (name: string) => {
    const path = placeOfName(document, scenario, name);
    return path === null ? null : () => goTo(session, path);
  };
  return (
    <>
      <Explanation expression={worked.expression} shown={worked.shown} inputs={inputsOf(document, scenario)} lead={lead} />
      {view.hint !== null && <span className="formula-missing">{view.hint}</span>}
    </>
  );
}

/** How the number of a cell is worked out; null where it is typed, or there is none. */
function workedAt(document: GrantDocument, { rowId, columnId }: CellPlace): { readonly expression: Expression; readonly shown: ShownFigure } | null {
  const figureId = figureOfRow(rowId);
  if (figureId !== null) {
    const figure = columnId === 'value' ? figureById(document, figureId) : null;
    return figure === null ? null : { expression: figure.expression, shown: figure };
  }
  const ofEps = epsExpression(document, rowId, columnId);
  if (ofEps !== null) return { expression: ofEps.expression, shown: SHOWN[ofEps.shown] };
  const increment = columnId === 'increment' ? incrementOf(document, rowId) : null;
  if (increment !== null) return { expression: increment, shown: SHOWN.shares };
  const column = holderColumnOf(columnId);
  const row = holderRowOf(holderCells(document), rowId);
  if (row === null || column === null || (row.kind === 'holder' && tableField('holders', columnId) !== null)) return null;
  return { expression: row.cells[column], shown: SHOWN[HOLDER_SHOWN_AS[column]] };
}

import { useMemo } from 'react';
import { choose, constant, type Expression } from '#shared/calc/expression.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { PLAIN_DILUTION } from '#shared/metrics/dilution-method.ts';
import { epsSteps, GRANT_STEP, type EpsStep } from '#shared/metrics/eps.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { currencyName } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { goTo } from '#renderer/store/session.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { holderRowName } from './holders-worked.ts';
import { workedCell, type InCase, type ShownAs } from './worked-cells.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };
const NUMBERS = { increment: 'shares', addBack: 'money', running: 'perShare' } as const satisfies Readonly<Record<string, ShownAs>>;
type NumberColumn = keyof typeof NUMBERS;

const methodOf = (document: GrantDocument) => figureMethodOf(document).dilution ?? PLAIN_DILUTION;

/** Earnings per share: the basic figure, each step of the sequence with whether it dilutes, and the diluted figure. */
export function EpsView({ inCase }: { readonly inCase: InCase }) {
  const { document, language } = inCase;
  const session = useSessionStore();
  const text = dilutionSheetText[language];
  const { arrangement } = useOwnArrangement(SUBJECT);
  const columns = useMemo(() => epsColumns(document.currency, language), [document.currency, language]);
  const source = useMemo(() => epsSource(inCase), [inCase]);
  const { grid, overlays } = useReadOnlySheet({ arrangement, columns, source, label: text.eps.sheet, rowNumberHeading: text.row });
  return (
    <div className="dilution-grid">
      {grid}
      {source.rows.length === 0 && (
        <div className="empty-sheet dilution-empty">
          <h2>{text.eps.empty.title}</h2>
          <p>{text.eps.empty.body}</p>
          <div className="empty-actions"><Button look="primary" onClick={() => goTo(session, 'eps.profit')}>{text.eps.empty.first}</Button></div>
        </div>
      )}
      {overlays}
    </div>
  );
}

const SUBJECT = {};

function epsColumns(currency: string, language: Language): readonly GridColumn[] {
  const { columns } = dilutionSheetText[language].eps;
  const money = currencyName(currency, language);
  return [
    { id: 'name', heading: columns.name, unit: '', align: 'left', width: 240, role: 'figure', frozen: true },
    { id: 'increment', heading: columns.increment, unit: '', align: 'right', width: 144, role: 'figure' },
    { id: 'addBack', heading: columns.addBack, unit: money, align: 'right', width: 144, role: 'figure' },
    { id: 'running', heading: columns.running, unit: money, align: 'right', width: 144, role: 'figure' },
    { id: 'counts', heading: columns.counts, unit: '', align: 'left', width: 240, role: 'figure' },
  ];
}

const stepRow = (id: string): string => `step:${id}`;
const BASIC = stepRow('basicEps');
const DILUTED = stepRow('dilutedEps');

/** A number of a row as it is worked out; null where nothing stands. */
export function epsExpression(document: GrantDocument, rowId: string, columnId: string): { readonly expression: Expression; readonly shown: ShownAs } | null {
  const shown = NUMBERS[columnId as NumberColumn]; // Another column has none.
  if (shown === undefined) return null;
  if (rowId === BASIC || rowId === DILUTED) return columnId === 'running' ? { expression: ends(document)[rowId === BASIC ? 'basic' : 'diluted'], shown } : null;
  const step = epsSteps(methodOf(document)).find(({ id }) => stepRow(id) === rowId);
  return step === undefined ? null : { expression: step[columnId as NumberColumn], shown };
}

function ends(document: GrantDocument) {
  const method = figureMethodOf(document);
  return { basic: metricById(method, 'basicEps').expression, diluted: metricById(method, 'dilutedEps').expression };
}

/** What a row of the steps is called. */
export function epsRowName(rowId: string, inCase: InCase): string {
  const { rows } = dilutionSheetText[inCase.language].eps;
  if (rowId === BASIC) return rows.basic;
  if (rowId === DILUTED) return rows.diluted;
  const id = rowId.slice(stepRow('').length);
  return holderRowName(id === GRANT_STEP ? { kind: 'grant', id } : { kind: 'security', id }, inCase);
}

/** Nothing stands here as long as no earnings are given. */
function epsSource(inCase: InCase): GridSource {
  const { document, scenario, language } = inCase;
  const { eps } = document;
  const text = dilutionSheetText[language].eps;
  const inputs = inputsOf(document, scenario);
  const steps = epsSteps(methodOf(document));
  const isGiven = eps.profit !== null || eps.averageShares !== null;
  return { pinnedRows: [], rows: isGiven ? [BASIC, ...steps.map(({ id }) => stepRow(id)), DILUTED] : [], rowNumber: (rowId) => numberOf(rowId), cell };

  function numberOf(rowId: string): string {
    const index = steps.findIndex(({ id }) => stepRow(id) === rowId);
    return index < 0 ? '' : String(index + 1);
  }

  function cell(rowId: string, columnId: string): CellView {
    if (columnId === 'name') return { ...BLANK, text: epsRowName(rowId, inCase), look: 'name' };
    if (columnId === 'counts') return countsCell(steps.find(({ id }) => stepRow(id) === rowId));
    const found = epsExpression(document, rowId, columnId);
    if (found === null) return BLANK;
    const view = workedCell(found.expression, found.shown, inCase);
    return rowId === BASIC || rowId === DILUTED ? { ...view, look: view.exact === undefined ? view.look : 'name' } : view;
  }

  function countsCell(step: EpsStep | undefined): CellView {
    if (step === undefined) return BLANK;
    const found = evaluate(choose(step.counts, constant('1'), constant('0')), inputs);
    if (found.status !== 'value') return BLANK;
    return found.value === '1' ? { ...BLANK, text: text.dilutes } : { ...BLANK, text: text.leftOut, look: 'inherited' };
  }
}

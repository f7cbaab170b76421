import { useMemo } from 'react';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { flagsOfFigure } from '#shared/metrics/check-dilution.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricsFor, type Metric } from '#shared/metrics/registry.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { figureText, unitLine } from '#shared/text/figures.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import { definitionSentence } from '#renderer/cases/definition.ts';
import { FigureNeeds, figuresWithValue } from '#renderer/cases/figure-needs.tsx';
import { quantityOfFigure } from '#renderer/cases/quantities.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { dilutionChoice } from './dilution-choice.ts';
import type { InCase } from './worked-cells.ts';

/** The row of a figure on the sheet. */
export const figureRowId = (id: string): string => `figure:${id}`;
/** The figure of a row; null for any other row. */
export const figureOfRow = (rowId: string): string | null => (rowId.startsWith('figure:') ? rowId.slice('figure:'.length) : null);

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** Figures of dilution with their flags; what cannot be worked out yet is named below with what it needs. */
export function FiguresView({ inCase }: { readonly inCase: InCase }) {
  const session = useSessionStore();
  const { needsOpen } = useSlice(dilutionChoice);
  const text = dilutionSheetText[inCase.language];
  const figures = useMemo(() => dilutionFigures(inCase), [inCase]);
  const there = useMemo(() => figuresWithValue(figures, inCase), [figures, inCase]);
  const { arrangement, rowOrder } = useOwnArrangement(SUBJECT);
  const columns = useMemo(() => figureColumns(inCase), [inCase]);
  const source = useMemo(() => figuresSource(there, inCase, rowOrder), [there, inCase, rowOrder]);
  const { grid, overlays } = useReadOnlySheet({ arrangement, columns, source, label: text.figures.sheet, rowNumberHeading: text.row });
  return (
    <>
      <div className="dilution-grid">
        {grid}
        {there.length === 0 && (
          <div className="empty-sheet dilution-empty">
            <h2>{text.figures.empty.title}</h2>
            <p>{text.figures.empty.body}</p>
          </div>
        )}
      </div>
      <FigureNeeds figures={figures.filter((figure) => !there.includes(figure))} place={inCase} open={needsOpen} onFold={(open) => setSlice(session, dilutionChoice, (choice) => ({ ...choice, needsOpen: open }))} />
      {overlays}
    </>
  );
}

const SUBJECT = {};

/** The figures of the registry about dilution, in their order. */
const dilutionFigures = ({ document }: InCase): readonly Metric[] => metricsFor(figureMethodOf(document)).filter(({ group }) => group === 'dilution');

function figureColumns({ language }: InCase): readonly GridColumn[] {
  const { columns } = dilutionSheetText[language].figures;
  return [
    { id: 'name', heading: columns.name, unit: '', align: 'left', width: 280, role: 'figure', frozen: true },
    { id: 'value', heading: columns.value, unit: '', align: 'right', width: 160, role: 'figure', mixed: true },
    { id: 'unit', heading: columns.unit, unit: '', align: 'left', width: 168, role: 'figure' },
    { id: 'flag', heading: columns.flag, unit: '', align: 'left', width: 400, role: 'figure' },
  ];
}

function figuresSource(figures: readonly Metric[], inCase: InCase, rowOrder: readonly string[] | null): GridSource {
  const { document, scenario, language } = inCase;
  const inputs = inputsOf(document, scenario);
  const byRow = new Map(figures.map((figure) => [figureRowId(figure.id), figure]));
  const sorted = rowOrder?.filter((id) => byRow.has(id)) ?? [];
  return { pinnedRows: [], rows: [...sorted, ...[...byRow.keys()].filter((id) => !sorted.includes(id))], cell };

  function cell(rowId: string, columnId: string): CellView {
    const figure = byRow.get(rowId);
    if (figure === undefined) return BLANK;
    const label = figureText[language].metrics[figure.id];
    if (columnId === 'name') return { ...BLANK, text: capitalised(label.name), look: 'name', hint: definitionSentence(figure.id, language) };
    if (columnId === 'unit') return { ...BLANK, text: unitLine(label, document.currency, language), look: 'inherited' };
    const found = evaluate(figure.expression, inputs);
    if (found.status !== 'value') return BLANK;
    if (columnId === 'value') return { ...BLANK, text: shownFigure(found.value, figure, language), exact: found.value, quantity: quantityOfFigure(figure, document, language) };
    const flags = flagsOfFigure(document, figure.id, found.value).map((issue) => issueSentence(issue, language)).join(language === 'ja' ? '' : ' ');
    return flags === '' ? BLANK : { ...BLANK, text: flags, look: 'remark', hint: flags };
  }
}

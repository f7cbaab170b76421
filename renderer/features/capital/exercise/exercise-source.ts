import { evaluate } from '#shared/calc/evaluate.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { exerciseRows, type ExerciseRow } from '#shared/scenarios/exercise/exercise-rows.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { figureText, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { sourceText } from '#shared/text/sources.ts';
import { absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import { quantityOfFigure } from '#renderer/cases/quantities.ts';
import { absentCell } from '#renderer/cases/scenario-cells.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { STEP_VALUE } from './exercise-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** The steps of exercising all rights of a case at once: a line for each figure. */
export function exerciseSource({ document, scenario }: Case, language: Language, rowOrder: readonly string[] | null): GridSource {
  const lines = new Map<string, ExerciseRow>(exerciseRows(document).map((line) => [line.id, line]));
  const method = figureMethodOf(document);
  const ids = [...lines.keys()];
  const rows = rowOrder !== null && rowOrder.length === ids.length && rowOrder.every((id) => lines.has(id)) ? rowOrder : ids;
  return { pinnedRows: [], rows, cell };

  function cell(rowId: string, columnId: string): CellView {
    const line = lines.get(rowId);
    if (line === undefined) return BLANK;
    const figure = metricById(method, line.id);
    const label = figureText[language].metrics[line.id];
    switch (columnId) {
      case 'step':
        return { ...BLANK, text: line.step, look: 'inherited' };
      case 'figure':
        return { ...BLANK, text: capitalised(label.name), look: 'name', hint: definitionSentence(line.id, language) };
      case 'unit':
        return { ...BLANK, text: unitLine(label, document.currency, language), look: 'inherited' };
      case 'source':
        return { ...BLANK, text: figure.source === null ? '' : sourceText[language][figure.source], look: 'inherited' };
      case STEP_VALUE: {
        const evaluation = evaluate(figure.expression, inputsOf(document, scenario));
        if (evaluation.status !== 'value') return absentCell(absenceOfEvaluation(evaluation, document, scenario, language), language);
        return { ...BLANK, text: shownFigure(evaluation.value, figure, language), exact: evaluation.value, quantity: quantityOfFigure(figure, document, language) };
      }
      default:
        return BLANK;
    }
  }
}

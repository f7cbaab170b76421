import { evaluate } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type Metric } from '#shared/metrics/registry.ts';
import { exerciseRows, type ExerciseRow } from '#shared/scenarios/exercise/exercise-rows.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { figureText, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { sourceText } from '#shared/text/sources.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import { quantityOfFigure } from '#renderer/cases/quantities.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { STEP_VALUE } from './exercise-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** A figure of the steps with the step of the law that it belongs to. */
export type ExerciseStep = Metric & Pick<ExerciseRow, 'step'>;

/** The figures of the steps of a document, in the order of the law. */
export function exerciseSteps(document: GrantDocument): readonly ExerciseStep[] {
  const method = figureMethodOf(document);
  return exerciseRows(document).map(({ id, step }) => ({ ...metricById(method, id), step }));
}

/** The steps of exercising all rights of a case at once: a line for each figure that has a value. */
export function exerciseSource(steps: readonly ExerciseStep[], { document, scenario }: Case, language: Language, rowOrder: readonly string[] | null): GridSource {
  const lines = new Map<string, ExerciseStep>(steps.map((line) => [line.id, line]));
  const inputs = inputsOf(document, scenario);
  const ids = [...lines.keys()];
  const rows = rowOrder !== null && rowOrder.length === ids.length && rowOrder.every((id) => lines.has(id)) ? rowOrder : ids;
  return { pinnedRows: [], rows, cell };

  function cell(rowId: string, columnId: string): CellView {
    const figure = lines.get(rowId);
    if (figure === undefined) return BLANK;
    const label = figureText[language].metrics[figure.id];
    switch (columnId) {
      case 'step':
        return { ...BLANK, text: figure.step, look: 'inherited' };
      case 'figure':
        return { ...BLANK, text: capitalised(label.name), look: 'name', hint: definitionSentence(figure.id, language) };
      case 'unit':
        return { ...BLANK, text: unitLine(label, document.currency, language), look: 'inherited' };
      case 'source':
        return { ...BLANK, text: figure.source === null ? '' : sourceText[language][figure.source], look: 'inherited' };
      case STEP_VALUE: {
        const evaluation = evaluate(figure.expression, inputs);
        if (evaluation.status !== 'value') return BLANK;
        return { ...BLANK, text: shownFigure(evaluation.value, figure, language), exact: evaluation.value, quantity: quantityOfFigure(figure, document, language) };
      }
      default:
        return BLANK;
    }
  }
}

import { evaluate } from '#shared/calc/evaluate.ts';
import { ROUNDING_BASES, type CapitalBasis } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { shownUnits } from '#shared/text/shown-difference.ts';
import type { Language } from '#shared/text/language.ts';
import { absenceOf, absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { differenceQuantity, quantityOfFigure } from '#renderer/cases/quantities.ts';
import { absentCell } from '#renderer/cases/scenario-cells.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { basisName, figureOfCell, FIGURES_OF_BASIS } from './bases-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** The bases of which stated capital can be worked out, or waits for the price alone; that of the terms always is one. */
export function basesInView({ document, scenario }: Case, language: Language): readonly CapitalBasis[] {
  const method = figureMethodOf(document);
  return ROUNDING_BASES.filter((basis) => basis === document.grant.statedCapital.basis
    || absenceOf(metricById(method, FIGURES_OF_BASIS[basis].capitalOn), document, scenario, language)?.kind !== 'missing');
}

/** Bases of rounding, a row each. */
export function basesSource({ document, scenario }: Case, bases: readonly CapitalBasis[], language: Language, rowOrder: readonly string[] | null): GridSource {
  const { basis: chosen } = document.grant.statedCapital;
  const isOrder = rowOrder !== null && rowOrder.length === bases.length && bases.every((basis) => rowOrder.includes(basis));
  return { pinnedRows: [], rows: isOrder ? rowOrder : bases, cell };

  function cell(rowId: string, columnId: string): CellView {
    if (columnId === 'basis') return { ...BLANK, text: basisName(rowId, language), look: 'name' };
    if (columnId === 'inTerms') return { ...BLANK, text: rowId === chosen ? capitalSheetText[language].bases.chosen : '', look: 'name' };
    const id = figureOfCell(rowId, columnId);
    if (id === null) return BLANK;
    const figure = metricById(figureMethodOf(document), id);
    const evaluation = evaluate(figure.expression, inputsOf(document, scenario));
    if (evaluation.status !== 'value') return absentCell(absenceOfEvaluation(evaluation, document, scenario, language), language);
    const { value } = evaluation;
    if (columnId === 'capitalOn') return { ...BLANK, text: shownFigure(value, figure, language), exact: value, quantity: quantityOfFigure(figure, document, language) };
    return { ...BLANK, text: shownUnits(value, figure, language), look: value === '0' ? 'inherited' : 'figure', exact: value, quantity: differenceQuantity(figure, document, language) };
  }
}

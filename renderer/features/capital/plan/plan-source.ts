import { isDecimalText, type DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { plannedRights } from '#shared/grant/parts/exercise-plan/rules.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_PLANNED_EXERCISES } from '#shared/grant/limits.ts';
import type { GrantDocument, PlannedExercise, Scenario } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { plannedLines, plannedTotal, rightsOfLine } from '#shared/metrics/planned-exercises.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { formatShortDate } from '#shared/text/dates.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import type { Language } from '#shared/text/language.ts';
import { absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { quantityOfFigure, quantityOfInput } from '#renderer/cases/quantities.ts';
import { absentCell, shownNumber } from '#renderer/cases/scenario-cells.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { isPlanAmount, isPlanField, PLAN_AMOUNTS, type PlanAmount, type PlanField } from './plan-columns.ts';
import { NEW_PLAN_ROW } from './plan-writes.ts';

/** The row of what the plan adds up to. */
export const PLAN_TOTAL_ROW = 'total';

const PINNED = [PLAN_TOTAL_ROW];
const BLANK: CellView = { text: '', edit: null, look: 'name', hint: null };

interface PlanInView {
  readonly document: GrantDocument;
  /** The case whose price and shares the amounts are of; null for the grant itself. */
  readonly scenario: Scenario | null;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly language: Language;
}

/** The lines of the plan with what they come to, a total on top, and an empty row to type into. */
export function planSource({ document, scenario, issues, language }: PlanInView): GridSource {
  const { exercisePlan, currency } = document;
  const text = capitalSheetText[language].plan;
  const lines = plannedLines(document, scenario);
  const positions = new Map(exercisePlan.map(({ id }, index) => [id, index]));
  return { pinnedRows: PINNED, rows: [...positions.keys(), NEW_PLAN_ROW], newRow: NEW_PLAN_ROW, roomForRows: MOST_PLANNED_EXERCISES - exercisePlan.length, cell };

  function cell(rowId: string, columnId: string): CellView {
    if (rowId === PLAN_TOTAL_ROW) return totalCell(columnId);
    if (rowId === NEW_PLAN_ROW) return isPlanField(columnId) ? { text: '', edit: '', look: 'input', hint: text.typeHere } : BLANK;
    const position = positions.get(rowId);
    const line = position === undefined ? undefined : exercisePlan[position];
    if (position === undefined || line === undefined) return BLANK;
    if (isPlanField(columnId)) return fieldCell(line, columnId, issues.get(`exercisePlan[${position}].${columnId}`));
    if (isPlanAmount(columnId)) return amountCell(position, columnId);
    return columnId === 'planned' ? rightsCell(rightsOfLine(line), 'figure') : BLANK;
  }

  function amountCell(position: number, columnId: PlanAmount): CellView {
    const evaluation = lines[position]?.figures[PLAN_AMOUNTS[columnId]];
    if (evaluation === undefined) return BLANK;
    if (evaluation.status === 'value') return amountView(evaluation.value, columnId, 'figure');
    const lacksExercises = evaluation.status === 'missing' && evaluation.missing.includes('exercises');
    return lacksExercises ? { ...BLANK, look: 'missing', hint: text.noCapital } : absentCell(absenceOfEvaluation(evaluation, document, scenario, language), language);
  }

  function amountView(value: DecimalText, columnId: PlanAmount, look: CellView['look']): CellView {
    const figure = metricById(figureMethodOf(document), PLAN_AMOUNTS[columnId]);
    return { ...BLANK, text: shownFigure(value, figure, language), look, exact: value, quantity: quantityOfFigure(figure, document, language) };
  }

  function fieldCell(line: PlannedExercise, field: PlanField, issue: Issue | undefined): CellView {
    const value = line[field] ?? '';
    const view: CellView = field === 'date'
      ? { text: formatShortDate(value, language), edit: value, look: 'input', hint: null, value }
      : { text: shownNumber(value), edit: value, look: 'input', hint: null, ...(isDecimalText(value) && { exact: value }), ...(field === 'rights' && { quantity: quantityOfInput('rights', currency, language) }) };
    return issue === undefined ? view : { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
  }

  function totalCell(columnId: string): CellView {
    if (columnId === 'date') return { ...BLANK, text: text.total };
    if (isPlanAmount(columnId)) {
      const total = plannedTotal(lines, PLAN_AMOUNTS[columnId]);
      return total === null ? BLANK : amountView(total, columnId, 'name');
    }
    return columnId === 'planned' && exercisePlan.length > 0 ? rightsCell(plannedRights(exercisePlan), 'name') : BLANK;
  }

  function rightsCell(rights: DecimalText | null, look: CellView['look']): CellView {
    return rights === null ? { ...BLANK, look: 'missing', hint: text.unknown } : { ...BLANK, text: formatDecimal(rights), look, exact: rights, quantity: quantityOfInput('rights', currency, language) };
  }
}

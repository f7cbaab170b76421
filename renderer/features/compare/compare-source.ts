import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isScenarioInput, SCENARIO_INPUTS } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById, customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { isFigureAsked } from '#shared/metrics/asked-figures.ts';
import { scenarioOf, type ComparedLine, type ComparedValue, type Comparison } from '#shared/scenarios/compare/compare.ts';
import { compareText } from '#shared/text/compare.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure, withoutNoise } from '#shared/text/shown-figure.ts';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';
import { absenceOf, priceOpenText, type AbsenceInWords } from '#renderer/cases/absence.ts';
import { absentCell, brokenCell, inputCell } from '#renderer/cases/scenario-cells.ts';
import { differenceQuantity, quantityOfFigure, quantityOfInput, shareQuantity } from '#renderer/cases/quantities.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { EVERY_DIGIT } from '#renderer/grid/quantity.ts';
import { compareColumn } from './compare-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

interface CompareView {
  readonly document: GrantDocument;
  readonly comparison: Comparison;
  readonly language: Language;
  /** The sorted order of rows; null for that of the scenario sheet. */
  readonly rowOrder: readonly string[] | null;
}

/** Inputs and figures in the order of the scenario sheet, each case in a column of its own; figures of which the document gives nothing are left out. */
export function compareSource({ document, comparison, language, rowOrder }: CompareView): GridSource {
  const { cases, base } = comparison;
  const isShown = ({ id }: { readonly id: string }): boolean => {
    const figure = figureById(document, id);
    return figure === null || isFigureAsked(document, figure);
  };
  const heads = new Map(scenarioColumns(document, language).slice(1).filter(isShown).map((column) => [column.id, column]));
  const lines = new Map([...comparison.inputs, ...comparison.figures].map((line) => [line.id, line]));
  const order = rowOrder?.filter((id) => heads.has(id)) ?? [];
  // Custom columns added since the rows were sorted come last.
  const rows = [...order, ...[...heads.keys()].filter((id) => !order.includes(id))];
  return { pinnedRows: [], rows, cell };

  function cell(rowId: string, columnId: string): CellView {
    if (columnId === 'name') return { text: heads.get(rowId)?.heading ?? '', edit: null, look: 'name', hint: heads.get(rowId)?.definition ?? null };
    if (columnId === 'unit') return { text: heads.get(rowId)?.unit ?? '', edit: null, look: 'inherited', hint: null };
    const place = compareColumn(columnId);
    const at = place === null ? -1 : cases.indexOf(place.caseId);
    if (place === null || at < 0) return BLANK;
    const line = lines.get(rowId);
    if (line === undefined) return brokenOf(rowId);
    const found = line.values[at];
    if (found === undefined) return BLANK;
    return place.part === 'value' ? valueCell(rowId, place.caseId, found) : differenceCell(line, place.caseId, place.part, found);
  }

  function brokenOf(rowId: string): CellView {
    const problem = customColumnsOf(document).columns.find(({ column }) => column.id === rowId)?.problem ?? null;
    return problem === null ? BLANK : brokenCell({ document, language }, problem);
  }

  function valueCell(rowId: string, caseId: string, { value }: ComparedValue): CellView {
    if (isScenarioInput(rowId)) return { ...inputCell(rowId, { document, scenario: scenarioOf(document, caseId), language }, null), edit: null };
    const figure = figureById(document, rowId);
    if (figure === null) return BLANK;
    if (value !== null) return { text: shownFigure(value, figure, language), edit: null, look: 'figure', hint: null, exact: value, quantity: quantityOfFigure(figure, document, language) };
    return absentCell(absenceInCase(document, figure, caseId, language), language);
  }

  function differenceCell(line: ComparedLine, caseId: string, part: 'units' | 'share', { difference }: ComparedValue): CellView {
    const text = compareText[language];
    const figure = figureById(document, line.id);
    const shown = figure ?? EVERY_DIGIT;
    if (difference === null) return { text: '', edit: null, look: 'missing', hint: missingReason(line, caseId) };
    const { units, share } = difference;
    const look = units === '0' ? 'inherited' : 'figure';
    if (shown.unit === 'condition') return { text: part === 'share' ? '' : units === '0' ? text.same : text.differs, edit: null, look, hint: null };
    if (part === 'units') {
      const quantity = figure === null ? quantityOfInput(inputNamed(line.id), document.currency, language) : differenceQuantity(figure, document, language);
      return { text: shownUnits(units, shown, language), edit: null, look, hint: null, exact: withoutNoise(units, shown), quantity };
    }
    if (share === null) return { text: '', edit: null, look: 'missing', hint: text.baseIsZero };
    return { text: shownShare(share), edit: null, look, hint: null, exact: share, quantity: shareQuantity };
  }

  /** Which of the two has no value, and why. */
  function missingReason({ id, values }: ComparedLine, caseId: string): string | null {
    const absent = [base, caseId].find((one) => values[cases.indexOf(one)]?.value == null);
    const figure = figureById(document, id);
    if (absent === undefined) return null;
    const reason = figure === null ? inputCell(inputNamed(id), { document, scenario: scenarioOf(document, absent), language }, null).hint : absenceInCase(document, figure, absent, language)?.reason;
    return compareText[language].absentIn(rowName(document, absent, language), reason ?? priceOpenText(null, language));
  }
}

/** Rows without a figure are those of inputs. */
const inputNamed = (id: string) => SCENARIO_INPUTS.find((name) => name === id) ?? 'exercisePrice';

/** Why a figure has no value in a case; null where it has one. */
export const absenceInCase = (document: GrantDocument, figure: Figure, caseId: string, language: Language): AbsenceInWords | null =>
  absenceOf(figure, document, scenarioOf(document, caseId), language);

/** A share as a percentage with every digit. */
export const exactPercent = (share: string): string => multiplyDecimals(share, '100');

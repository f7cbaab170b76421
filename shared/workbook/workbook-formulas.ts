import { figureExcelCell, inputExcelCell, type CellRule, type ExcelCell } from '../calc/excel/excel-cell.ts';
import { exactDecimals, type InputMeasures } from '../calc/excel/value-measures.ts';
import { ExcelReading } from '../calc/excel-formula.ts';
import type { Expression } from '../calc/expression.ts';
import { isFormula } from '../grant/formula-text.ts';
import { INPUT_TRAITS, inputDigits } from '../grant/input-registry.ts';
import { AMOUNT_DECIMALS } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import type { ScenarioInput } from '../grant/input-names.ts';
import type { Figure } from '../metrics/metric.ts';
import { customColumnsOf } from '../metrics/custom-columns.ts';
import { formulaInputsOf } from '../metrics/scenario-formulas.ts';
import { inputDecimalsOf, inputDecimals, type FurtherTexts } from './input-decimals.ts';

/** What the cell of an input that scenarios set can hold. */
export const inputCellRule = (name: ScenarioInput): CellRule => inputDigits(name);

/** Every formula of the workbook that a document is exported to, as terms that are written for any row. */
export class WorkbookFormulas {
  readonly #document: GrantDocument;
  readonly #reading: ExcelReading;
  readonly #inputs = new Map<string, ExcelCell>();
  readonly #figures = new Map<Figure, ExcelCell>();

  constructor(document: GrantDocument) {
    this.#document = document;
    this.#reading = new ExcelReading(inputMeasures(document));
  }

  /** The cell of a figure of the document. */
  figure(figure: Figure): ExcelCell {
    const cell = this.#figures.get(figure) ?? figureExcelCell(figure.expression, this.#reading, figure.shownDecimals);
    this.#figures.set(figure, cell);
    return cell;
  }

  /** The cell of an input that a scenario works out by a formula; null where it has none, or one that cannot be read. */
  input(scenario: Scenario, name: ScenarioInput): ExcelCell | null {
    const expression = inputFormula(this.#document, scenario, name);
    if (expression === null) return null;
    const found = formulaInputsOf(this.#document, scenario)[name];
    const isTooLong = found?.status === 'refused' && found.problem.code === 'tooManyDigits';
    const key = `${name} ${isTooLong} ${scenario[name]}`;
    const cell = this.#inputs.get(key) ?? inputExcelCell(expression, this.#reading, inputCellRule(name), isTooLong);
    this.#inputs.set(key, cell);
    return cell;
  }
}

/** The formula in an input of a scenario as an expression; null where there is none that can be worked out. */
export function inputFormula(document: GrantDocument, scenario: Scenario, name: ScenarioInput): Expression | null {
  const text = scenario[name];
  if (text === null || !isFormula(text)) return null;
  if (formulaInputsOf(document, scenario)[name]?.status === 'unreadable') return null;
  const reading = customColumnsOf(document).names.read(text);
  return reading.ok ? reading.expression : null;
}

/**
 * What is known of the inputs of a document that formulas are written over: among others the most decimals each can
 * have, in its texts (those given too) and by formulas of scenarios.
 */
export function inputMeasures(document: GrantDocument, further: FurtherTexts = {}): InputMeasures {
  const texts = { ...further, exercisePrice: [...(further['exercisePrice'] ?? []), ...document.scenarios.map(({ exercisePrice }) => exercisePrice)] };
  const plain = inputDecimals(document, texts);
  const plainMeasures = { decimals: (name: string): number => inputDecimalsOf(name, plain) };
  const formulas = pricesByFormula(document).map((expression) => exactDecimals(expression, plainMeasures) ?? AMOUNT_DECIMALS);
  const price = Math.min(AMOUNT_DECIMALS, formulas.reduce((most, decimals) => Math.max(most, decimals), plain.exercisePrice));
  const decimals = { ...plain, exercisePrice: price };
  return { decimals: (name) => inputDecimalsOf(name, decimals), ...INPUT_TRAITS };
}

/** The formulas of exercise prices, each once. */
function pricesByFormula(document: GrantDocument): readonly Expression[] {
  const known = new Map<string, Expression>();
  for (const scenario of document.scenarios) {
    const text = scenario.exercisePrice ?? '';
    const expression = known.has(text) ? null : inputFormula(document, scenario, 'exercisePrice');
    if (expression !== null) known.set(text, expression);
  }
  return [...known.values()];
}

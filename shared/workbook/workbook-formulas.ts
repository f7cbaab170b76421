import { figureExcelCell, inputExcelCell, type CellRule, type ExcelCell } from '../calc/excel/excel-cell.ts';
import { exactDecimals, isLarge, mayBeNegative, mayFail, type InputMeasures } from '../calc/excel/value-measures.ts';
import { ExcelReading } from '../calc/excel-formula.ts';
import { expandReferences, replaceInputs } from '../calc/expand-references.ts';
import type { Expression } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { isFormula } from '../grant/formula-text.ts';
import { INPUT_TRAITS, inputDigits } from '../grant/input-registry.ts';
import { AMOUNT_DECIMALS } from '../grant/number-rules.ts';
import { rowReferenceOf } from '../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { isScenarioInput, type ScenarioInput } from '../grant/input-names.ts';
import type { Figure } from '../metrics/metric.ts';
import { customColumnsOf, figureById } from '../metrics/custom-columns.ts';
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

  /** @param further texts that inputs have beside those of the document, such as values of an axis. */
  constructor(document: GrantDocument, further: FurtherTexts = {}) {
    this.#document = document;
    this.#reading = new ExcelReading(inputMeasures(document, further));
  }

  /** The cell of a figure of the document. */
  figure(figure: Figure): ExcelCell {
    const cell = this.#figures.get(figure) ?? figureExcelCell(figure.expression, this.#reading, figure.shownDecimals);
    this.#figures.set(figure, cell);
    return cell;
  }

  /** The cell of an input that a scenario works out by a formula; null where it has none, or one that cannot be read or written. */
  input(scenario: Scenario, name: ScenarioInput): ExcelCell | null {
    const formula = inputFormula(this.#document, scenario, name);
    const expression = formula === null ? null : overOtherRows(this.#document, formula, this.#reading.inputs);
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
  const prices = pricesByFormula(document);
  let price = plain.exercisePrice;
  // A price may follow that of another row, which may have gained decimals by its own formula.
  for (let before = -1; before !== price; ) {
    before = price;
    const decimals = { ...plain, exercisePrice: price };
    const measures = measuresOfRows(document, { decimals: (name) => inputDecimalsOf(name, decimals), ...INPUT_TRAITS });
    const formulas = prices.map((expression) => exactDecimals(expression, measures) ?? AMOUNT_DECIMALS);
    price = Math.min(AMOUNT_DECIMALS, formulas.reduce((most, one) => Math.max(most, one), price));
  }
  const decimals = { ...plain, exercisePrice: price };
  return measuresOfRows(document, { decimals: (name) => inputDecimalsOf(name, decimals), ...INPUT_TRAITS });
}

/** The same of cells of other rows: an input there is as in the row itself, of a figure its definition tells. */
function measuresOfRows(document: GrantDocument, own: InputMeasures): InputMeasures {
  const columnOf = (name: string): string | null => rowReferenceOf(name)?.columnId ?? null;
  const of = <T>(name: string, input: (name: string) => T, figure: (expression: Expression) => T): T => {
    const column = columnOf(name);
    const expression = column === null || isScenarioInput(column) ? null : figureById(document, column)?.expression;
    return expression == null ? input(column ?? name) : figure(expression);
  };
  return {
    decimals: (name) => of(name, (plain) => own.decimals(plain), (expression) => exactDecimals(expression, own) ?? AMOUNT_DECIMALS),
    isLarge: (name) => of(name, (plain) => own.isLarge(plain), (expression) => isLarge(expression, own)),
    mayBeZero: (name) => of(name, (plain) => own.mayBeZero(plain), () => true),
    mayBeNegative: (name) => of(name, (plain) => own.mayBeNegative(plain), (expression) => mayBeNegative(expression, own)),
    isPartOf: (part, whole) => columnOf(part) === null && columnOf(whole) === null && own.isPartOf(part, whole),
  };
}

/**
 * A formula over cells of other rows as the workbook has it. A figure that its cell holds exactly, and that is never
 * negative, is referred to; any other is written out over the inputs of its row. Null where capital is rounded at each
 * exercise in it, which a row works out for itself alone.
 */
function overOtherRows(document: GrantDocument, formula: Expression, measures: InputMeasures): Expression | null {
  const figures = inputsNeeded(formula).flatMap((name) => {
    const reference = rowReferenceOf(name);
    const figure = reference === null || isScenarioInput(reference.columnId) ? null : figureById(document, reference.columnId);
    if (reference === null || figure === null) return [];
    const { expression } = figure;
    const isInCell = exactDecimals(expression, measures) !== null && !mayFail(expression, measures) && !mayBeNegative(expression, measures);
    return isInCell ? [] : [[name, expandReferences(expression, (input) => (isScenarioInput(input) ? `${reference.rowId}!${input}` : input))] as const];
  });
  if (figures.some(([, expression]) => inputsNeeded(expression).includes('exercises'))) return null;
  return figures.length === 0 ? formula : replaceInputs(formula, new Map(figures));
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

import { ExcelReading } from '../../../calc/excel-formula.ts';
import { figureExcelCell, inputExcelCell, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import { exactDecimals, mayFail, type InputMeasures } from '../../../calc/excel/value-measures.ts';
import { choose, compare, constant, divide, input, subtract, type ComparisonOperator, type Expression } from '../../../calc/expression.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { rowReferenceOf } from '../../../grant/row-reference.ts';
import { expandReferences } from '../../../calc/expand-references.ts';
import { isScenarioInput, type InputName } from '../../../grant/input-names.ts';
import { followedInput } from '../../../grant/input-registry.ts';
import type { GrantDocument, Scenario } from '../../../grant/schema.ts';
import type { Figure } from '../../../metrics/metric.ts';
import type { FurtherTexts } from '../../input-decimals.ts';
import { inputCellRule, inputFormula, inputMeasures } from '../../workbook-formulas.ts';

/** The axis of shares, as the formula of the rights refers to it. */
export const SHARES_AXIS = 'shares';
/** Cells that formulas of differences and limits refer to beside those of inputs. */
export const VALUE_CELL = 'value cell';
/** See {@link VALUE_CELL}. */
export const BASE_CELL = 'base cell';
/** See {@link VALUE_CELL}. */
export const LIMIT_CELL = 'limit cell';

const BASE_PREFIX = 'base ';

/** The name of an input at the base, beside the same input in a cell. */
const atBase = (name: string): string => BASE_PREFIX + name;

/** The input that a name at the base stands for; null for any other name. */
export const inputAtBase = (name: string): string | null => (name.startsWith(BASE_PREFIX) && name !== BASE_CELL ? name.slice(BASE_PREFIX.length) : null);

/** Decimals of a difference in per cent: 0.0108 is 1.08 %. */
const SHARE_DECIMALS = 4;

/**
 * The formulas of one sensitivity's sheet. Figures are written out over the inputs, because other figures have no cells
 * there; what stays the same in every cell is read once.
 */
export class MatrixFormulas {
  readonly #document: GrantDocument;
  readonly #scenario: Scenario | null;
  readonly #measures: InputMeasures;
  readonly #reading: ExcelReading;

  /** @param axes the texts of the axes, by the input that each varies. */
  constructor(document: GrantDocument, scenario: Scenario | null, axes: FurtherTexts) {
    this.#document = document;
    this.#scenario = scenario;
    const measures = inputMeasures(document, axes);
    const inputOf = (name: string): string => inputAtBase(name) ?? name;
    this.#measures = {
      decimals: (name) => (name === SHARES_AXIS ? 0 : measures.decimals(inputOf(name))),
      mayBeZero: (name) => name !== SHARES_AXIS && measures.mayBeZero(inputOf(name)),
      isLarge: (name) => name !== SHARES_AXIS && measures.isLarge(inputOf(name)),
      mayBeNegative: (name) => name !== SHARES_AXIS && measures.mayBeNegative(inputOf(name)),
      isPartOf: (part, whole) => part !== SHARES_AXIS && measures.isPartOf(inputOf(part), inputOf(whole)),
    };
    this.#reading = new ExcelReading(this.#measures);
  }

  /** Decimals shown of an input on this sheet. */
  decimals(name: string): number {
    return this.#measures.decimals(name);
  }

  /** The cell of a figure. */
  figure({ expression, shownDecimals }: Figure): ExcelCell {
    return figureExcelCell(expandReferences(expression), this.#reading, shownDecimals);
  }

  /** The cell of an input that follows an axis otherwise than by being its own. */
  followed(name: InputName, variesShares: boolean): ExcelCell | null {
    if (name === 'treasuryShares') return TREASURY_SHARES;
    const source = followedInput(this.#document, name);
    if (source !== null) return { term: reference(source), decimals: this.decimals(source), cells: [reference(source)], lists: [], failures: [] };
    if (name === 'rights' && variesShares) return inputExcelCell(divide(input(SHARES_AXIS), input('sharesPerRight')), this.#reading, inputCellRule('rights'), false);
    if (this.#scenario === null || !isScenarioInput(name)) return null;
    const expression = inputFormula(this.#document, this.#scenario, name);
    // Cells of other rows stand on another sheet.
    if (expression === null || inputsNeeded(expression).some((needed) => rowReferenceOf(needed) !== null)) return null;
    return inputExcelCell(expandReferences(expression), this.#reading, inputCellRule(name), false);
  }

  /**
   * The cell of a figure's difference from the base, in units or as a share of the base. It refers to the two cells,
   * but where a figure is a quotient, which is rounded there, to its definition.
   */
  difference(figure: Figure, view: 'difference' | 'percent'): ExcelCell {
    const [value, base] = this.#isExact(figure) ? [input(VALUE_CELL), input(BASE_CELL)] : [expandReferences(figure.expression), expandReferences(figure.expression, atBase)];
    const units = subtract(value, base);
    return figureExcelCell(view === 'difference' ? units : divide(units, base), this.#readingOf(figure), view === 'percent' ? SHARE_DECIMALS : figure.shownDecimals);
  }

  /** A cell that is 1 where a figure is beyond a limit, else 0. */
  limit(figure: Figure, comparison: ComparisonOperator): ExcelCell {
    const value = this.#isExact(figure) ? input(VALUE_CELL) : expandReferences(figure.expression);
    return figureExcelCell(choose(compare(comparison, value, input(LIMIT_CELL)), constant('1'), constant('0')), this.#readingOf(figure), 0);
  }

  #isExact({ expression }: Figure): boolean {
    const plain: Expression = expandReferences(expression);
    return exactDecimals(plain, this.#measures) !== null && !mayFail(plain, this.#measures);
  }

  /** A reading that knows the cells of a figure: they may be 0, and have its decimals. */
  #readingOf(figure: Figure): ExcelReading {
    const { decimals } = this.figure(figure);
    const isCell = (name: string): boolean => name === VALUE_CELL || name === BASE_CELL || name === LIMIT_CELL;
    return new ExcelReading({
      ...this.#measures,
      decimals: (name) => (isCell(name) ? decimals : this.#measures.decimals(name)),
      mayBeZero: (name) => isCell(name) || this.#measures.mayBeZero(name),
      isPartOf: (part, whole) => !isCell(part) && this.#measures.isPartOf(part, whole),
      isLarge: (name) => !isCell(name) && this.#measures.isLarge(name),
      mayBeNegative: (name) => !isCell(name) && this.#measures.mayBeNegative(name),
    });
  }
}

const reference = (name: string) => ({ kind: 'reference', to: 'input', name }) as const;

/** Treasury shares are part of the shares issued: there are none to count where they would be more. */
const TREASURY_SHARES: ExcelCell = {
  term: {
    kind: 'choose',
    condition: { kind: 'compare', comparison: '<=', left: reference('treasuryShares'), right: reference('sharesIssued') },
    then: reference('treasuryShares'),
    otherwise: null,
  },
  decimals: 0,
  cells: [reference('treasuryShares'), reference('sharesIssued')],
  lists: [],
  failures: [],
};

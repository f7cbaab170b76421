import { assertNever, childrenOf, type Condition, type Expression, type FigureExpression } from './expression.ts';
import { foldIteratively } from './fold-parts.ts';
import { multiplyDecimals } from './decimal-arithmetic.ts';
import { called, numberTerm, operation, rounded, type ExcelCondition, type ExcelTerm } from './excel/excel-term.ts';
import { MOST_CUT_DECIMALS, roundingTerm } from './excel/excel-rounding.ts';
import { proportionalPartTerm } from './excel/proportional-part.ts';
import { excelTermText, type ExcelPlaces } from './excel/term-text.ts';
import { exactDecimals, mayFail, surelyTaken, type InputMeasures } from './excel/value-measures.ts';

/** The cells that formulas of a workbook refer to, and what is known of the inputs. */
export type ExcelNames = ExcelPlaces & InputMeasures;

/** Decimals of a quotient in a cell whose shown decimals are not specified. */
export const QUOTIENT_DECIMALS = 10;

/** Decimals of a figure in its cell: those of the exact figure, or the shown ones where the figure divides. */
export const cellDecimals = (expression: Expression, inputs: Pick<InputMeasures, 'decimals'>, shownDecimals: number | null): number =>
  exactDecimals(expression, inputs) ?? shownDecimals ?? QUOTIENT_DECIMALS;

/**
 * The formula of an expression in a spreadsheet program, without "=": the second of its three readings. Spreadsheets
 * calculate in doubles, so a rounding is written in a form in which a double cannot fall on the wrong side: noise is
 * cut off first (`ROUNDUP(ROUND(x,6),0)`), and large or fine-grained amounts are rounded as whole numbers (`INT`).
 * `isExactInSpreadsheet` tells whether the formula then gives the exact figure.
 */
export const excelFormula = (expression: Expression, names: ExcelNames): string => excelTermText(new ExcelReading(names).term(expression), names);

/** Converts expressions to terms of a formula; each expression is converted once. */
export class ExcelReading {
  readonly inputs: InputMeasures;
  readonly #hasCell: (figureId: string) => boolean;
  readonly #terms = new Map<Expression, ExcelTerm>();
  readonly #apart = new Map<string, boolean>();

  /** @param hasCell whether a figure has a cell of its own that formulas can refer to. */
  constructor(inputs: InputMeasures, hasCell: (figureId: string) => boolean = () => true) {
    this.inputs = inputs;
    this.#hasCell = hasCell;
  }

  /** The formula term of an expression. */
  term(expression: Expression): ExcelTerm {
    return this.#terms.get(expression) ?? foldIteratively(expression, this.#partsBefore, this.#terms, (node) => this.#read(node));
  }

  /**
   * Whether a reference to a figure is replaced by its definition: the cell of a quotient is rounded for people to
   * read, and blank where the figure divides by zero, which a formula must detect itself.
   */
  isWrittenOut({ id, definition }: FigureExpression): boolean {
    const known = this.#apart.get(id);
    if (known !== undefined) return known;
    const apart = !this.#hasCell(id) || exactDecimals(definition, this.inputs) === null || mayFail(definition, this.inputs);
    this.#apart.set(id, apart);
    return apart;
  }

  /** Whether an expression is a number exactly as it stands in a cell or in the formula: it has no noise of doubles. */
  isPlain(expression: Expression): boolean {
    return expression.kind === 'input' || expression.kind === 'constant' || (expression.kind === 'figure' && !this.isWrittenOut(expression));
  }

  /** The parts to convert before an expression; none for a figure that has a cell. */
  readonly #partsBefore = (expression: Expression): readonly Expression[] =>
    (expression.kind === 'figure' && !this.isWrittenOut(expression) ? [] : childrenOf(expression));

  /** The term of an expression whose parts are already converted. */
  #read(expression: Expression): ExcelTerm {
    switch (expression.kind) {
      case 'constant':
        return numberTerm(expression.value);
      case 'input':
        return { kind: 'reference', to: 'input', name: expression.name };
      case 'function':
        return this.term(expression.definition);
      case 'failure':
        return { kind: 'failure' };
      case 'power':
        return { kind: 'power', base: this.term(expression.base), exponent: expression.exponent };
      case 'figure':
        return this.isWrittenOut(expression) ? this.term(expression.definition) : { kind: 'reference', to: 'figure', name: expression.id };
      case 'add':
        return operation('+', this.term(expression.left), this.term(expression.right));
      case 'subtract':
        return operation('-', this.term(expression.left), this.term(expression.right));
      case 'multiply':
        if (expression.left.kind === 'constant' && expression.right.kind === 'constant') return numberTerm(multiplyDecimals(expression.left.value, expression.right.value));
        return operation('*', this.term(expression.left), this.term(expression.right));
      case 'divide':
        return proportionalPartTerm(expression, this) ?? operation('/', this.term(expression.left), this.term(expression.right));
      case 'round':
        return roundingTerm(expression, this);
      case 'absolute':
        return called('ABS', this.term(expression.value));
      case 'least':
      case 'greatest':
        return called(expression.kind === 'least' ? 'MIN' : 'MAX', ...expression.parts.map((part) => this.term(part)));
      case 'choose': {
        const branch = surelyTaken(expression, this.inputs);
        if (branch !== null) return this.term(branch);
        return { kind: 'choose', condition: this.condition(expression.condition), then: this.term(expression.then), otherwise: this.term(expression.otherwise) };
      }
      case 'sumOver':
        return { kind: 'sumProduct', list: expression.list, element: expression.element, body: this.term(expression.body) };
      default:
        return assertNever(expression);
    }
  }

  /** A condition as part of a formula. */
  condition(condition: Condition): ExcelCondition {
    switch (condition.kind) {
      case 'compare':
        return { kind: 'compare', comparison: condition.comparison, left: this.#compared(condition.left), right: this.#compared(condition.right) };
      case 'and':
      case 'or':
        return { kind: condition.kind, parts: condition.parts.map((part) => this.condition(part)) };
      case 'not':
        return { kind: 'not', part: this.condition(condition.part) };
      default:
        return assertNever(condition);
    }
  }

  /** A side of a comparison: noise is cut off a calculated value with decimals, so that equal values compare as equal. */
  #compared(side: Expression): ExcelTerm {
    const term = this.term(side);
    const decimals = exactDecimals(side, this.inputs);
    const isClean = decimals === null || decimals === 0 || decimals > MOST_CUT_DECIMALS || this.isPlain(side) || term.kind === 'round';
    return isClean ? term : rounded(term, decimals);
  }
}

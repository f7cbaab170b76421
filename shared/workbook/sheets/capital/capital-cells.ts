import type { CellValue } from 'exceljs';
import type { DecimalText } from '../../../calc/decimal.ts';
import { evaluate, type Evaluation } from '../../../calc/evaluate.ts';
import { cellText, figureExcelCell, missingText } from '../../../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../../../calc/excel/excel-term.ts';
import type { ExcelPlaces } from '../../../calc/excel/term-text.ts';
import type { InputMeasures } from '../../../calc/excel/value-measures.ts';
import { ExcelReading } from '../../../calc/excel-formula.ts';
import type { Expression, Inputs } from '../../../calc/expression.ts';
import { formatDecimal, roundedText } from '../../../calc/format-decimal.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { labelIn } from '../../../text/figures.ts';
import { formulaCell, spreadsheetNumber, textInFormula } from '../../cell-values.ts';
import type { Pack } from '../../pack.ts';
import { verifyCell } from '../../verify-cell.ts';
import { inputMeasures } from '../../workbook-formulas.ts';
import { capitalPackText } from './text.ts';

/** A cell of the sheet. */
export interface CapitalCell {
  readonly value: CellValue;
  /** The figure with the decimals of its cell; null where there is none. */
  readonly exact: DecimalText | null;
  /** Whether it is the exact figure at export as text, because doubles would not surely give it. */
  readonly isFrozen: boolean;
}

/** What formulas of a place on the sheet refer to, and what is there. */
export interface CellContext {
  readonly places: ExcelPlaces;
  readonly inputs: Inputs;
  /** A figure that has a cell: its exact value, and whether a spreadsheet program surely has the same; undefined for one that formulas write out. */
  readonly figure: (id: string) => { readonly value: DecimalText | null; readonly exactInSpreadsheet: boolean } | undefined;
  /** What is known of inputs that only this place has. */
  readonly measures?: Pick<InputMeasures, 'decimals' | 'isLarge' | 'mayBeZero' | 'mayBeNegative'> & { readonly names: readonly string[] };
}

/** Writes expressions as live formulas that say what they wait for where an input is missing. */
export class CapitalCells {
  readonly #document: GrantDocument;
  readonly #language: Pack['language'];
  readonly #context: CellContext;
  readonly #reading: ExcelReading;

  constructor({ document, language }: Pick<Pack, 'document' | 'language'>, context: CellContext) {
    this.#document = document;
    this.#language = language;
    this.#context = context;
    this.#reading = new ExcelReading(withMeasures(inputMeasures(document), context.measures), (id) => context.figure(id) !== undefined);
  }

  /** The cell of an expression. A figure without a value names what it lacks, live. */
  cell(expression: Expression, shownDecimals: number | null, evaluation: Evaluation = evaluate(expression, this.#context.inputs)): CapitalCell {
    const { places, inputs } = this.#context;
    const cell = figureExcelCell(expression, this.#reading, shownDecimals);
    const known = evaluation.status === 'value' ? evaluation.value : null;
    const exact = known === null ? null : roundedText(known, cell.decimals);
    const isSure = verifyCell(cell, { exactValueOf: this.#exactValueOf, isSure: this.#isSure, list: (name) => inputs.lists[name] ?? null }, known);
    const value = isSure ? cellText({ ...cell, cells: [], lists: [] }, places) : null;
    if (value === null) return { value: exact === null ? this.#waitsFor(evaluation) : formatDecimal(exact), exact, isFrozen: exact !== null };
    const missing = missingText(cell, places);
    const words = this.#waitsFor(evaluation);
    const result = exact === null ? words : spreadsheetNumber(exact);
    return { value: formulaCell(missing === null ? value : `IF(${missing},${textInFormula(words)},${value})`, result), exact, isFrozen: false };
  }

  /** "exercise price needed"; a dash where nothing was missing at export. */
  #waitsFor(evaluation: Evaluation): string {
    const text = capitalPackText[this.#language];
    if (evaluation.status !== 'missing') return text.none;
    return text.needs(evaluation.missing.map((name) => labelIn(this.#document, name, this.#language)?.name ?? name).join(text.separator));
  }

  readonly #exactValueOf = ({ to, name }: ReferenceTerm): DecimalText | null => (to === 'figure' ? (this.#context.figure(name)?.value ?? null) : (this.#context.inputs.values[name] ?? null));

  readonly #isSure = ({ to, name }: ReferenceTerm): boolean => (to === 'figure' ? (this.#context.figure(name)?.exactInSpreadsheet ?? false) : true);
}

function withMeasures(measures: InputMeasures, own: CellContext['measures']): InputMeasures {
  if (own === undefined) return measures;
  const isOwn = (name: string): boolean => own.names.includes(name);
  return {
    decimals: (name) => (isOwn(name) ? own.decimals(name) : measures.decimals(name)),
    isLarge: (name) => (isOwn(name) ? own.isLarge(name) : measures.isLarge(name)),
    mayBeZero: (name) => (isOwn(name) ? own.mayBeZero(name) : measures.mayBeZero(name)),
    mayBeNegative: (name) => (isOwn(name) ? own.mayBeNegative(name) : measures.mayBeNegative(name)),
    isPartOf: (part, whole) => !isOwn(part) && !isOwn(whole) && measures.isPartOf(part, whole),
  };
}

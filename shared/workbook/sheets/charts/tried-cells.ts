import type { CellValue, Worksheet } from 'exceljs';
import { evaluate } from '../../../calc/evaluate.ts';
import { cellText, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import { expandReferences } from '../../../calc/expand-references.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import type { Inputs } from '../../../calc/expression.ts';
import { roundedText } from '../../../calc/format-decimal.ts';
import { decimalsOfText } from '../../../grant/number-rules.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { exercisesOf } from '../../../metrics/exercises.ts';
import type { Figure } from '../../../metrics/metric.ts';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { EXERCISE_COUNTS, EXERCISE_SIZES } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat } from '../../style.ts';
import { verifyCell } from '../../verify-cell.ts';
import { WorkbookFormulas } from '../../workbook-formulas.ts';
import { BY_NAME } from '../dilution/live-cells.ts';

/** A number that is tried for an input, and the cell in which it stands. */
export interface Tried {
  readonly value: DecimalText;
  /** Its address on the sheet. */
  readonly at: string;
}

/** What is tried for inputs, by their names. */
export type TriedInputs = Readonly<Record<string, Tried>>;

/** Figures of the grant with some inputs replaced by cells of the sheet: formulas, or the value alone where doubles would not give it. */
export class TriedCells {
  readonly #document: GrantDocument;
  readonly #inputs: Inputs;
  readonly #formulas = new Map<string, { readonly formulas: WorkbookFormulas; readonly cells: Map<string, ExcelCell> }>();

  constructor({ document, rows: [grant] }: Pack) {
    this.#document = document;
    this.#inputs = grant?.inputs ?? { values: {}, lists: {} };
  }

  /** What the cell of a figure holds, and its number; null where it has none. */
  figure(figure: Figure, tried: TriedInputs): { readonly value: CellValue; readonly number: number | null; readonly decimals: number } {
    const cell = this.#cellOf(figure, tried);
    const inputs = this.#inputsWith(tried);
    const evaluation = evaluate(figure.expression, inputs);
    const exact = evaluation.status === 'value' ? evaluation.value : null;
    const number = exact === null ? null : spreadsheetNumber(roundedText(exact, cell.decimals));
    const isSure = verifyCell(cell, { exactValueOf: ({ name }) => inputs.values[name] ?? null, isSure: () => true, list: (name) => inputs.lists[name] ?? null }, exact);
    const text = isSure ? cellText(cell, {
      input: (name) => tried[name]?.at ?? BY_NAME.input(name),
      figure: (id) => BY_NAME.figure(id),
      list: () => ({ values: EXERCISE_SIZES, counts: EXERCISE_COUNTS, condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=${tried['rights']?.at ?? 'rights'}` }),
    }) : null;
    return { value: text === null ? number : formulaCell(text, number ?? ''), number, decimals: cell.decimals };
  }

  /** Formulas know how many decimals the numbers have that stand in a table; of those with as many they are the same. */
  #cellOf(figure: Figure, tried: TriedInputs): ExcelCell {
    const texts = Object.fromEntries(Object.entries(tried).map(([name, { value }]) => [name, [value]]));
    const key = Object.entries(tried).map(([name, { value }]) => `${name} ${decimalsOfText(value)}`).join();
    const known = this.#formulas.get(key) ?? { formulas: new WorkbookFormulas(this.#document, texts), cells: new Map<string, ExcelCell>() };
    this.#formulas.set(key, known);
    const cell = known.cells.get(figure.id) ?? known.formulas.figure({ ...figure, expression: expandReferences(figure.expression) });
    known.cells.set(figure.id, cell);
    return cell;
  }

  #inputsWith(tried: TriedInputs): Inputs {
    const values = { ...this.#inputs.values, ...Object.fromEntries(Object.entries(tried).map(([name, { value }]) => [name, value])) };
    return { values, lists: tried['rights'] === undefined ? this.#inputs.lists : { ...this.#inputs.lists, exercises: exercisesOf(this.#document, tried['rights'].value) } };
  }
}

/** Number format of what is tried for an input, with a word behind it where one is given. */
export const triedFormat = (pack: Pack, input: string, values: readonly DecimalText[], word = ''): string =>
  `${amountFormat(Math.max(pack.decimals(input), ...values.map(decimalsOfText))).split(';')[0] ?? 'General'}${word === '' ? '' : `" ${word}"`}`;

/** Writes a number that is tried, which may be changed. */
export const writeTried = (pack: Pack, sheet: Worksheet, row: number, column: number, value: DecimalText, format: string): void =>
  void writeCell(pack, sheet.getRow(row), column, spreadsheetNumber(value), 'input', { format, align: 'right' });

import type { CellValue } from 'exceljs';
import { evaluate } from '../../../calc/evaluate.ts';
import { cellText } from '../../../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../../../calc/excel/excel-term.ts';
import type { ExcelPlaces } from '../../../calc/excel/term-text.ts';
import type { Expression } from '../../../calc/expression.ts';
import { roundedText } from '../../../calc/format-decimal.ts';
import { tableNumberOf } from '../../../grant/table-numbers.ts';
import type { FigureUnit } from '../../../metrics/metric.ts';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { EXERCISE_COUNTS, EXERCISE_SIZES, grantFigureName, ISSUE_PRICE_COUNTED, tableNumberCellName } from '../../names.ts';
import type { PackFigure } from '../../pack-rows.ts';
import type { Pack } from '../../pack.ts';
import { verifyCell } from '../../verify-cell.ts';
import { WorkbookFormulas } from '../../workbook-formulas.ts';

/** What formulas of a sheet of its own refer to: the named cells of the terms, of the tables, and of the grant's figures. */
export const BY_NAME: ExcelPlaces = {
  input(name) {
    const number = tableNumberOf(name);
    if (number !== null) return tableNumberCellName(number);
    return name === 'issuePrice' ? ISSUE_PRICE_COUNTED : name;
  },
  figure: (id) => grantFigureName(id) ?? '#REF!',
  list: () => ({ values: EXERCISE_SIZES, counts: EXERCISE_COUNTS, condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=rights` }),
};

/** Cells over the grant itself, for sheets that do not have its row: formulas, or the value alone where doubles would not give it. */
export class GrantCells {
  readonly #formulas: WorkbookFormulas;
  readonly #inputs;
  readonly #figures: ReadonlyMap<string, PackFigure>;

  constructor({ document, rows }: Pack) {
    this.#formulas = new WorkbookFormulas(document);
    const [grant] = rows;
    this.#inputs = grant?.inputs ?? { values: {}, lists: {} };
    this.#figures = new Map(grant?.figures.map((figure) => [figure.id, figure]) ?? []);
  }

  /** The cell of an expression with so many decimals; blank where it has no value yet, and live all the same. */
  cell(expression: Expression, unit: FigureUnit, shownDecimals: number | null): CellValue {
    const cell = this.#formulas.figure({ id: '', unit, group: 'dilution', expression, shownDecimals });
    const evaluation = evaluate(expression, this.#inputs);
    const exact = evaluation.status === 'value' ? evaluation.value : null;
    const result = exact === null ? '' : spreadsheetNumber(roundedText(exact, cell.decimals));
    const text = verifyCell(cell, { exactValueOf: this.#exactValueOf, isSure: this.#isSure, list: (name) => this.#inputs.lists[name] ?? null }, exact) ? cellText(cell, BY_NAME) : null;
    if (text !== null) return formulaCell(text, result);
    return result === '' ? null : result;
  }

  readonly #exactValueOf = ({ to, name }: ReferenceTerm): string | null => (to === 'figure' ? (this.#figures.get(name)?.value ?? null) : (this.#inputs.values[name] ?? null));

  readonly #isSure = ({ to, name }: ReferenceTerm): boolean => (to === 'figure' ? (this.#figures.get(name)?.exactInSpreadsheet ?? false) : true);
}

/** The number that a cell made by {@link GrantCells} shows; null where it shows none. */
export function writtenNumber(value: CellValue): number | null {
  const shown = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
  return typeof shown === 'number' ? shown : null;
}

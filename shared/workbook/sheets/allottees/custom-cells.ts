import type { Row } from 'exceljs';
import { roundedText } from '../../../calc/format-decimal.ts';
import { decimalsOf, type DecimalText } from '../../../calc/decimal.ts';
import { cellText, figureExcelCell, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../../../calc/excel/excel-term.ts';
import type { ExcelPlaces } from '../../../calc/excel/term-text.ts';
import type { InputMeasures } from '../../../calc/excel/value-measures.ts';
import { ExcelReading } from '../../../calc/excel-formula.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { readNumber } from '../../../calc/number-text.ts';
import { isScenarioInput } from '../../../grant/input-names.ts';
import { isPositiveCount } from '../../../grant/number-rules.ts';
import { allotteeValue, type AllotteeSetting } from '../../../metrics/allottee-cells.ts';
import { allotteeColumnsOf, type AllotteeColumns } from '../../../metrics/allottee-columns.ts';
import { ALLOTTEE_FIGURE_IDS, ALLOTTEE_INPUTS, allotteeNumber, headingOf, isAllotteeInput, isOfAllottee, otherText, RIGHTS_OR_NONE } from '../../../metrics/allottee-figures.ts';
import type { Figure } from '../../../metrics/metric.ts';
import { namesIn } from '../../../text/figures.ts';
import { formulaProblemSentence } from '../../../text/formulas.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { figureLook } from '../../figure-columns.ts';
import { address, EXERCISE_COUNTS, EXERCISE_SIZES, GRANT_ROW_NUMBER, grantFigureName, sheetAddress } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { exportedColumns, exportedRows, placesOfRow } from '../../row-places.ts';
import { verifyCell, type KnownCells } from '../../verify-cell.ts';
import { inputMeasures } from '../../workbook-formulas.ts';
import type { AllotteeLayout } from './allottee-columns.ts';
import { allotteesSheetText } from './text.ts';

/** Decimals that numbers of the list's own columns have at least in formulas, so that one may be changed in the workbook. */
const LEAST_OTHER_DECIMALS = 4;
/** A number in exactly the spelling that comes back from a cell: as many digits as a double surely keeps. */
const MOST_CELL_DIGITS = 15;

/** A custom column with its figure and the formula of its cells. */
interface WorkedColumn {
  readonly at: number;
  readonly figure: Figure;
  readonly cell: ExcelCell;
  readonly format: string;
}

/**
 * The cells of the custom columns of the allottee sheet: live formulas over the row and the terms of the grant where a
 * spreadsheet program surely comes to the same, else the number alone.
 */
export class CustomAllotteeCells {
  /** What is to be said above the list; null where it has no custom columns. */
  readonly remark: string | null;
  readonly #pack: Pack;
  readonly #layout: AllotteeLayout;
  readonly #firstRow: number;
  readonly #columns: AllotteeColumns;
  readonly #setting: AllotteeSetting;
  readonly #worked: ReadonlyMap<number, WorkedColumn>;
  readonly #byId: ReadonlyMap<string, WorkedColumn>;
  readonly #headings: ReadonlySet<string>;
  readonly #grantFigures: ReadonlyMap<string, { readonly value: DecimalText | null; readonly exactInSpreadsheet: boolean }>;
  readonly #sure = new Map<string, boolean>();
  readonly #ofGrant: ExcelPlaces;

  constructor(pack: Pack, layout: AllotteeLayout, firstRow: number) {
    const { document, language } = pack;
    this.#pack = pack;
    this.#layout = layout;
    this.#firstRow = firstRow;
    this.#columns = allotteeColumnsOf(document);
    const { columns, called } = this.#columns;
    const grant = pack.rows[0];
    this.#setting = { inputs: grant?.inputs ?? { values: {}, lists: {} }, currency: document.currency };
    this.#grantFigures = new Map((grant?.figures ?? []).toReversed().map((figure) => [figure.id, figure]));
    this.#ofGrant = placesOfRow(GRANT_ROW_NUMBER, exportedColumns(document), exportedRows(document));
    const figures = columns.flatMap(({ figure }) => figure ?? []);
    this.#headings = new Set(figures.flatMap(({ expression }) => inputsNeeded(expression)).flatMap((name) => headingOf(name) ?? []));
    const reading = new ExcelReading(this.#measures(), (id) => !ALLOTTEE_FIGURE_IDS.some((own) => own === id));
    this.#worked = new Map(layout.columns.flatMap((column, index) => {
      const figure = column.kind === 'custom' ? columns[column.index]?.figure : null;
      if (column.kind !== 'custom' || figure == null) return [];
      const values = document.allottees.map((_, row) => this.#valueOf(figure, row));
      const { format } = figureLook(figure, values, document.currency, language);
      return [[column.index, { at: index + 1, figure, cell: figureExcelCell(figure.expression, reading, figure.shownDecimals), format }] as const];
    }));
    this.#byId = new Map([...this.#worked.values()].toReversed().map((column) => [column.figure.id, column]));
    const text = allotteesSheetText[language];
    const problems = columns.flatMap(({ column, problem }) => (problem === null ? [] : [text.unreadable(column.name, formulaProblemSentence(problem, language, namesIn({ ...document, columns: called }, language)))]));
    this.remark = columns.length === 0 ? null : [text.customColumns, ...problems].join('\n');
  }

  /** Whether a cell of one of the list's own columns holds a number: formulas count with it, and it comes back as it is spelt. */
  isNumberCell(heading: string, text: string): boolean {
    if (!this.#headings.has(heading) || text.replace(/[-.]/g, '').length > MOST_CELL_DIGITS) return false;
    const reading = readNumber(text, this.#setting.currency);
    return reading.ok && reading.value === text;
  }

  /** Writes the cell of a custom column in the row of an allottee, counted from 0. */
  write(row: Row, at: number, column: number, index: number): void {
    const worked = this.#worked.get(column);
    if (worked === undefined) {
      writeCell(this.#pack, row, at, null, 'figure');
      return;
    }
    const { figure, cell, format } = worked;
    const value = this.#valueOf(figure, index);
    const result = value === null ? '' : spreadsheetNumber(roundedText(value, cell.decimals));
    const formula = this.#isSure(figure.id, index) ? cellText(cell, this.#places(index)) : null;
    const content = formula === null ? (result === '' ? null : result) : formulaCell(formula, result);
    writeCell(this.#pack, row, at, content, 'figure', { align: 'right', format });
  }

  #valueOf = ({ expression }: Figure, index: number): DecimalText | null => allotteeValue(expression, this.#pack.document.allottees, index, this.#setting);

  /** Whether the cell of a custom column surely comes to its number, or to nothing where it has none. */
  #isSure(id: string, index: number): boolean {
    const key = `${index} ${id}`;
    const known = this.#sure.get(key);
    if (known !== undefined) return known;
    const column = this.#byId.get(id);
    const sure = column !== undefined && verifyCell(column.cell, this.#known(index), this.#valueOf(column.figure, index));
    this.#sure.set(key, sure);
    return sure;
  }

  #known(index: number): KnownCells {
    const allottee = this.#pack.document.allottees[index];
    return {
      exactValueOf: ({ to, name }) => {
        if (to === 'figure') return this.#exactFigure(name, index);
        return isOfAllottee(name) ? (allottee === undefined ? null : allotteeNumber(allottee, name, this.#setting.currency)) : (this.#setting.inputs.values[name] ?? null);
      },
      isSure: (reference) => this.#isSureReference(reference, index),
      list: (name) => this.#setting.inputs.lists[name] ?? null,
    };
  }

  #exactFigure(id: string, index: number): DecimalText | null {
    const own = this.#byId.get(id);
    if (own === undefined) return this.#grantFigures.get(id)?.value ?? null;
    const value = this.#valueOf(own.figure, index);
    return value === null ? null : roundedText(value, own.cell.decimals);
  }

  #isSureReference({ to, name }: ReferenceTerm, index: number): boolean {
    if (to === 'figure') return this.#byId.has(name) ? this.#isSure(name, index) : (this.#grantFigures.get(name)?.exactInSpreadsheet ?? false);
    const allottee = this.#pack.document.allottees[index];
    if (!isOfAllottee(name)) return true;
    if (allottee === undefined) return false;
    const heading = headingOf(name);
    if (heading !== null) {
      const text = otherText(allottee, heading);
      // A text that is no number stands there as a text, which no formula counts.
      return this.isNumberCell(heading, text) || !readNumber(text, this.#setting.currency).ok;
    }
    const text = allottee[name === 'allotteePlannedRights' ? 'planned' : 'rights'];
    return text === null || isPositiveCount(text);
  }

  #places(index: number): ExcelPlaces {
    const row = this.#firstRow + index;
    const scenarios = scenariosSheetText[this.#pack.language].sheet;
    const { figures } = exportedColumns(this.#pack.document);
    return {
      input: (name) => {
        const column = this.#columnOf(name);
        if (column !== null) return name === RIGHTS_OR_NONE ? `SUM(${address(column, row)})` : address(column, row);
        return isScenarioInput(name) ? name : this.#ofGrant.input(name);
      },
      figure: (id) => {
        const own = this.#byId.get(id);
        return own === undefined ? (grantFigureName(id) ?? sheetAddress(scenarios, figures.get(id) ?? 1, GRANT_ROW_NUMBER)) : address(own.at, row);
      },
      list: () => ({ values: EXERCISE_SIZES, counts: EXERCISE_COUNTS, condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=rights` }),
    };
  }

  /** The column of the list in which a number of the row stands; null for what is not of a row. One that the list does not use is blank. */
  #columnOf(name: string): number | null {
    const heading = headingOf(name);
    if (heading !== null) return this.#layout.columns.findIndex((column) => column.kind === 'other' && column.heading === heading) + 1 || this.#blankColumn();
    if (name === RIGHTS_OR_NONE) return this.#layout.numberOf('rights') ?? this.#blankColumn();
    return isAllotteeInput(name) ? (this.#layout.numberOf(ALLOTTEE_INPUTS[name]) ?? this.#blankColumn()) : null;
  }

  /** The gap between the list and its totals. */
  #blankColumn = (): number => this.#layout.columns.length + 1;

  #measures(): InputMeasures {
    const own = inputMeasures(this.#pack.document);
    const decimals = new Map([...this.#headings].map((heading) => [heading, this.#decimalsIn(heading)]));
    return {
      decimals: (name) => (isOfAllottee(name) ? (decimals.get(headingOf(name) ?? '') ?? 0) : own.decimals(name)),
      isLarge: (name) => isOfAllottee(name) || own.isLarge(name),
      mayBeZero: (name) => (isOfAllottee(name) ? name !== 'allotteeRights' : own.mayBeZero(name)),
      mayBeNegative: (name) => headingOf(name) !== null || (!isOfAllottee(name) && own.mayBeNegative(name)),
      isPartOf: (part, whole) => !isOfAllottee(part) && !isOfAllottee(whole) && own.isPartOf(part, whole),
    };
  }

  #decimalsIn(heading: string): number {
    const { document: { allottees } } = this.#pack;
    return allottees.reduce((most, allottee) => {
      const reading = readNumber(otherText(allottee, heading), this.#setting.currency);
      return reading.ok ? Math.max(most, decimalsOf(reading.value)) : most;
    }, LEAST_OTHER_DECIMALS);
  }
}

import type { Cell, Worksheet } from 'exceljs';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { columnLetter, SCENARIO_COLUMNS } from '../../names.ts';
import type { CheckGroup, PackCheck } from '../../pack-check.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, type CellFormat } from '../../style.ts';
import type { CountedLines, LineState } from './results.ts';
import { checksSheetText } from './text.ts';

/** Columns of the sheet above the frozen figures: results of all lines stand in one, so that a formula counts them. */
export const CHECK_COLUMNS = { label: SCENARIO_COLUMNS.name, result: 3, first: 4, last: 6 } as const;

/** Height of a line whose label may take two lines. */
const LINE_HEIGHT = 32;

/** A line: what is checked, its result, and what stands beside it from the column behind the result. */
export interface CheckLine {
  readonly label: string | null;
  readonly result: Cell['value'];
  readonly state: LineState;
  readonly beside?: readonly { readonly value: Cell['value']; readonly look?: CellFormat; readonly isRemark?: boolean }[];
  readonly isLow?: boolean;
}

/** Lines that a group takes at least: what stands below keeps its place when a list is added. */
const LEAST_LINES = 2;

/** Writes lines of checks below each other, and counts them by kind. */
export class CheckLines {
  readonly pack: Pack;
  readonly sheet: Worksheet;
  #row: number;
  #first = 0;
  #counts: Record<LineState, number> = noCounts();

  constructor(pack: Pack, sheet: Worksheet, row: number) {
    this.pack = pack;
    this.sheet = sheet;
    this.#row = row;
  }

  /** The row that is written next. */
  get row(): number {
    return this.#row;
  }

  /** Begins a kind of checks under its title. */
  begin(title: string, hint: string): void {
    this.#counts = noCounts();
    this.section(title);
    writeCell(this.pack, this.sheet.getRow(this.#row), CHECK_COLUMNS.label, hint, 'remark');
    this.#row += 1;
    this.#first = this.#row;
  }

  /** Ends a kind: what its results are counted by. */
  end(): CountedLines {
    const column = columnLetter(CHECK_COLUMNS.result);
    const ranges = this.#row > this.#first ? [`$${column}$${this.#first}:$${column}$${this.#row - 1}`] : [];
    this.#row += 1;
    return { ranges, counts: this.#counts };
  }

  section(title: string): void {
    const row = this.sheet.getRow(this.#row);
    for (let column: number = CHECK_COLUMNS.label; column <= CHECK_COLUMNS.last; column += 1) writeCell(this.pack, row, column, column === CHECK_COLUMNS.label ? title : null, 'section');
    this.#row += 1;
  }

  head(labels: readonly (string | null)[]): void {
    const row = this.sheet.getRow(this.#row);
    [null, null, ...labels].forEach((label, index) => writeCell(this.pack, row, index + 1, label, 'head', { align: index < CHECK_COLUMNS.result ? 'left' : 'right' }));
    this.#row += 1;
  }

  /** Writes a line. Answers its row. */
  line({ label, result, state, beside = [], isLow = false }: CheckLine): number {
    const row = this.sheet.getRow(this.#row);
    row.height = isLow ? 16 : LINE_HEIGHT;
    writeCell(this.pack, row, CHECK_COLUMNS.label, label, 'label', isLow ? {} : { wrap: true });
    writeCell(this.pack, row, CHECK_COLUMNS.result, result, 'strong');
    beside.forEach(({ value, look, isRemark = false }, index) => writeCell(this.pack, row, CHECK_COLUMNS.first + index, value, isRemark ? 'remark' : 'figure', look ?? {}));
    this.#counts[state] += 1;
    this.#row += 1;
    return row.number;
  }

  /** Writes a group of checks of numbers. */
  group({ title, found, checks, nothing }: CheckGroup): void {
    const text = checksSheetText[this.pack.language];
    this.section(title);
    this.head([text.result, found, text.shouldBe, text.difference]);
    const first = this.#row;
    if (checks.length === 0) {
      const row = this.line({ label: null, result: text.notChecked, state: 'notGiven' });
      writeCell(this.pack, this.sheet.getRow(row), CHECK_COLUMNS.label, nothing, 'remark', { wrap: true });
    }
    for (const check of checks) this.number(check);
    this.#row = Math.max(this.#row, first + LEAST_LINES) + 1;
  }

  /** Writes the comparison of a number with a cell. */
  number(check: PackCheck): void {
    const { ok, differs, notChecked } = checksSheetText[this.pack.language];
    const { label, formula, value, target, expected } = check;
    const [is, shouldBe] = [CHECK_COLUMNS.first, CHECK_COLUMNS.first + 1].map((column) => `${columnLetter(column)}${this.#row}`);
    const look = { format: amountFormat(0), align: 'right' } as const;
    const difference = differenceOf(check);
    const state = difference === null ? 'notGiven' : difference === 0 ? 'passes' : 'fails';
    this.line({
      label, state,
      result: formulaCell(`IF(COUNT(${is},${shouldBe})<2,"${notChecked}",IF(${is}=${shouldBe},"${ok}","${differs}"))`, { passes: ok, fails: differs, notGiven: notChecked }[state]),
      beside: [
        { value: formulaCell(formula, spreadsheetNumber(value)), look },
        { value: formulaCell(`IF(COUNT(${target})=0,"",${target})`, expected === null ? '' : spreadsheetNumber(expected)), look },
        { value: formulaCell(`IF(COUNT(${is},${shouldBe})<2,"",${is}-${shouldBe})`, difference ?? ''), look },
      ],
    });
  }

  /** Leaves a row free. */
  gap(): void {
    this.#row += 1;
  }
}

const noCounts = (): Record<LineState, number> => ({ passes: 0, fails: 0, warning: 0, notGiven: 0, unchanged: 0, changed: 0 });

/** What a check is off by; null where nothing is checked. */
const differenceOf = ({ value, expected }: PackCheck): number | null => (expected === null ? null : spreadsheetNumber(value) - spreadsheetNumber(expected));

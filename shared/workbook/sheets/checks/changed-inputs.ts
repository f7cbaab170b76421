import type { Cell, CellValue, Worksheet } from 'exceljs';
import { formulaCell, shownText, textCell } from '../../cell-values.ts';
import { address, absoluteAddress, columnRange, GRANT_ROW_NUMBER, SCENARIO_COLUMNS } from '../../names.ts';
import type { CellRun } from '../../written-cells.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { CHECK_COLUMNS, type CheckLines } from './check-lines.ts';
import { checksSheetText } from './text.ts';

/** Inputs of a sheet that get a line each; those of longer lists are compared column by column. */
const MOST_LISTED = 1_500;

/** Where the rows of the table of frozen figures find whether their inputs were changed, as formulas that are above 0 then. */
export interface ChangesFound {
  /** Changes of anything but the row itself. */
  readonly elsewhere: string;
  /** Changes in a row of the table of scenarios; all of them where rows have no lines of their own. */
  readonly ofRow: (row: number) => string;
  /** Changes in any row of it. */
  readonly inScenarios: string;
}

/** Writes every input with its value at export beside the one it has now. */
export function writeChangedInputs(lines: CheckLines): ChangesFound {
  const { pack } = lines;
  const text = checksSheetText[pack.language];
  const table = scenariosSheetText[pack.language].sheet;
  lines.head([text.result, text.now, text.atExport]);
  const inputs = pack.written.inputs();
  const outside = { first: lines.row, last: lines.row - 1 };
  for (const [sheet, runs] of inputs) if (sheet !== table) writeSheet(lines, sheet, runs);
  outside.last = lines.row - 1;
  const rows = writeSheet(lines, table, inputs.get(table) ?? []);
  const scenarios = { first: outside.last + 1, last: lines.row };
  writeRowsBelow(lines, table);
  const changed = (first: number, last: number): string => (last < first ? '0' : `COUNTIF($C$${first}:$C$${last},"${text.isChanged}")`);
  const elsewhere = writeCount(lines, changed(outside.first, outside.last));
  const inScenarios = changed(scenarios.first, scenarios.last - 1);
  return {
    elsewhere, inScenarios,
    ofRow: (row) => {
      const own = rows.get(row);
      return own === undefined ? (rows.size === 0 ? inScenarios : '0') : changed(own.first, own.last);
    },
  };
}

/** One cell counts what was changed beside the scenarios, so that not every row has to. */
function writeCount(lines: CheckLines, formula: string): string {
  const row = lines.sheet.getRow(lines.row);
  const { pack } = lines;
  row.getCell(CHECK_COLUMNS.label).value = checksSheetText[pack.language].outside;
  row.getCell(CHECK_COLUMNS.label).style = pack.style('remark');
  const cell = row.getCell(CHECK_COLUMNS.first);
  cell.value = formulaCell(formula, 0);
  cell.style = pack.style('remark', { align: 'right' });
  lines.gap();
  return `$D$${row.number}`;
}

/** Lines of a sheet, row by row. Answers the lines of each of its rows; none for a long list. */
function writeSheet(lines: CheckLines, name: string, runs: readonly CellRun[]): ReadonlyMap<number, { readonly first: number; readonly last: number }> {
  const sheet = lines.pack.workbook.getWorksheet(name);
  const rows = new Map<number, { first: number; last: number }>();
  if (sheet === undefined) return rows;
  if (runs.reduce((sum, { from, to }) => sum + to - from + 1, 0) > MOST_LISTED) {
    for (const run of runs) writeColumn(lines, sheet, run);
    return rows;
  }
  const cells = runs.flatMap((run) => {
    const heading = headingOver(sheet, run);
    return Array.from({ length: run.to - run.from + 1 }, (_, index) => ({ row: run.from + index, column: run.column, heading }));
  });
  for (const { row, column, heading } of cells.toSorted((one, other) => one.row - other.row || one.column - other.column)) {
    const at = writeInput(lines, sheet, sheet.getCell(row, column), { row, column, heading });
    const lineOfRow = rows.get(row);
    if (lineOfRow === undefined) rows.set(row, { first: at, last: at });
    else lineOfRow.last = at;
  }
  return rows;
}

interface InputPlace {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
}

/** An input and what it was: a formula of ours must still be one, a value the same. */
function writeInput(lines: CheckLines, sheet: Worksheet, cell: Cell, { row, column, heading }: InputPlace): number {
  const { unchanged, isChanged } = checksSheetText[lines.pack.language];
  const live = absoluteAddress(sheet.name, column, row);
  const frozen = address(CHECK_COLUMNS.first + 1, lines.row);
  const isOurs = cell.formula !== undefined && hasFormula(cell.value);
  const differs = isOurs
    ? `NOT(_xlfn.ISFORMULA(${live}))`
    : `OR(ISBLANK(${live})<>ISBLANK(${frozen}),ISTEXT(${live})<>ISTEXT(${frozen}),NOT(EXACT(${live},${frozen})),N(${live})<>N(${frozen}))`;
  const value = isOurs ? (cell.result ?? '') : cell.value;
  const look = { align: 'right', ...(cell.numFmt !== undefined && { format: cell.numFmt }) } as const;
  const named = [`${sheet.name}!${address(column, row)}`, rowLabel(sheet, row, column), heading].filter((part) => part !== '').join(' · ');
  return lines.line({
    label: textCell(named), state: 'unchanged', isLow: true,
    result: formulaCell(`IFERROR(IF(${differs},"${isChanged}","${unchanged}"),"${isChanged}")`, unchanged),
    beside: [{ value: formulaCell(`IF(ISBLANK(${live}),"",${live})`, resultOf(value)), look }, { value: isOurs && value === '' ? null : frozenOf(value), look }],
  });
}

/** A column of a long list: its numbers weighed by their rows, and the rows of its texts. Exact for whole numbers. */
function writeColumn(lines: CheckLines, sheet: Worksheet, run: CellRun): void {
  const { pack } = lines;
  const { unchanged, isChanged, column: words } = checksSheetText[pack.language];
  const range = columnRange(sheet.name, run.column, run.from, run.to);
  let sum = 0;
  let isWhole = true;
  for (let row = run.from; row <= run.to; row += 1) {
    const value = contentOf(sheet.getCell(row, run.column));
    if (typeof value === 'number') {
      sum += value * row;
      isWhole &&= Number.isInteger(value);
    } else if (typeof value === 'string' && value !== '') sum += row;
  }
  const [now, frozen] = [address(CHECK_COLUMNS.first, lines.row), address(CHECK_COLUMNS.first + 1, lines.row)];
  const differs = isWhole ? `${now}<>${frozen}` : `ABS(${now}-${frozen})>1E-12*ABS(${frozen})`;
  lines.line({
    label: textCell(words(`${sheet.name}!${address(run.column, run.from)}:${address(run.column, run.to)}`, headingOver(sheet, run))), state: 'unchanged', isLow: true,
    result: formulaCell(`IFERROR(IF(${differs},"${isChanged}","${unchanged}"),"${isChanged}")`, unchanged),
    beside: [{ value: formulaCell(`SUMPRODUCT(${range},ROW(${range}))+SUMPRODUCT(ISTEXT(${range})*(${range}<>"")*ROW(${range}))`, sum) }, { value: sum }],
  });
}

/** Rows that somebody added under the table: Grantsheet reads them back as scenarios. */
function writeRowsBelow(lines: CheckLines, table: string): void {
  const { pack } = lines;
  const { unchanged, isChanged, rowsBelow } = checksSheetText[pack.language];
  const first = GRANT_ROW_NUMBER + pack.rows.length;
  const below = columnRange(table, SCENARIO_COLUMNS.exercisePrice, first, first + ROWS_BELOW);
  const now = address(CHECK_COLUMNS.first, lines.row);
  lines.line({
    label: rowsBelow(table), state: 'unchanged', isLow: true,
    result: formulaCell(`IF(${now}>0,"${isChanged}","${unchanged}")`, unchanged),
    beside: [{ value: formulaCell(`COUNTA(${below})`, 0) }, { value: 0 }],
  });
}

/** Rows under a table that are looked at for what was added. */
const ROWS_BELOW = 500;

const hasFormula = (value: CellValue): boolean => typeof value === 'object' && value !== null && 'formula' in value;

/** What a cell holds, of a formula what it came to. */
const contentOf = (cell: Cell): CellValue => (hasFormula(cell.value) ? (cell.result ?? '') : cell.value);

/** A value as the result of a formula, and as a constant. Inputs hold nothing but numbers, dates and texts. */
const resultOf = (value: CellValue): string | number | Date | null => (typeof value === 'number' || typeof value === 'string' || value instanceof Date ? value : null);
const frozenOf = (value: CellValue): CellValue => (typeof value === 'number' || typeof value === 'string' || value instanceof Date ? value : null);

/** The name of the row of an input: the first text of more than two signs at its left that is no key. */
function rowLabel(sheet: Worksheet, row: number, column: number): string {
  for (let at = 1; at < column; at += 1) {
    const cell = sheet.getCell(row, at);
    const value = contentOf(cell);
    if (typeof value === 'string' && value.length > 2 && cell.font?.size !== KEY_SIZE) return shownText(value);
  }
  return '';
}

/** Keys are written smaller than anything else. */
const KEY_SIZE = 7;

/** The heading over a run: the nearest bold text above it. */
function headingOver(sheet: Worksheet, { column, from }: CellRun): string {
  for (let row = from - 1; row >= 1; row -= 1) {
    const cell = sheet.getCell(row, column);
    if (typeof cell.value === 'string' && cell.font?.bold === true) return shownText(cell.value);
  }
  return '';
}

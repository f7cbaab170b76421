import type { CellValue, Row, Worksheet } from 'exceljs';
import { cellText } from '../../../calc/excel/excel-cell.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../../../grant/input-names.ts';
import { inputRule } from '../../../grant/input-registry.ts';
import { figureText, unitLine, type FigureLabel } from '../../../text/figures.ts';
import { formulaCell, inputCellValue, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, GRANT_ROW_NUMBER, grantFigureName, LAST_CAPITAL_COLUMN, SCENARIO_COLUMN_NAMES, SCENARIO_COLUMNS, SCENARIO_HEADER_ROW } from '../../names.ts';
import type { PackFigure, PackRow } from '../../pack-rows.ts';
import { writeCell, writeInputCell, type Pack } from '../../pack.ts';
import { amountFormat, wrappedHeight, type CellFormat } from '../../style.ts';
import { validate } from '../../validation.ts';
import { inputFormula } from '../../workbook-formulas.ts';
import { writeTitle } from '../title.ts';
import { MissingCells } from './missing.ts';
import { foldedColumns, headingHeight, seenWidths } from './table-widths.ts';
import { scenariosSheetText } from './text.ts';
import { unnamedFormula } from './unnamed-scenario.ts';

/** How a scenario says "as in the grant": a formula that follows the input's named cell. An import takes it for just that. */
export const inheritedFormula = (input: ScenarioInput): string => `IF(COUNT(${input})=0,"",${input})`;

/** Key of the row that shows the grant itself. */
export const GRANT_KEY = 'grant';

/** Row of what a reader must know of columns, above the headings. */
const REMARK_ROW = SCENARIO_HEADER_ROW - 1;

/** Writes the scenario table: the grant itself, then every scenario, each figure a live formula. */
export function writeScenarios(pack: Pack, sheet: Worksheet, widths: readonly number[]): void {
  const text = scenariosSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet, SCENARIO_COLUMNS.name);
  writeCell(pack, sheet.getRow(3), SCENARIO_COLUMNS.name, foldedColumns(pack).length === 0 ? text.hint : `${text.hint}${text.folded}`, 'remark');
  writeRemarks(pack, sheet, widths);
  writeFigureHeadings(pack, sheet, SCENARIO_HEADER_ROW, widths);
  writeInputHeadings(pack, sheet);
  const missing = new MissingCells(pack);
  for (const row of pack.rows) writeRow(pack, sheet, row, missing);
  nameCells(pack, sheet);
}

/** Columns without formulas, or without figures, say why, each on a line of its own. */
function writeRemarks(pack: Pack, sheet: Worksheet, widths: readonly number[]): void {
  const scenarios = scenariosSheetText[pack.language];
  const remarks = pack.columns.flatMap(({ label, problem, worked }) => {
    if (problem !== null) return [scenarios.unreadable(label.name, problem)];
    return worked?.isLive === false ? [scenarios.tooLarge(label.name)] : [];
  });
  if (remarks.length === 0) return;
  const words = remarks.join('\n');
  writeCell(pack, sheet.getRow(REMARK_ROW), SCENARIO_COLUMNS.name, textCell(words), 'remark', { align: 'left', wrap: true, vertical: 'top' });
  sheet.mergeCells(REMARK_ROW, SCENARIO_COLUMNS.name, REMARK_ROW, LAST_CAPITAL_COLUMN);
  const width = seenWidths(widths, foldedColumns(pack)).slice(SCENARIO_COLUMNS.id, LAST_CAPITAL_COLUMN).reduce((sum, one) => sum + one, 0);
  sheet.getRow(REMARK_ROW).height = wrappedHeight(words, width);
}

/** Headings of the figures with their units in the row below: the same over live and over frozen figures. */
export function writeFigureHeadings(pack: Pack, sheet: Worksheet, row: number, widths: readonly number[]): void {
  sheet.getRow(row).height = headingHeight(pack, widths);
  sheet.getRow(row + 1).height = 15;
  for (const { column, label } of pack.columns) writeHeading(pack, sheet, row, column, label);
}

function writeHeading(pack: Pack, sheet: Worksheet, row: number, column: number, label: FigureLabel): void {
  writeCell(pack, sheet.getRow(row), column, textCell(label.heading), 'head', { align: 'right', wrap: true });
  writeCell(pack, sheet.getRow(row + 1), column, unitLine(label, pack.document.currency, pack.language), 'unit', { align: 'right' });
}

function writeInputHeadings(pack: Pack, sheet: Worksheet): void {
  const { text, language, lastColumn } = pack;
  const head = sheet.getRow(SCENARIO_HEADER_ROW);
  const unit = sheet.getRow(SCENARIO_HEADER_ROW + 1);
  for (const [column, label] of [[SCENARIO_COLUMNS.id, null], [SCENARIO_COLUMNS.name, text.scenario], [lastColumn, scenariosSheetText[language].missing]] as const) {
    writeCell(pack, head, column, label, 'head', { align: 'left', ...(column === lastColumn && { indent: 1 }) });
    writeCell(pack, unit, column, null, 'unit');
  }
  for (const input of SCENARIO_INPUTS) writeHeading(pack, sheet, SCENARIO_HEADER_ROW, SCENARIO_COLUMNS[input], figureText[language].inputs[input]);
}

function writeRow(pack: Pack, sheet: Worksheet, packRow: PackRow, missing: MissingCells): void {
  const { row: number, scenario } = packRow;
  const row = sheet.getRow(number);
  row.height = 17;
  writeCell(pack, row, SCENARIO_COLUMNS.id, scenario === null ? GRANT_KEY : textCell(scenario.id), 'key', { format: '@' });
  writeName(pack, row, packRow);
  for (const input of SCENARIO_INPUTS) writeInput(pack, row, packRow, input);
  for (const { column, worked } of pack.columns) if (worked === null) writeCell(pack, row, column, null, 'figure');
  for (const figure of packRow.figures) writeFigure(pack, row, figure);
  writeCell(pack, row, pack.lastColumn, missing.of(packRow), 'remark', { align: 'left', indent: 1 });
}

/** A scenario without a name shows what it is called elsewhere, by a formula: what is typed over it becomes its name. */
function writeName(pack: Pack, row: Row, { scenario, name, called }: PackRow): void {
  if (scenario === null || name !== '') {
    writeCell(pack, row, SCENARIO_COLUMNS.name, textCell(name), scenario === null ? 'strong' : 'input', { align: 'left', format: '@' });
    return;
  }
  const { document: { currency }, language, decimals } = pack;
  const formula = unnamedFormula({ scenario, number: row.number - GRANT_ROW_NUMBER, currency, language, decimals }, row.number);
  writeInputCell(pack, row, SCENARIO_COLUMNS.name, formulaCell(formula, called), 'inherited', { align: 'left' });
}

function writeInput(pack: Pack, row: Row, { inputs, formulas, scenario }: PackRow, input: ScenarioInput): void {
  const column = SCENARIO_COLUMNS[input];
  const look: CellFormat = { format: amountFormat(pack.decimals(input)), align: 'right' };
  const own = scenario?.[input] ?? null;
  const value = inputs.values[input] ?? null;
  const result = value === null ? '' : spreadsheetNumber(value);
  const formula = formulas[input];
  if (formula !== undefined) writeCell(pack, row, column, liveCell(cellText(formula.cell, pack.places(row.number)), result), 'formulaInput', look);
  else if (scenario !== null && inputFormula(pack.document, scenario, input) !== null) writeCell(pack, row, column, liveCell(null, result), 'formulaInput', look);
  else if (own !== null) writeCell(pack, row, column, inputCellValue('number', own, (text) => inputRule(input)(text) === null), 'input', look);
  else if (scenario === null) writeCell(pack, row, column, formulaCell(inheritedFormula(input), result), 'inherited', look);
  else writeInputCell(pack, row, column, formulaCell(inheritedFormula(input), result), 'inherited', look);
  if (scenario !== null) validate(row.getCell(column), input, pack.text);
}

function writeFigure(pack: Pack, row: Row, { column, cell, value, isLive }: PackFigure): void {
  const result = value === null ? '' : spreadsheetNumber(value);
  const formula = isLive ? cellText(cell, pack.places(row.number)) : null;
  writeCell(pack, row, column, liveCell(formula, result), 'figure', { format: pack.look(column).format, align: 'right' });
}

/** A formula with its result, or the result alone where no formula can be written. */
const liveCell = (formula: string | null, result: number | ''): CellValue => (formula === null ? (result === '' ? null : result) : formulaCell(formula, result));

function nameCells({ workbook, columns }: Pack, sheet: Worksheet): void {
  const name = (column: number, row: number, text: string): void => workbook.definedNames.add(absoluteAddress(sheet.name, column, row), text);
  for (const key of ['id', 'name', ...SCENARIO_INPUTS] as const) name(SCENARIO_COLUMNS[key], SCENARIO_HEADER_ROW, SCENARIO_COLUMN_NAMES[key]);
  const taken = new Set<string>();
  for (const { id, column } of columns) {
    const text = grantFigureName(id);
    if (text === null || taken.has(text.toLowerCase())) continue;
    taken.add(text.toLowerCase());
    name(column, GRANT_ROW_NUMBER, text);
  }
}

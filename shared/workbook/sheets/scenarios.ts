import type { Row, Worksheet } from 'exceljs';
import { excelCellFormula } from '../../calc/excel-formula.ts';
import { formatDecimal } from '../../calc/format-decimal.ts';
import { inputsNeeded } from '../../calc/expression.ts';
import { isPositiveAmount, isPositiveCount } from '../../grant/number-rules.ts';
import type { Scenario } from '../../grant/schema.ts';
import type { ScenarioInput } from '../../metrics/input-names.ts';
import { figureText, unitLine, type FigureLabel } from '../../text/figures.ts';
import { formulaCell, inputCell, spreadsheetNumber, textCell } from '../cell-values.ts';
import {
  absolute, figureColumn, GRANT_ROW, grantFigureName, MISSING_COLUMN, SCENARIO_COLUMN_NAMES, SCENARIO_COLUMNS, SCENARIO_HEADER_ROW,
  LAST_CAPITAL_COLUMN,
} from '../names.ts';
import { namesOfRow, put, type Pack, type PackFigure, type PackRow } from '../pack.ts';
import { amountFormat, headingWidth, percentFormat, setWidths, textWidth, wideTableSetup, type CellLook } from '../style.ts';
import { validate } from '../validation.ts';
import { writeTitle } from './title.ts';

/** How a scenario says "as in the grant": a formula that follows the input's named cell. An import takes it for just that. */
export const inheritedFormula = (input: ScenarioInput): string => `IF(COUNT(${input})=0,"",${input})`;

/** Key of the row that shows the grant itself. */
export const GRANT_KEY = 'grant';

const INPUT_RULES: Readonly<Record<ScenarioInput, (text: string) => boolean>> = {
  exercisePrice: isPositiveAmount,
  rights: isPositiveCount,
  sharesPerRight: isPositiveCount,
};

const SCENARIO_INPUT_NAMES = ['exercisePrice', 'rights', 'sharesPerRight'] as const satisfies readonly ScenarioInput[];

/** Writes the scenario table: the grant itself, then every scenario, each figure a live formula. */
export function writeScenarios(pack: Pack): void {
  const { workbook, text, rows } = pack;
  const widths = columnWidths(pack);
  const sheet = workbook.addWorksheet(text.sheets.scenarios, {
    pageSetup: wideTableSetup(printedParts(widths), { printTitlesRow: `${SCENARIO_HEADER_ROW}:${SCENARIO_HEADER_ROW + 1}`, printTitlesColumn: 'A:B' }),
    views: [{ state: 'frozen', xSplit: SCENARIO_COLUMNS.name, ySplit: SCENARIO_HEADER_ROW + 1, showGridLines: false }],
  });
  setWidths(sheet, widths);
  writeTitle(pack, sheet, text.sheets.scenarios, SCENARIO_COLUMNS.name);
  put(pack, sheet.getRow(3), SCENARIO_COLUMNS.name, text.scenarios.hint, 'remark');
  writeFigureHeadings(pack, sheet, SCENARIO_HEADER_ROW);
  writeInputHeadings(pack, sheet);
  for (const row of rows) writeRow(pack, sheet, row);
  nameCells(pack, sheet);
}

/** Headings of the figures with their units in the row below: the same over live and over frozen figures. */
export function writeFigureHeadings(pack: Pack, sheet: Worksheet, row: number): void {
  sheet.getRow(row).height = 30;
  sheet.getRow(row + 1).height = 15;
  for (const { id } of pack.metrics) writeHeading(pack, sheet, row, figureColumn(id), figureText[pack.language].metrics[id]);
}

function writeHeading(pack: Pack, sheet: Worksheet, row: number, column: number, label: FigureLabel): void {
  put(pack, sheet.getRow(row), column, label.heading, 'head', { align: 'right', wrap: true });
  put(pack, sheet.getRow(row + 1), column, unitLine(label, pack.document.currency, pack.language), 'unit', { align: 'right' });
}

function writeInputHeadings(pack: Pack, sheet: Worksheet): void {
  const { text, language } = pack;
  const head = sheet.getRow(SCENARIO_HEADER_ROW);
  const unit = sheet.getRow(SCENARIO_HEADER_ROW + 1);
  for (const [column, label] of [[SCENARIO_COLUMNS.id, null], [SCENARIO_COLUMNS.name, text.scenario], [MISSING_COLUMN, text.scenarios.missing]] as const) {
    put(pack, head, column, label, 'head', { align: 'left', ...(column === MISSING_COLUMN && { indent: 1 }) });
    put(pack, unit, column, null, 'unit');
  }
  for (const input of SCENARIO_INPUT_NAMES) writeHeading(pack, sheet, SCENARIO_HEADER_ROW, SCENARIO_COLUMNS[input], figureText[language].inputs[input]);
}

function writeRow(pack: Pack, sheet: Worksheet, packRow: PackRow): void {
  const { row: number, scenario, name } = packRow;
  const row = sheet.getRow(number);
  row.height = 17;
  put(pack, row, SCENARIO_COLUMNS.id, scenario === null ? GRANT_KEY : textCell(scenario.id), 'key', { format: '@' });
  put(pack, row, SCENARIO_COLUMNS.name, textCell(name), scenario === null ? 'strong' : 'input', { align: 'left', format: '@' });
  for (const input of SCENARIO_INPUT_NAMES) writeInput(pack, row, packRow, input, scenario);
  for (const figure of packRow.figures) writeFigure(pack, row, figure);
  put(pack, row, MISSING_COLUMN, formulaCell(missingFormula(pack, number), missingNames(pack, packRow).join(pack.text.scenarios.separator)), 'remark', { align: 'left', indent: 1 });
}

function writeInput(pack: Pack, row: Row, { inputs }: PackRow, input: ScenarioInput, scenario: Scenario | null): void {
  const column = SCENARIO_COLUMNS[input];
  const look: CellLook = { format: amountFormat(pack.decimals(input)), align: 'right' };
  const own = scenario?.[input] ?? null;
  if (own !== null) {
    validate(put(pack, row, column, inputCell('number', own, INPUT_RULES[input]), 'input', look), input, pack.text);
    return;
  }
  const value = inputs.values[input] ?? null;
  const cell = put(pack, row, column, formulaCell(inheritedFormula(input), value === null ? '' : spreadsheetNumber(value)), 'inherited', look);
  if (scenario !== null) validate(cell, input, pack.text);
}

function writeFigure(pack: Pack, row: Row, { metric, evaluation }: PackFigure): void {
  const { id, unit, shownDecimals, expression } = metric;
  const formula = excelCellFormula(expression, namesOfRow(row.number, pack.decimals), shownDecimals);
  const format = unit === 'ratio' ? percentFormat(shownDecimals ?? 4) : amountFormat(pack.figureDecimals(id));
  const result = evaluation.status === 'value' ? spreadsheetNumber(shownFigure(evaluation.value, shownDecimals)) : '';
  put(pack, row, figureColumn(id), formulaCell(formula, result), 'figure', { format, align: 'right' });
}

/** A figure as its cell shows it: every digit, or rounded half-up where its definition divides. Plain digits, no separators. */
export function shownFigure(value: string, shownDecimals: number | null): string {
  if (shownDecimals === null) return value;
  return formatDecimal(value, { most: shownDecimals }).replaceAll(',', '').replace('−', '-');
}

const neededInputs = (pack: Pack): readonly string[] => [...new Set(pack.metrics.flatMap(({ expression }) => inputsNeeded(expression)))];

const inputLabel = (pack: Pack, name: string): string => {
  const labels: Readonly<Record<string, FigureLabel>> = figureText[pack.language].inputs;
  return labels[name]?.name ?? name;
};

/** Names, live, every input without which figures of the row are blank. */
function missingFormula(pack: Pack, row: number): string {
  const names = namesOfRow(row, pack.decimals);
  const { separator } = pack.text.scenarios;
  const parts = neededInputs(pack).map((name) => {
    const label = `"${separator}${inputLabel(pack, name)}"`;
    if (name === 'exercises') return `IF(${names.list(name).condition ?? 'TRUE'},"",${label})`;
    return `IF(COUNT(${names.input(name)})=0,${label},"")`;
  });
  return `MID(${parts.join('&')},${separator.length + 1},500)`;
}

function missingNames(pack: Pack, { inputs }: PackRow): readonly string[] {
  return neededInputs(pack)
    .filter((name) => (name === 'exercises' ? (inputs.lists[name] ?? null) : (inputs.values[name] ?? null)) === null)
    .map((name) => inputLabel(pack, name));
}

function nameCells({ workbook, metrics }: Pack, sheet: Worksheet): void {
  const name = (column: number, row: number, text: string): void => workbook.definedNames.add(absolute(sheet.name, column, row), text);
  for (const key of ['id', 'name', ...SCENARIO_INPUT_NAMES] as const) name(SCENARIO_COLUMNS[key], SCENARIO_HEADER_ROW, SCENARIO_COLUMN_NAMES[key]);
  for (const { id } of metrics) name(figureColumn(id), GRANT_ROW, grantFigureName(id));
}

/** Widths from what the columns show: headings, units, and the longest number. */
export function columnWidths(pack: Pack): readonly number[] {
  const { language, rows, text, metrics, document } = pack;
  const labels = figureText[language];
  const head = ({ heading, unit }: FigureLabel): number => Math.max(headingWidth(heading), textWidth(unit.replace('{currency}', pack.currency)) * 0.75, textWidth(heading) / 2);
  const longest = (texts: readonly string[]): number => texts.reduce((most, one) => Math.max(most, textWidth(one)), 0);
  const names = longest([text.scenario, ...rows.map(({ name }) => name)]);
  const inputs = SCENARIO_INPUT_NAMES.map((input) => {
    const values = [...document.scenarios.map((scenario) => scenario[input]), rows[0]?.inputs.values[input] ?? null];
    const width = longest(values.map((value) => (value === null ? '' : value))) * 1.3;
    return Math.max(head(labels.inputs[input]), width) + 1.5;
  });
  // The second printed part has room: there headings stand on one line.
  const wideHead = ({ heading, unit }: FigureLabel): number => Math.max(textWidth(heading), textWidth(unit.replace('{currency}', pack.currency)) * 0.9);
  const figures = metrics.map(({ id, unit, shownDecimals }, index) => {
    const values = rows.map(({ figures: all }) => all[index]?.evaluation);
    const shown = unit === 'ratio' ? [] : values.map((value) => (value?.status === 'value' ? formatDecimal(shownFigure(value.value, shownDecimals), { least: pack.figureDecimals(id) }) : ''));
    const label = figureColumn(id) > LAST_CAPITAL_COLUMN ? wideHead(labels.metrics[id]) : head(labels.metrics[id]);
    return Math.max(label, longest(shown)) + 1.5;
  });
  return [3.5, clamp(names + 2, 16, 26), ...inputs.map((width) => clamp(width, 9.5, 20)), ...figures.map((width) => clamp(width, 9.5, 30)), 44];
}

/** Widths of the two printed parts: capital, then dilution and value with the names repeated. */
export function printedParts(widths: readonly number[]): readonly number[] {
  const sum = (part: readonly number[]): number => part.reduce((total, width) => total + width, 0);
  return [sum(widths.slice(0, LAST_CAPITAL_COLUMN)), sum(widths.slice(0, SCENARIO_COLUMNS.name)) + sum(widths.slice(LAST_CAPITAL_COLUMN))];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

import type { Cell, Row, Workbook, Worksheet } from 'exceljs';
import { LANGUAGES } from '#shared/text/language.ts';
import { columnBehindFigures, grantFigureName, GRANT_ROW_NUMBER, SCENARIO_COLUMN_NAMES } from '#shared/workbook/names.ts';
import { ALLOTTEE_COLUMN_NAMES, ALLOTTEE_HEADER_ROW } from '#shared/workbook/sheets/allottees/allottee-columns.ts';
import { checksSheetText } from '#shared/workbook/sheets/checks/text.ts';
import { PACK_SHEETS } from '#shared/workbook/sheets/pack-sheets.ts';
import type { TermName } from '#shared/workbook/sheets/terms/term-inputs.ts';

/** The tab of a sheet by its key, in whatever language the workbook is. */
export function sheetOf(workbook: Workbook, key: string): Worksheet {
  const text = PACK_SHEETS.find((sheet) => sheet.key === key)?.text;
  const names = LANGUAGES.map((language) => text?.[language].sheet);
  const sheet = workbook.worksheets.find(({ name }) => names.includes(name));
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet;
}

/** The cell that a defined name stands for. */
export function namedCell(workbook: Workbook, name: string): Cell {
  const [, sheet = '', address = ''] = /^'?([^'!]+)'?!(.+)$/.exec(workbook.definedNames.getRanges(name).ranges[0] ?? '') ?? [];
  const cell = workbook.getWorksheet(sheet)?.getCell(address.replaceAll('$', ''));
  if (cell === undefined) throw new Error(`no cell is named ${name}`);
  return cell;
}

/** The cell of a term. */
export const termCellOf = (workbook: Workbook, name: TermName): Cell => namedCell(workbook, name);

/** The remark beside a term. */
export function remarkBeside(workbook: Workbook, name: TermName): Cell {
  const { worksheet, row, col } = termCellOf(workbook, name);
  return worksheet.getCell(numberOf(row), numberOf(col) + 1);
}

/** Columns of the scenario table: its key, names, inputs, and figures and custom columns by their ids. */
type ScenarioColumn = keyof typeof SCENARIO_COLUMN_NAMES | (string & {});

/** Number of a column of the scenario table. */
export function scenarioColumn(workbook: Workbook, id: ScenarioColumn): number {
  const headings: Readonly<Record<string, string>> = SCENARIO_COLUMN_NAMES;
  return numberOf(namedCell(workbook, headings[id] ?? grantFigureName(id) ?? id).col);
}

/** A cell of the scenario table: row 0 is the grant, 1 the first scenario; behind the last one, rows are free. */
export const scenarioCell = (workbook: Workbook, row: number, id: ScenarioColumn): Cell => sheetOf(workbook, 'scenarios').getCell(GRANT_ROW_NUMBER + row, scenarioColumn(workbook, id));

/** A cell of the allottee list: row 1 is the first allottee; behind the last one, rows are free. */
export const allotteeCell = (workbook: Workbook, row: number, id: keyof typeof ALLOTTEE_COLUMN_NAMES): Cell =>
  sheetOf(workbook, 'allottees').getCell(ALLOTTEE_HEADER_ROW + row, numberOf(namedCell(workbook, ALLOTTEE_COLUMN_NAMES[id]).col));

/** A row of the table of frozen figures, on the sheet of checks: 0 is the grant, 1 the first scenario. */
function frozenRow(workbook: Workbook, row: number): Row {
  const sheet = sheetOf(workbook, 'checks');
  const titles = LANGUAGES.map((language) => checksSheetText[language].figures);
  let title = 0;
  sheet.eachRow((one, number) => {
    if (one.values.toString().split(',').some((text) => titles.includes(text))) title = number;
  });
  return sheet.getRow(title + FROZEN_HEADINGS + row);
}

/** Rows from the title of the frozen figures to the first of them. */
const FROZEN_HEADINGS = 4;

/** The frozen figure of a row: it stands in the column that it has in the scenario table. */
export const frozenCell = (workbook: Workbook, row: number, id: ScenarioColumn): Cell => frozenRow(workbook, row).getCell(scenarioColumn(workbook, id));

/** The remark behind the frozen figures of a row, in a workbook with so many custom columns. */
export const frozenRemark = (workbook: Workbook, row: number, customColumns = 0): Cell => frozenRow(workbook, row).getCell(columnBehindFigures(customColumns));

const CHECK_COLUMNS = { found: 4, expected: 5, difference: 6 } as const;

/** A cell of a check, by its label. */
export function checkCell(workbook: Workbook, label: string, column: keyof typeof CHECK_COLUMNS): Cell {
  const sheet = sheetOf(workbook, 'checks');
  const row = sheet.getColumn(2).values.indexOf(label);
  if (row < 1) throw new Error(`no check ${label}`);
  return sheet.getCell(row, CHECK_COLUMNS[column]);
}

/** Where a cell stands, as an import tells it: "Terms!C7". */
export const placeOf = (cell: Cell): string => `${cell.worksheet.name}!${cell.address}`;

/** The formula of a cell of the scenario table, with cells of its own row by the ids of their columns: "[exercisePrice]*[shares]". */
export function spelt(workbook: Workbook, { formula, row }: Cell): string {
  const sheet = sheetOf(workbook, 'scenarios');
  const figures = workbook.definedNames.model.flatMap(({ name }) => (name.startsWith('grant_') ? [name.slice('grant_'.length)] : []));
  const ids = new Map([...Object.keys(SCENARIO_COLUMN_NAMES), ...figures].map((id) => [sheet.getColumn(scenarioColumn(workbook, id)).letter, id]));
  return formula.replaceAll(/(?<![\w$'!.])([A-Z]{1,3})(\d+)(?![\w(.])/g, (address: string, letter: string, at: string) => (at === String(row) && ids.has(letter) ? `[${ids.get(letter)}]` : address));
}

// exceljs types both as strings; they are numbers.
const numberOf = (at: string | number): number => Number.parseInt(String(at), 10);

import ExcelJS from 'exceljs';
import type { Cell, CellFormulaValue, CellValue, Workbook } from 'exceljs';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import { METRIC_IDS, type MetricId } from '#shared/metrics/registry.ts';
import { carriedSheetText } from '#shared/workbook/sheets/carried/text.ts';
import { CHECKS_ALERTS, CHECKS_CHANGED, CHECKS_INTEGRITY, columnBehindFigures, GRANT_ROW_NUMBER, MASTER_CHECK } from '#shared/workbook/names.ts';
import { checksSheetText } from '#shared/workbook/sheets/checks/text.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { namedCell, scenarioCell, sheetOf } from './cells.ts';

/** A workbook as exceljs reads it, without any guard: these bytes are our own. */
export async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares a Buffer of its own; it takes any bytes.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

/** The bytes of a workbook that a test has changed. */
export async function save(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const isFormula = (value: CellValue): value is CellFormulaValue => typeof value === 'object' && value !== null && 'formula' in value;

/** What a cell shows, null where it shows nothing: its value, or the cached result of its formula (exceljs leaves 0 and "" out of a formula's value, not out of `result`). */
export function shown(cell: Cell | undefined): CellValue {
  const value = cell !== undefined && isFormula(cell.value) ? cell.result : cell?.value;
  return value === '' || value === undefined ? null : value;
}

/** The sheets a reader sees, in order. */
export const visibleSheets = (workbook: Workbook): readonly string[] => workbook.worksheets.filter(({ name }) => name !== carriedSheetText.en.sheet).map(({ name }) => name);

/** What the scenario table shows in a row (0 is the grant, then the scenarios): a number or nothing for each figure. */
export const figuresIn = (workbook: Workbook, index: number): Record<MetricId, CellValue> =>
  // Built from the ids themselves.
  Object.fromEntries(METRIC_IDS.map((id) => [id, shown(scenarioCell(workbook, index, id))])) as Record<MetricId, CellValue>;

/** What a row of the scenario table says is missing, in a workbook with so many custom columns. */
export const missingIn = (workbook: Workbook, index: number, customColumns = 0): CellValue =>
  shown(sheetOf(workbook, 'scenarios').getCell(GRANT_ROW_NUMBER + index, columnBehindFigures(customColumns)));

/** The words of the master check on the summary. */
export function masterCheck(workbook: Workbook): CellValue {
  const found: CellValue[] = [];
  sheetOf(workbook, 'summary').eachRow((row) => row.eachCell((cell) => {
    if (cell.formula === MASTER_CHECK) found.push(shown(cell));
  }));
  return found[0] ?? null;
}

/** Words of the comparisons of numbers. */
const COMPARED = LANGUAGES.flatMap((language) => [checksSheetText[language].ok, checksSheetText[language].differs, checksSheetText[language].notChecked, checksSheetText[language].inputsChanged]);

/** The results of the comparisons that may fail by what a document holds, and of the rows of frozen figures, from top to bottom. */
export function checkResults(workbook: Workbook): readonly string[] {
  const sheet = sheetOf(workbook, 'checks');
  const alerts = LANGUAGES.map((language) => checksSheetText[language].alerts.title);
  const results: string[] = [];
  let isIn = false;
  sheet.eachRow((row, number) => {
    isIn ||= number > FIRST_SECTION && alerts.includes(String(shown(row.getCell(2))));
    const result = row.getCell(3);
    if (isIn && isFormula(result.value) && COMPARED.includes(String(shown(result)))) results.push(String(shown(result)));
  });
  return results;
}

/** The rows above the first section of the sheet of checks. */
const FIRST_SECTION = 8;

/** What the lines of integrity, alerts and changes say. */
export const checkSentences = (workbook: Workbook): readonly CellValue[] => [CHECKS_INTEGRITY, CHECKS_ALERTS, CHECKS_CHANGED].map((name) => shown(namedCell(workbook, name)));

/** What a workbook has of the people where a test reads them back: all of them, on the sheet and inside. */
export const WITH_NAMES = { people: 'names', carry: 'all' } as const satisfies ExportChoice;

import ExcelJS from 'exceljs';
import type { Cell, CellFormulaValue, CellValue, Workbook } from 'exceljs';
import { METRIC_IDS, type MetricId } from '#shared/metrics/metric.ts';
import { carriedSheetText } from '#shared/workbook/sheets/carried/text.ts';
import { checksSheetText } from '#shared/workbook/sheets/checks/text.ts';
import type { TermName } from '#shared/workbook/sheets/terms/term-inputs.ts';
import { columnBehindFigures, figureColumn, GRANT_ROW } from '#shared/workbook/names.ts';

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

/** The cell of a term, found by its defined name. */
export function termCellOf(workbook: Workbook, name: TermName): Cell {
  const [, sheet = '', address = ''] = /^'?([^'!]+)'?!(.+)$/.exec(workbook.definedNames.getRanges(name).ranges[0] ?? '') ?? [];
  const cell = workbook.getWorksheet(sheet)?.getCell(address.replaceAll('$', ''));
  if (cell === undefined) throw new Error(`no cell is named ${name}`);
  return cell;
}

/** The sheets a reader sees, in order. */
export const visibleSheets = (workbook: Workbook): readonly string[] => workbook.worksheets.filter(({ name }) => name !== carriedSheetText.en.sheet).map(({ name }) => name);

/** What the scenario table shows in a row (0 is the grant, then the scenarios): a number or nothing for each figure. */
export function figuresIn(workbook: Workbook, index: number): Record<MetricId, CellValue> {
  const sheet = workbook.worksheets[2];
  if (sheet === undefined) throw new Error('no scenario sheet');
  // Built from the ids themselves.
  return Object.fromEntries(METRIC_IDS.map((id) => [id, shown(sheet.getCell(GRANT_ROW + index, figureColumn(id)))])) as Record<MetricId, CellValue>;
}

/** What a row of the scenario table says is missing, in a workbook with so many columns of one's own. */
export const missingIn = (workbook: Workbook, index: number, ownColumns = 0): CellValue =>
  shown(workbook.worksheets[2]?.getCell(GRANT_ROW + index, columnBehindFigures(ownColumns)));

/** The words of the master check on the first sheet. */
export const masterCheck = (workbook: Workbook): CellValue => shown(workbook.worksheets[0]?.getCell('B3'));

/** The results (OK, differs) of the check sheet, from top to bottom. */
export function checkResults(workbook: Workbook): readonly string[] {
  const names = [checksSheetText.en.sheet, checksSheetText.ja.sheet];
  const sheet = workbook.worksheets.find(({ name }) => names.includes(name));
  const results: string[] = [];
  sheet?.getColumn(3).eachCell((cell, row) => {
    const value = shown(cell);
    if (row > 7 && typeof value === 'string' && isFormula(cell.value)) results.push(value);
  });
  return results;
}

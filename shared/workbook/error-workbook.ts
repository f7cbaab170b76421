import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { JOINED } from '../allottees/list/choose-columns.ts';
import { columnOfHeading, findHeader, headerAt, type TableHeader } from '../allottees/list/table-header.ts';
import { REASONS_HEADING, type AllotteeListReading, type ListIssue, type ListOptions } from '../allottees/list-reading.ts';
import { isDecimalText } from '../calc/decimal.ts';
import type { PickedFile } from '../host/api.ts';
import { success, type Result } from '../host/result.ts';
import { untold, type Progress } from '../tables/progress.ts';
import type { Table } from '../tables/table.ts';
import { errorWorkbookText, reasonInBothLanguages } from '../text/error-workbook.ts';
import type { Language } from '../text/language.ts';
import { spreadsheetNumber, textCell } from './cell-values.ts';
import { readListAndTables, type ListOfTables } from './read-allottee-list.ts';
import { FONTS, setWidths, textWidth } from './style.ts';

/**
 * A list as a workbook that goes back to its sender: the sheets that were read with their cells at the same places, what is
 * to be corrected marked at its cell with a note, and a column of reasons at the end. What was passed over is not marked.
 */
export async function exportListErrors(file: PickedFile, options: ListOptions, language: Language, onProgress: Progress = untold): Promise<Result<Uint8Array>> {
  const list = readListAndTables(file, options, (fraction) => onProgress(fraction / 2));
  if (!list.ok) return list;
  const bytes = await errorWorkbook(list.value, options, language);
  onProgress(1);
  return success(bytes);
}

/** The same for a list that was read before with these options. */
export async function errorWorkbook({ tables, reading }: ListOfTables, options: Pick<ListOptions, 'mapping' | 'headerRow'>, language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Grantsheet';
  const read = new Set(reading.sheets.filter((sheet) => sheet.read).map(({ name }) => name));
  for (const table of tables.tables) {
    if (table.name === null || read.has(table.name)) writeTable(workbook, table, reading, options, language);
  }
  // exceljs declares a Buffer of its own; what it writes is bytes.
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const WIDEST = 44;
const REASON_WIDTH = 64;
const ROW_HEIGHT = 15;
const MOST_LINES = 12;
const TINTS = { error: 'FFFDE2E2', warning: 'FFFFF3CD' } as const;

function writeTable(workbook: ExcelJS.Workbook, table: Table, reading: AllotteeListReading, options: Pick<ListOptions, 'mapping' | 'headerRow'>, language: Language): void {
  const sheet = workbook.addWorksheet(sheetName(table.name ?? errorWorkbookText[language].sheetOfText));
  const width = table.texts.reduce((most, row) => Math.max(most, row.length), 0);
  const issues = reading.issues.filter((issue) => issue.sheet === table.name && issue.severity !== 'note' && issue.ignored === undefined);
  const headers = headersOf(table, reading, options);
  const textColumns = new Set(headers.flatMap(({ meanings }) => meanings.flatMap((meaning, column) => (meaning?.role === 'employeeNumber' ? [column] : []))));
  setWidths(sheet, [...Array.from({ length: width }, (_, column) => columnWidth(table, column)), REASON_WIDTH]);
  for (const [row, cells] of table.texts.entries()) for (const [column, text] of cells.entries()) if (text !== '') writeCell(sheet.getCell(row + 1, column + 1), table, row, column, textColumns.has(column));
  for (const { top, left, bottom, right } of table.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const row of table.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const column of table.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  const reasons = markIssues(sheet, headers, issues, language);
  const font = { name: FONTS[language], size: 10 };
  for (const [row, texts] of reasons) {
    const cell = sheet.getCell(row, width + 1);
    cell.value = textCell(texts.join('\n'));
    cell.style = { font, alignment: { wrapText: true, vertical: 'top' } };
    sheet.getRow(row).height = ROW_HEIGHT * Math.min(MOST_LINES, linesOf(texts.join('\n')));
  }
  const [first] = headers;
  const bottom = (first?.bottom ?? 0) + 1;
  const heading = sheet.getCell(bottom, width + 1);
  const ofList = typeof heading.value === 'string' ? `\n${heading.value}` : '';
  heading.value = textCell(`${REASONS_HEADING}${ofList}`);
  heading.style = { font: { ...font, bold: true }, alignment: { wrapText: true, vertical: 'top' } };
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: bottom, showGridLines: true }];
}

/** The headings of a table and of those below it, in order. */
function headersOf(table: Table, reading: AllotteeListReading, { mapping, headerRow }: Pick<ListOptions, 'mapping' | 'headerRow'>): readonly TableHeader[] {
  const chosen = Object.values(mapping).filter((heading) => heading !== '' && !heading.includes('+'));
  const first = findHeader(table, chosen, headerRow === null ? null : headerRow - 1);
  if (first === null) return [];
  const below = reading.leftOut.filter(({ sheet, row, reason }) => sheet === table.name && reason === 'heading' && row - 1 > first.bottom).map(({ row }) => headerAt(table, row - 1));
  return [first, ...below];
}

/** Marks the cells of issues, and answers what is to be said of each row (from 1). */
function markIssues(sheet: Worksheet, headers: readonly TableHeader[], issues: readonly ListIssue[], language: Language): ReadonlyMap<number, readonly string[]> {
  const reasons = new Map<number, string[]>();
  const notes = new Map<Cell, string[]>();
  // Errors come last, so that their colour stands.
  const inOrder = [...issues.filter(({ severity }) => severity !== 'error'), ...issues.filter(({ severity }) => severity === 'error')];
  for (const issue of inOrder) {
    const reason = reasonInBothLanguages(issue);
    reasons.set(issue.row, [...(reasons.get(issue.row) ?? []), reason]);
    for (const column of columnsOf(issue, headers)) {
      const cell = sheet.getCell(issue.row, column + 1);
      cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: TINTS[issue.severity === 'error' ? 'error' : 'warning'] } } };
      notes.set(cell, [...(notes.get(cell) ?? []), reason]);
    }
  }
  for (const [cell, texts] of notes) cell.note = { texts: [{ font: { name: FONTS[language], size: 9 }, text: texts.join('\n') }] };
  return reasons;
}

function columnsOf({ row, column }: ListIssue, headers: readonly TableHeader[]): readonly number[] {
  const header = headers.findLast(({ bottom }) => bottom + 1 <= row);
  if (header === undefined || column === null) return [];
  const whole = columnOfHeading(header.headings, column);
  return whole === null ? column.split(JOINED).flatMap((part) => columnOfHeading(header.headings, part) ?? []) : [whole];
}

/** A number of 15 digits at most as a spreadsheet writes it: what is longer or has zeros in front is a text. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

function writeCell(cell: Cell, table: Table, row: number, column: number, isText: boolean): void {
  const text = table.texts[row]?.[column] ?? '';
  const remark = table.remarks.get(row)?.get(column);
  if (remark?.stored !== undefined && remark.format !== undefined && remark.kind === undefined && isDecimalText(remark.stored) && NUMBER.test(remark.stored)) {
    cell.value = spreadsheetNumber(remark.stored);
    cell.numFmt = remark.format;
  } else if (!isText && remark === undefined && NUMBER.test(text)) {
    cell.value = spreadsheetNumber(text);
  } else {
    cell.value = textCell(text);
    cell.numFmt = '@';
  }
  if (remark?.struck === true) cell.font = { strike: true };
}

const columnWidth = ({ texts }: Table, column: number): number =>
  Math.min(WIDEST, texts.slice(0, 200).reduce((most, row) => Math.max(most, textWidth(row[column] ?? '') + 2), 8));

const linesOf = (text: string): number => text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / REASON_WIDTH)), 0);

/** A name that a spreadsheet program takes for a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31) || 'List';

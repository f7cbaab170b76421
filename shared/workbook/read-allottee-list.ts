import type { Worksheet } from 'exceljs';
import { interpretList, type ListInterpretation } from '../allottees/interpret-list.ts';
import type { AllotteeListReading, ListOptions } from '../allottees/list-reading.ts';
import { missingHeading, type MappingChoice } from '../allottees/list/choose-columns.ts';
import type { CellRemark, Table } from '../tables/table.ts';
import type { PickedFile } from '../host/api.ts';
import { success, type Result } from '../host/result.ts';
import { decodeText } from './decode-text.ts';
import { fileFailure, namingFile } from './file-failure.ts';
import { fileKindOf } from './file-kind.ts';
import { loadWorkbook } from './load-workbook.ts';
import { readDelimited } from './read-delimited.ts';
import { readSheet, sheetNames } from './read-sheets.ts';

/** Called with the share of the work done, 0 to 1. */
export type ReadingProgress = (fraction: number) => void;

const WORKBOOK_NAME = /\.(xlsx|xlsm|xls|xltx)$/i;
const TEXT_NAME = /\.(csv|tsv|txt)$/i;

/**
 * An allottee list from an .xlsx workbook or a text file. What the file is shows in its first bytes; one that is not
 * what its name says is a failure, as is everything else that keeps the list from being read at all (one
 * {@link FileErrorCode} each). What is wrong with single rows and cells is among the issues of the reading.
 */
export async function readAllotteeList(file: PickedFile, options: ListOptions, onProgress: ReadingProgress = () => {}): Promise<Result<AllotteeListReading>> {
  const reading = isWorkbook(file) ? await readFromWorkbook(file, options, onProgress) : readFromText(file, options, onProgress);
  onProgress(1);
  return namingFile(reading, file.name);
}

function isWorkbook({ name, bytes }: PickedFile): boolean {
  return WORKBOOK_NAME.test(name) || (!TEXT_NAME.test(name) && fileKindOf(bytes) !== 'other');
}

async function readFromWorkbook(file: PickedFile, options: ListOptions, onProgress: ReadingProgress): Promise<Result<AllotteeListReading>> {
  const workbook = await loadWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  onProgress(0.7);
  const names = sheetNames(workbook.value);
  const chosen = options.sheets === null || options.sheets === 'all' ? [] : options.sheets;
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) return fileFailure('sheetNotFound', { sheet: unknown, sheets: names.join(', ') });
  const tables = workbook.value.worksheets.map(tableOf);
  onProgress(0.8);
  return interpreted({ fileName: file.name, format: 'xlsx', encoding: null, delimiter: null }, tables, options);
}

function tableOf(sheet: Worksheet): Table {
  const { cells, isUncalculated } = readSheet(sheet);
  const remarks = new Map(cells.flatMap((row, index) => {
    const open = row.flatMap((_, column) => (isUncalculated(index, column) ? [[column, { uncalculated: true }] as const] : []));
    return open.length === 0 ? [] : [[index, new Map<number, CellRemark>(open)] as const];
  }));
  return { ...noTable, name: sheet.name, hidden: sheet.state !== 'visible', texts: cells, remarks };
}

const noTable: Omit<Table, 'name' | 'texts'> = { hidden: false, remarks: new Map(), hiddenRows: new Set(), hiddenColumns: new Set(), merges: [], totalRows: new Set() };

function readFromText(file: PickedFile, options: ListOptions, onProgress: ReadingProgress): Result<AllotteeListReading> {
  const kind = fileKindOf(file.bytes);
  if (kind !== 'other' && kind !== 'empty') return fileFailure('notATextFile');
  const decoded = decodeText(file.bytes, options.encoding);
  if (!decoded.ok) return decoded;
  onProgress(0.2);
  const delimited = readDelimited(decoded.value.text, options.mapping);
  if (!delimited.ok) return delimited;
  onProgress(0.5);
  const { cells, delimiter } = delimited.value;
  const source = { fileName: file.name, format: 'text', encoding: decoded.value.encoding, delimiter } as const;
  return interpreted(source, [{ ...noTable, name: null, texts: cells }], options);
}

type ListSource = Omit<AllotteeListReading, keyof ListInterpretation>;

function interpreted(source: ListSource, tables: readonly Table[], options: ListOptions): Result<AllotteeListReading> {
  const list = interpretList(tables, { ...options, delimiter: source.delimiter });
  if (list === null) return headingsNotFound(tables, options.mapping);
  return list.rows.length === 0 ? fileFailure('listWithoutRows') : success({ ...source, ...list });
}

function headingsNotFound(tables: readonly Table[], mapping: MappingChoice): Result<never> {
  const heading = missingHeading(tables, mapping);
  return heading === null ? fileFailure('headingsNotFound') : fileFailure('mappedHeadingNotFound', { heading });
}

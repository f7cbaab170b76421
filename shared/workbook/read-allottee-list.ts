import type { Workbook, Worksheet } from 'exceljs';
import { interpretList, type InterpretOptions, type ListInterpretation } from '../allottees/interpret-list.ts';
import type { AllotteeListReading, ListOptions, ListSheet } from '../allottees/list-reading.ts';
import { findHeaderRow, missingHeading, type MappingChoice } from '../allottees/map-columns.ts';
import type { PickedFile } from '../host/api.ts';
import { success, type Result } from '../host/result.ts';
import { decodeText } from './decode-text.ts';
import { fileFailure, namingFile } from './file-failure.ts';
import { fileKindOf } from './file-kind.ts';
import { loadWorkbook } from './load-workbook.ts';
import { readDelimited } from './read-delimited.ts';
import { readSheet, sheetNames, type SheetCells } from './read-sheets.ts';

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
  const chosen = options.sheets === null || options.sheets === 'all' ? null : options.sheets;
  const unknown = chosen?.find((name) => !names.includes(name));
  if (unknown !== undefined) return fileFailure('sheetNotFound', { sheet: unknown, sheets: names.join(', ') });
  const cells = visibleFirst(workbook.value).map(readSheet);
  onProgress(0.8);
  const candidates = cells.filter(({ name }) => chosen === null || chosen.includes(name));
  const list = candidates.find(({ cells: rows }) => findHeaderRow(rows, options.mapping) !== null);
  if (list === undefined) return headingsNotFound(candidates.flatMap(({ cells: rows }) => rows.slice(0, 100)), options.mapping);
  const sheets = sheetsOf(workbook.value, cells, list);
  return interpreted({ fileName: file.name, format: 'xlsx', encoding: null, delimiter: null, sheets }, list.cells, { ...options, sheet: list.name, isUncalculated: list.isUncalculated });
}

function sheetsOf({ worksheets }: Workbook, sheets: readonly SheetCells[], read: SheetCells): readonly ListSheet[] {
  const headings = (cells: SheetCells | undefined): string => (cells === undefined ? '' : JSON.stringify(findHeaderRow(cells.cells, {})?.headings ?? null));
  return worksheets.map(({ name, state }) => {
    const sheet = sheets.find((one) => one.name === name);
    const rows = sheet?.cells.filter((row) => row.some((text) => text !== '')).length ?? 0;
    return { name, hidden: state !== 'visible', rows, read: name === read.name, sameHeadings: headings(sheet) === headings(read) };
  });
}

/** A hidden sheet is not what a person sees in the file: it is taken where no other has a list, or where it is named. */
function visibleFirst({ worksheets }: Workbook): readonly Worksheet[] {
  const isVisible = ({ state }: Worksheet): boolean => state === 'visible';
  return [...worksheets.filter(isVisible), ...worksheets.filter((sheet) => !isVisible(sheet))];
}

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
  const source = { fileName: file.name, format: 'text', encoding: decoded.value.encoding, delimiter, sheets: [] } as const;
  return interpreted(source, cells, { ...options, sheet: null });
}

type ListSource = Omit<AllotteeListReading, keyof ListInterpretation>;

function interpreted(source: ListSource, cells: SheetCells['cells'], options: InterpretOptions): Result<AllotteeListReading> {
  const list = interpretList(cells, options);
  if (list === null) return headingsNotFound(cells, options.mapping);
  return list.rows.length === 0 ? fileFailure('listWithoutRows') : success({ ...source, ...list });
}

function headingsNotFound(cells: SheetCells['cells'], mapping: MappingChoice): Result<never> {
  const heading = missingHeading(cells, mapping);
  return heading === null ? fileFailure('headingsNotFound') : fileFailure('mappedHeadingNotFound', { heading });
}

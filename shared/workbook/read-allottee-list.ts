import { interpretList } from '../allottees/interpret-list.ts';
import { missingHeading } from '../allottees/list/choose-columns.ts';
import { fieldCount, findHeader } from '../allottees/list/table-header.ts';
import type { AllotteeListReading, ListOptions } from '../allottees/list-reading.ts';
import type { PickedFile } from '../host/api.ts';
import { success, type Result } from '../host/result.ts';
import { fileFailure, namingFile } from '../tables/file-failure.ts';
import { progressBetween, untold, type Progress } from '../tables/progress.ts';
import { readTables } from '../tables/read-tables.ts';
import type { TableFile } from '../tables/table.ts';

/** A list with the tables that it was read from. */
export interface ListOfTables {
  readonly tables: TableFile;
  readonly reading: AllotteeListReading;
}

/**
 * An allottee list from a workbook or a text file. What the file is shows in its first bytes; one that is not
 * what its name says is a failure, as is everything else that keeps the list from being read at all (one
 * {@link FileErrorCode} each). What is wrong with single rows and cells is among the issues of the reading, and what only a
 * person knows among its questions.
 */
export async function readAllotteeList(file: PickedFile, options: ListOptions, onProgress: Progress = untold): Promise<Result<AllotteeListReading>> {
  const list = readListAndTables(file, options, onProgress);
  return list.ok ? success(list.value.reading) : list;
}

/** The same with the tables, for what is written back in the layout of the file. */
export function readListAndTables(file: PickedFile, options: ListOptions, onProgress: Progress = untold): Result<ListOfTables> {
  const { encoding, delimiter } = options;
  const progress = inHundredths(onProgress);
  const tables = readTables(file, { encoding, delimiter, knownHeadings: (rows) => countHeadings(rows, options) }, progressBetween(progress, 0, TABLES_SHARE));
  if (!tables.ok) return namingFile(tables, file.name);
  const reading = readFromTables(file.name, tables.value, options, progressBetween(progress, TABLES_SHARE, 1));
  onProgress(1);
  return namingFile(reading.ok ? success({ tables: tables.value, reading: reading.value }) : reading, file.name);
}

/** How much of the time goes into the file; the rest into what its rows mean. */
const TABLES_SHARE = 0.7;

/** Progress that is told once a hundredth of the work, and never backwards. */
function inHundredths(onProgress: Progress): Progress {
  let told = 0;
  return (share) => {
    if (share < told + 0.01) return;
    told = share;
    onProgress(share);
  };
}

function countHeadings(texts: readonly (readonly string[])[], { mapping }: ListOptions): number {
  const chosen = Object.values(mapping).filter((heading) => heading !== '' && !heading.includes('+'));
  const header = findHeader({ texts, merges: [] }, chosen, null);
  return header === null ? 0 : fieldCount(header);
}

function readFromTables(fileName: string, file: TableFile, options: ListOptions, onProgress: Progress): Result<AllotteeListReading> {
  const { tables, format, encoding, delimiter } = file;
  const isText = format === 'text';
  const names = tables.flatMap(({ name }) => name ?? []);
  const named = options.sheets === null || options.sheets === 'all' || isText ? [] : options.sheets;
  const unknown = named.find((name) => !names.includes(name));
  if (unknown !== undefined) return fileFailure('sheetNotFound', { sheet: unknown, sheets: names.join(', ') });
  const list = interpretList(tables, { ...options, sheets: isText ? null : options.sheets, delimiter, onProgress });
  if (list === null) return headingsNotFound(file, options);
  if (list.rows.length === 0) return fileFailure('listWithoutRows');
  return success(withEncodingAsked({ fileName, format, encoding, delimiter, ...list }, file.possibleEncodings, options.encoding));
}

/** Letters that two encodings read as different ones are asked about: nobody else knows how the names are spelt. */
function withEncodingAsked(reading: AllotteeListReading, choices: readonly string[], chosen: string | null): AllotteeListReading {
  if (choices.length < 2) return reading;
  const questions = [{ code: 'encoding', field: null, sheet: null, choices, taken: chosen } as const, ...reading.questions];
  if (chosen !== null) return { ...reading, questions };
  const issue = { code: 'encodingUnclear', severity: 'error', sheet: null, row: reading.headerRow, column: null, value: choices.join(', ') } as const;
  return { ...reading, questions, issues: [issue, ...reading.issues] };
}

function headingsNotFound({ tables }: TableFile, { mapping, sheets }: ListOptions): Result<never> {
  const named = sheets === null || sheets === 'all' ? tables : tables.filter(({ name }) => name === null || sheets.includes(name));
  const heading = missingHeading(named, mapping);
  return heading === null ? fileFailure('headingsNotFound') : fileFailure('mappedHeadingNotFound', { heading });
}

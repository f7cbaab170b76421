import { interpretList, type InterpretOptions, type ListInterpretation } from '../allottees/interpret-list.ts';
import type { AllotteeListReading, ListOptions, ListSheet } from '../allottees/list-reading.ts';
import { findHeaderRow, missingHeading, type MappingChoice } from '../allottees/map-columns.ts';
import type { PickedFile } from '../host/api.ts';
import { success, type Result } from '../host/result.ts';
import { fileFailure, namingFile } from '../tables/file-failure.ts';
import { readTables } from '../tables/read-tables.ts';
import type { Table, TableFile } from '../tables/table.ts';

/** Called with the share of the work done, 0 to 1. */
export type ReadingProgress = (fraction: number) => void;

/**
 * An allottee list from an .xlsx workbook or a text file. What the file is shows in its first bytes; one that is not
 * what its name says is a failure, as is everything else that keeps the list from being read at all (one
 * {@link FileErrorCode} each). What is wrong with single rows and cells is among the issues of the reading.
 */
export async function readAllotteeList(file: PickedFile, options: ListOptions, onProgress: ReadingProgress = () => {}): Promise<Result<AllotteeListReading>> {
  const { encoding, delimiter, mapping } = options;
  const knownHeadings = (rows: Cells): number => Object.keys(findHeaderRow(rows, mapping)?.columns ?? {}).length;
  const tables = readTables(file, { encoding, delimiter, knownHeadings });
  onProgress(0.7);
  const reading = tables.ok ? readFromTables(file.name, tables.value, options) : tables;
  onProgress(1);
  return namingFile(reading, file.name);
}

type Cells = Table['texts'];

function readFromTables(fileName: string, file: TableFile, options: ListOptions): Result<AllotteeListReading> {
  const { tables, format, encoding, delimiter } = file;
  const names = tables.flatMap(({ name }) => name ?? []);
  const chosen = options.sheets === null || options.sheets === 'all' || format === 'text' ? null : options.sheets;
  const unknown = chosen?.find((name) => !names.includes(name));
  if (unknown !== undefined) return fileFailure('sheetNotFound', { sheet: unknown, sheets: names.join(', ') });
  const candidates = visibleFirst(tables).filter(({ name }) => chosen === null || name === null || chosen.includes(name));
  const list = candidates.find(({ texts }) => findHeaderRow(texts, options.mapping) !== null);
  if (list === undefined) return headingsNotFound(candidates.flatMap(({ texts }) => texts.slice(0, 100)), options.mapping);
  const isUncalculated = (row: number, column: number): boolean => list.remarks.get(row)?.get(column)?.uncalculated === true;
  return interpreted({ fileName, format, encoding, delimiter, sheets: sheetsOf(tables, list) }, list.texts, { ...options, sheet: list.name, isUncalculated });
}

function sheetsOf(tables: readonly Table[], read: Table): readonly ListSheet[] {
  const headings = ({ texts }: Table): string => JSON.stringify(findHeaderRow(texts, {})?.headings ?? null);
  return tables.flatMap((table) => {
    const { name, hidden, texts } = table;
    const rows = texts.filter((row) => row.some((text) => text !== '')).length;
    return name === null ? [] : [{ name, hidden, rows, read: table === read, sameHeadings: headings(table) === headings(read) }];
  });
}

/** A hidden sheet is not what a person sees in the file: it is taken where no other has a list, or where it is named. */
const visibleFirst = (tables: readonly Table[]): readonly Table[] => [...tables.filter(({ hidden }) => !hidden), ...tables.filter(({ hidden }) => hidden)];

type ListSource = Omit<AllotteeListReading, keyof ListInterpretation>;

function interpreted(source: ListSource, cells: Cells, options: InterpretOptions): Result<AllotteeListReading> {
  const list = interpretList(cells, options);
  if (list === null) return headingsNotFound(cells, options.mapping);
  return list.rows.length === 0 ? fileFailure('listWithoutRows') : success({ ...source, ...list });
}

function headingsNotFound(cells: Cells, mapping: MappingChoice): Result<never> {
  const heading = missingHeading(cells, mapping);
  return heading === null ? fileFailure('headingsNotFound') : fileFailure('mappedHeadingNotFound', { heading });
}

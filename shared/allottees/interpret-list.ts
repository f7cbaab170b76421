import type { Table } from '../tables/table.ts';
import { checkTotals } from './list/check-totals.ts';
import { chooseSheets, type ChosenSheets } from './list/choose-sheets.ts';
import { passOver } from './list/pass-over.ts';
import { readTable, type TableReading } from './list/read-table.ts';
import { findRepeatedPersons } from './list/repeated-persons.ts';
import { say, type Reporter } from './list/reporter.ts';
import type { AllotteeListReading, ListIssue, ListOptions, ListQuestion, ListRow } from './list-reading.ts';

/** What a list says, without the file it came from. */
export type ListInterpretation = Omit<AllotteeListReading, 'fileName' | 'format' | 'encoding' | 'delimiter'>;

/** What {@link interpretList} is told besides the tables. */
export interface InterpretOptions extends Omit<ListOptions, 'encoding'> {
  /** What separates the fields of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** Told the share of the rows that have been read. */
  readonly onProgress?: (share: number) => void;
}

/**
 * An allottee list from the tables of a file: sheets chosen, headings found, columns mapped, every row read and checked.
 * Row numbers of the answer count from 1. Every row of the sheets that are read is among `rows` or `leftOut`. Null where
 * no sheet, or not every sheet that is asked for, has a row of headings with every heading of the mapping.
 */
export function interpretList(tables: readonly Table[], options: InterpretOptions): ListInterpretation | null {
  const chosen = chooseSheets(tables, options);
  const [start] = chosen?.read ?? [];
  if (chosen === null || start === undefined) return null;
  const reporter: Reporter = { issues: [], reinterpreted: [] };
  const readings: TableReading[] = [];
  let firstId = 0;
  const rowsInAll = chosen.read.reduce((sum, { table }) => sum + table.texts.length, 0);
  for (const { table, header } of chosen.read) {
    const before = firstId;
    readings.push(readTable(table, header, { ...options, firstId, onRow: (row) => options.onProgress?.((before + row) / rowsInAll) }, reporter));
    firstId += table.texts.length;
  }
  const [first] = readings;
  if (first === undefined) return null;
  saySheets(reporter, chosen, first);
  sayJoined(reporter, readings);
  const repeated = findRepeatedPersons(readings.flatMap(({ rows }) => rows), columnIn(readings));
  const rejected = new Set(repeated.filter(({ severity }) => severity === 'error').map(placeOf));
  const read = readings.flatMap((reading) => reading.rows);
  const rows = rejected.size === 0 ? read : read.map((row) => (row.allottee !== null && rejected.has(placeOf(row)) ? { ...row, allottee: null, asRead: row.allottee } : row));
  const passed = passOver(rows, [...reporter.issues, ...repeated], options.ignored);
  const { totals, issues } = checkTotals(readings.flatMap((reading) => reading.totals), passed.rows);
  const order = new Map(chosen.read.map(({ table }, index) => [table.name, index]));
  const inOrder = (one: { readonly sheet: string | null; readonly row: number }, other: { readonly sheet: string | null; readonly row: number }): number =>
    (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) || one.row - other.row;
  return {
    sheets: chosen.sheets,
    decimalMark: readings.map(({ block }) => block.decimalMark).find((mark) => mark !== null) ?? null,
    headerRow: first.header.bottom + 1,
    headings: first.header.headings.filter((heading) => heading !== ''),
    mapping: first.block.mapping,
    rows: passed.rows,
    leftOut: [...readings.flatMap(({ leftOut }) => leftOut), ...passed.leftOut].toSorted(inOrder),
    reinterpreted: reporter.reinterpreted.toSorted(inOrder),
    totals,
    questions: questionsOf(chosen, readings),
    issues: [...passed.issues, ...issues].toSorted(inOrder),
  };
}

function questionsOf({ question }: ChosenSheets, readings: readonly TableReading[]): readonly ListQuestion[] {
  const ofTables = readings.flatMap(({ questions }) => questions);
  const first = new Map(ofTables.toReversed().map((asked) => [`${asked.code} ${asked.field ?? ''}`, asked]));
  return [...(question === null ? [] : [question]), ...ofTables.filter((asked) => [...first.values()].includes(asked))];
}

function saySheets(reporter: Reporter, { question, hiddenLists, sheets }: ChosenSheets, { header, block }: TableReading): void {
  const place = { sheet: block.view.table.name, row: header.bottom + 1, column: null };
  if (question?.taken === null) say(reporter, place, 'error', 'sheetsUnclear', question.choices.filter((choice) => choice !== 'all').join(', '));
  if (hiddenLists.length > 0) say(reporter, place, 'warning', 'hiddenSheetNotRead', hiddenLists.join(', '));
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.read).map(({ name }) => name);
  if (hidden.length > 0) say(reporter, place, 'warning', 'hiddenSheetRead', hidden.join(', '));
}

/** Joined names are told once: every row of the list has them. */
function sayJoined(reporter: Reporter, readings: readonly TableReading[]): void {
  for (const { block, header } of readings) {
    const place = { sheet: block.view.table.name, row: header.bottom + 1, column: null };
    for (const field of ['name', 'reading'] as const) {
      const heading = block.mapping[field];
      if ((block.columns[field]?.length ?? 0) > 1 && heading !== undefined) say(reporter, place, 'note', 'namesJoined', heading, { field });
    }
  }
}

const placeOf = ({ sheet, row }: Pick<ListIssue, 'sheet' | 'row'>): string => `${sheet ?? ''}\n${row}`;

const columnIn = (readings: readonly TableReading[]) => {
  const mappings = new Map(readings.map(({ block }) => [block.view.table.name, block.mapping]));
  return (field: 'employeeNumber' | 'name', { sheet }: ListRow): string | null => mappings.get(sheet)?.[field] ?? null;
};

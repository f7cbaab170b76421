import { readWholeNumber } from '../calc/number-text.ts';
import { headingCountsShares, recogniseHeading } from './headings.ts';
import { leftOutReason } from './left-out-rows.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type AllotteeListReading, type LeftOutRow, type ListIssue, type ListOptions, type ListQuestion, type ListRow, type Reinterpretation } from './list-reading.ts';
import { findHeaderRow, plainHeading, type HeaderRow } from './map-columns.ts';
import { readRow } from './read-row.ts';
import type { RightsUnit } from './read-rights.ts';
import { lookupKey } from './normalise.ts';

/** What a list says, without where it came from. */
export type ListInterpretation = Pick<AllotteeListReading, 
  'decimalMark' | 'headerRow' | 'headings' | 'mapping' | 'rows' | 'leftOut' | 'reinterpreted' | 'totals' | 'questions' | 'issues'>;

/** What {@link interpretList} is told besides the cells. */
export interface InterpretOptions extends Pick<ListOptions, 'mapping' | 'sharesPerRight'> {
  /** The name of the sheet; null for a text file. */
  readonly sheet: string | null;
  /** Whether a cell (row and column from 0) is a formula without a calculated result. */
  readonly isUncalculated?: (row: number, column: number) => boolean;
}

/**
 * An allottee list from its cells as text: headings found, columns mapped, every row read and checked. Row numbers of
 * the answer count from 1. Null where there is no row of headings (or none with every heading of the mapping).
 */
export function interpretList(cells: readonly (readonly string[])[], options: InterpretOptions): ListInterpretation | null {
  const header = findHeaderRow(cells, options.mapping);
  if (header === null) return null;
  const unit = unitOf(header, options.sharesPerRight);
  const isUncalculated = options.isUncalculated ?? (() => false);
  const rows: ListRow[] = [];
  const { sheet } = options;
  const rivals = rivalColumns(header, options.mapping);
  const issues: ListIssue[] = [...missingColumns(header, sheet), ...rivalIssues(rivals, header, sheet)];
  const leftOut = titlesAbove(cells, header, sheet);
  for (let index = header.index + 1; index < cells.length; index += 1) {
    const row = cells[index] ?? [];
    const reason = leftOutReason(row, header);
    if (reason !== null) {
      leftOut.push({ sheet, row: index + 1, reason, text: rowText(row) });
      continue;
    }
    const reading = readRow({ sheet, row: index + 1, cells: row, header, unit, isUncalculated: (column) => isUncalculated(index, column) });
    rows.push(reading.listRow);
    issues.push(...reading.issues);
  }
  return withRepeatedNumbers({
    decimalMark: null,
    headerRow: header.index + 1,
    headings: header.headings.filter((heading) => heading !== ''),
    mapping: mappingOf(header),
    rows,
    leftOut,
    reinterpreted: reinterpretedBy(issues),
    totals: [],
    questions: rivalQuestions(rivals, header, sheet),
    issues,
  });
}

/** The filled cells of a row as one text. */
const rowText = (row: readonly string[]): string => row.map((text) => text.trim()).filter((text) => text !== '').join(' | ');

const reinterpretedBy = (issues: readonly ListIssue[]): readonly Reinterpretation[] =>
  issues.flatMap(({ severity, code, sheet, row, column, value, details }) =>
    (severity === 'note' ? [{ sheet, row, column, from: value, to: details?.['read'] ?? '', code }] : []));

function unitOf(header: HeaderRow, sharesPerRight: string | null): RightsUnit {
  const column = header.columns.rights;
  const perRight = sharesPerRight === null ? null : readWholeNumber(sharesPerRight);
  return {
    countsShares: column !== undefined && headingCountsShares(header.headings[column] ?? ''),
    sharesPerRight: perRight?.ok === true && perRight.value !== '0' ? perRight.value : null,
  };
}

/** A list needs rights, and a name or a number by which a person is known. */
function missingColumns(header: HeaderRow, sheet: string | null): readonly ListIssue[] {
  const missing = (field: AllotteeField, severity: ListIssue['severity']): ListIssue =>
    ({ code: 'columnNotFound', severity, sheet, row: header.index + 1, column: null, value: '', details: { field } });
  const { name, employeeNumber, rights } = header.columns;
  return [
    ...(name === undefined && employeeNumber === undefined ? [missing('name', 'error')] : []),
    ...(rights === undefined ? [missing('rights', 'warning')] : []),
  ];
}

/** Headings of further columns that count rights as the one read does: which of them is meant only a person knows. */
function rivalColumns(header: HeaderRow, choice: InterpretOptions['mapping']): readonly string[] {
  const { columns: { rights: taken }, headings } = header;
  if (taken === undefined || choice.rights !== undefined) return [];
  const read = headings[taken] ?? '';
  return headings.filter((heading, column) => column !== taken && !Object.values(header.columns).includes(column)
    && recogniseHeading(plainHeading(heading)) === 'rights' && headingCountsShares(heading) === headingCountsShares(read));
}

const rivalIssues = (rivals: readonly string[], header: HeaderRow, sheet: string | null): readonly ListIssue[] =>
  rivals.map((heading) => ({
    code: 'anotherRightsColumn', severity: 'warning', sheet, row: header.index + 1, column: heading, value: heading, details: { read: rightsHeading(header) },
  }));

const rivalQuestions = (rivals: readonly string[], header: HeaderRow, sheet: string | null): readonly ListQuestion[] =>
  (rivals.length === 0 ? [] : [{ code: 'rightsColumn', field: 'rights', sheet, choices: [rightsHeading(header), ...rivals], taken: rightsHeading(header) }]);

const rightsHeading = ({ columns, headings }: HeaderRow): string => (columns.rights === undefined ? '' : (headings[columns.rights] ?? ''));

function titlesAbove(cells: readonly (readonly string[])[], header: HeaderRow, sheet: string | null): LeftOutRow[] {
  return cells.slice(0, header.index + 1).map((row, index) => {
    const text = rowText(row);
    return { sheet, row: index + 1, reason: index === header.index ? 'heading' : text === '' ? 'blank' : 'title', text };
  });
}

function mappingOf(header: HeaderRow): ListInterpretation['mapping'] {
  const mapping: Partial<Record<AllotteeField, string>> = {};
  for (const field of ALLOTTEE_FIELDS) {
    const column = header.columns[field];
    if (column !== undefined) mapping[field] = header.headings[column] ?? '';
  }
  return mapping;
}

function withRepeatedNumbers(list: ListInterpretation): ListInterpretation {
  const repeated = findRepeatedNumbers(list.rows, list.mapping.employeeNumber ?? null);
  if (repeated.length === 0) return list;
  const rejected = new Set(repeated.filter((issue) => issue.severity === 'error').map((issue) => issue.row));
  return {
    ...list,
    rows: list.rows.map((row) => (rejected.has(row.row) ? { ...row, allottee: null, ...(row.allottee !== null && { asRead: row.allottee }) } : row)),
    issues: [...list.issues, ...repeated].toSorted((one, other) => one.row - other.row),
  };
}

/**
 * Employee numbers that stand in more than one row. With the same name it may be one person with two lines: a warning.
 * With two names one of them is wrong: an error at the later row.
 */
function findRepeatedNumbers(rows: readonly ListRow[], column: string | null): readonly ListIssue[] {
  const first = new Map<string, ListRow>();
  const issues: ListIssue[] = [];
  for (const row of rows) {
    const number = lookupKey(row.cells.employeeNumber ?? '');
    if (number === '') continue;
    const before = first.get(number);
    if (before === undefined) {
      first.set(number, row);
      continue;
    }
    const samePerson = lookupKey(before.cells.name ?? '') === lookupKey(row.cells.name ?? '');
    issues.push({
      code: samePerson ? 'duplicateEmployeeNumber' : 'employeeNumberOfTwoPersons',
      severity: samePerson ? 'warning' : 'error',
      sheet: row.sheet,
      row: row.row,
      column,
      value: row.cells.employeeNumber ?? '',
      details: { row: String(before.row), name: before.cells.name ?? '' },
    });
  }
  return issues;
}

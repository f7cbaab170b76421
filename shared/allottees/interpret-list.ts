import { readWholeNumber } from '../calc/number-text.ts';
import { headingCountsShares, recogniseHeading } from './headings.ts';
import { leftOutReason } from './left-out-rows.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type AllotteeListReading, type ListIssue, type ListOptions, type ListRow } from './list-reading.ts';
import { findHeaderRow, plainHeading, type HeaderRow } from './map-columns.ts';
import { readRow } from './read-row.ts';
import type { RightsUnit } from './read-rights.ts';
import { lookupKey } from './normalise.ts';

/** What a list says, without where it came from. */
export type ListInterpretation = Pick<AllotteeListReading, 'headerRow' | 'headings' | 'mapping' | 'rows' | 'leftOut' | 'issues'>;

/** What {@link interpretList} is told besides the cells. */
export interface InterpretOptions extends Pick<ListOptions, 'mapping' | 'sharesPerRight'> {
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
  const issues: ListIssue[] = [...missingColumns(header), ...rivalColumns(header, options.mapping)];
  const leftOut = titlesAbove(cells, header);
  for (let index = header.index + 1; index < lastFilledRow(cells); index += 1) {
    const row = cells[index] ?? [];
    const reason = leftOutReason(row, header);
    if (reason !== null) {
      leftOut.push({ row: index + 1, reason });
      continue;
    }
    const reading = readRow({ row: index + 1, cells: row, header, unit, isUncalculated: (column) => isUncalculated(index, column) });
    rows.push(reading.listRow);
    issues.push(...reading.issues);
  }
  return withRepeatedNumbers({ headerRow: header.index + 1, headings: header.headings.filter((heading) => heading !== ''), mapping: mappingOf(header), rows, leftOut, issues });
}

function unitOf(header: HeaderRow, sharesPerRight: string | null): RightsUnit {
  const column = header.columns.rights;
  const perRight = sharesPerRight === null ? null : readWholeNumber(sharesPerRight);
  return {
    countsShares: column !== undefined && headingCountsShares(header.headings[column] ?? ''),
    sharesPerRight: perRight?.ok === true && perRight.value !== '0' ? perRight.value : null,
  };
}

/** A list needs rights, and a name or a number by which a person is known. */
function missingColumns(header: HeaderRow): readonly ListIssue[] {
  const missing = (field: AllotteeField, severity: ListIssue['severity']): ListIssue =>
    ({ code: 'columnNotFound', severity, row: header.index + 1, column: null, value: '', details: { field } });
  const { name, employeeNumber, rights } = header.columns;
  return [
    ...(name === undefined && employeeNumber === undefined ? [missing('name', 'error')] : []),
    ...(rights === undefined ? [missing('rights', 'warning')] : []),
  ];
}

/** Further columns that count rights as the one read does: which of them is meant only a person knows. */
function rivalColumns(header: HeaderRow, choice: InterpretOptions['mapping']): readonly ListIssue[] {
  const { columns: { rights: taken }, headings, index } = header;
  if (taken === undefined || choice.rights !== undefined) return [];
  const read = headings[taken] ?? '';
  return headings.flatMap((heading, column): ListIssue[] => {
    const isRival = column !== taken && !Object.values(header.columns).includes(column)
      && recogniseHeading(plainHeading(heading)) === 'rights' && headingCountsShares(heading) === headingCountsShares(read);
    return isRival ? [{ code: 'anotherRightsColumn', severity: 'warning', row: index + 1, column: heading, value: heading, details: { read } }] : [];
  });
}

type LeftOut = AllotteeListReading['leftOut'][number];

function titlesAbove(cells: readonly (readonly string[])[], header: HeaderRow): LeftOut[] {
  return cells
    .slice(0, header.index)
    .flatMap((row, index) => (row.some((text) => text.trim() !== '') ? [{ row: index + 1, reason: 'title' as const }] : []));
}

function lastFilledRow(cells: readonly (readonly string[])[]): number {
  return cells.findLastIndex((row) => row.some((text) => text.trim() !== '')) + 1;
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
    rows: list.rows.map((row) => (rejected.has(row.row) ? { ...row, allottee: null } : row)),
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
      row: row.row,
      column,
      value: row.cells.employeeNumber ?? '',
      details: { row: String(before.row), name: before.cells.name ?? '' },
    });
  }
  return issues;
}

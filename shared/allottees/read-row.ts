import type { Allottee } from '../grant/schema.ts';
import { NOBODY } from '../grant/parts/allottees/part.ts';
import { recogniseCategory } from './categories.ts';
import type { ListIssueCode } from './list-issue-codes.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type ListIssue, type ListRow } from './list-reading.ts';
import type { HeaderRow } from './map-columns.ts';
import { normaliseCode, normaliseName } from './normalise.ts';
import { readRights, type RightsUnit } from './read-rights.ts';

/** One row of a list as text, with what is known about the whole list. */
export interface RowSource {
  /** The name of its sheet; null for a text file. */
  readonly sheet: string | null;
  /** From 1, as the spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly header: HeaderRow;
  readonly unit: RightsUnit;
  /** Whether the cell in a column (from 0) is a formula that nobody has calculated. */
  readonly isUncalculated: (column: number) => boolean;
}

/** The row as it was read and what is to be said about it, in the order of the fields. */
export interface RowReading {
  readonly listRow: ListRow;
  readonly issues: readonly ListIssue[];
}

const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** Reads one row; the allottee is null where an error rejects it. */
export function readRow(source: RowSource): RowReading {
  const { sheet, row, header } = source;
  const cells = mappedCells(source);
  const issues: ListIssue[] = [];
  const report = (field: AllotteeField, severity: ListIssue['severity'], code: ListIssueCode, details?: ListIssue['details']): void => {
    const column = header.columns[field];
    const heading = column === undefined ? null : (header.headings[column] ?? null);
    issues.push({ code, severity, sheet, row, column: heading, value: cells[field] ?? '', ...(details === undefined ? {} : { details }) });
  };
  const flawed = new Set(ALLOTTEE_FIELDS.filter((field) => reportFlaw(source, field, cells[field] ?? '', report)));

  const employeeNumber = normaliseCode(cells.employeeNumber ?? '');
  if (employeeNumber !== (cells.employeeNumber ?? '').trim()) report('employeeNumber', 'note', 'codeNormalised', { read: employeeNumber });
  const name = normaliseName(cells.name ?? '');
  if (name === '' && header.columns.name !== undefined) report('name', employeeNumber === '' ? 'error' : 'warning', 'nameMissing');
  const category = flawed.has('category') ? '' : readCategory(cells.category, report);
  const rights = flawed.has('rights') ? null : rightsOf(cells.rights, source.unit, report);
  const planned = flawed.has('planned') ? null : plannedOf(cells.planned, source.unit, report);

  const rejected = issues.some((issue) => issue.severity === 'error') || (name === '' && employeeNumber === '');
  const allottee: Allottee = {
    ...NOBODY,
    id: `a${row}`,
    employeeNumber,
    name,
    reading: normaliseName(cells.reading ?? ''),
    company: normaliseName(cells.company ?? ''),
    category,
    grade: normaliseName(cells.grade ?? ''),
    planned,
    rights,
    note: normaliseName(cells.note ?? ''),
  };
  return { listRow: rejected ? { sheet, row, cells, allottee: null, asRead: allottee } : { sheet, row, cells, allottee }, issues };
}

type Report = (field: AllotteeField, severity: ListIssue['severity'], code: ListIssueCode, details?: ListIssue['details']) => void;

function mappedCells({ cells, header: { columns } }: RowSource): Partial<Record<AllotteeField, string>> {
  const mapped: Partial<Record<AllotteeField, string>> = {};
  for (const field of ALLOTTEE_FIELDS) {
    const column = columns[field];
    if (column !== undefined) mapped[field] = cells[column] ?? '';
  }
  return mapped;
}

function reportFlaw({ header, isUncalculated }: RowSource, field: AllotteeField, text: string, report: Report): boolean {
  const column = header.columns[field];
  if (column === undefined) return false;
  if (isUncalculated(column)) report(field, 'error', 'notCalculated');
  else if (ERROR_VALUE.test(text.trim())) report(field, 'error', 'cellError');
  else return false;
  return true;
}

function readCategory(text: string | undefined, report: Report): string {
  if (text === undefined) return '';
  const written = normaliseCode(text);
  if (written === '') {
    report('category', 'warning', 'categoryMissing');
    return '';
  }
  const code = recogniseCategory(written);
  if (code === null) report('category', 'warning', 'categoryUnknown');
  return code ?? written;
}

function rightsOf(text: string | undefined, unit: RightsUnit, report: Report): string | null {
  if (text === undefined) return null;
  const reading = readRights(text, unit);
  const sharesPerRight = unit.sharesPerRight ?? '';
  if (!reading.ok) {
    report('rights', 'error', reading.code, { sharesPerRight });
    return null;
  }
  if (reading.note !== null) report('rights', 'note', reading.note, { read: reading.rights, sharesPerRight });
  if (reading.rights === '0') report('rights', 'warning', 'rightsZero');
  return reading.rights;
}

/** Planned rights may be absent in any row; what is no number is said, because it could have been one. */
function plannedOf(text: string | undefined, unit: RightsUnit, report: Report): string | null {
  if (text === undefined || text.trim() === '') return null;
  const reading = readRights(text, unit);
  if (reading.ok) return reading.rights;
  report('planned', 'error', reading.code, { sharesPerRight: unit.sharesPerRight ?? '' });
  return null;
}

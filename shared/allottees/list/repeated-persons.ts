import type { ListIssue, ListRow } from '../list-reading.ts';
import { lookupKey, looseNameKey, looseNumberKey } from '../normalise.ts';

/** The column that an issue of a row stands at, by its sheet. */
export type ColumnOf = (field: 'employeeNumber' | 'name', row: ListRow) => string | null;

/**
 * People who stand in more than one row, of all sheets. The same number and name may be one person with two lines: a
 * warning. With two names one of them is wrong: an error at the later row. Numbers that differ in zeros, hyphens or width
 * alone, and the same name and company where one row has no number, are warnings.
 */
export function findRepeatedPersons(rows: readonly ListRow[], columnOf: ColumnOf): readonly ListIssue[] {
  const numbers: RowsByNumber = new Map();
  const names = new Map<string, ListRow[]>();
  // Numbers tell people with one name apart: without a row that has none, nobody needs to be looked up by name.
  const looksAtNames = rows.some((row) => !hasNumber(row));
  const issues: ListIssue[] = [];
  for (const row of rows) {
    const byNumber = hasNumber(row) ? sameNumber(row, numbers, columnOf) : null;
    if (byNumber !== null) issues.push(byNumber);
    const byName = looksAtNames && (byNumber === null || byNumber.code === 'similarEmployeeNumber') ? sameName(row, names, columnOf) : null;
    if (byName !== null) issues.push(byName);
  }
  return issues;
}

const hasNumber = ({ cells }: ListRow): boolean => (cells.employeeNumber ?? '').trim() !== '';

/** Rows by what people confuse in their numbers; by their numbers below that where there are several, which is rare. */
type RowsByNumber = Map<string, ListRow | Map<string, ListRow>>;

const numberOf = ({ cells }: ListRow): string => cells.employeeNumber ?? '';

/** Of the rows that people may confuse, the same number counts before a similar one. */
function sameNumber(row: ListRow, numbers: RowsByNumber, columnOf: ColumnOf): ListIssue | null {
  const number = numberOf(row);
  const loose = looseNumberKey(number) || number;
  const found = numbers.get(loose);
  if (found === undefined) {
    numbers.set(loose, row);
    return null;
  }
  const alike = found instanceof Map ? found : new Map([[lookupKey(numberOf(found)), found]]);
  if (alike !== found) numbers.set(loose, alike);
  const key = lookupKey(number);
  const before = alike.get(key);
  if (before === undefined) {
    const [first = row] = alike.values();
    alike.set(key, row);
    return issueAt(row, columnOf('employeeNumber', row), number, first, { code: 'similarEmployeeNumber', severity: 'warning' });
  }
  const samePerson = lookupKey(before.cells.name ?? '') === lookupKey(row.cells.name ?? '');
  return issueAt(row, columnOf('employeeNumber', row), number, before,
    samePerson ? { code: 'duplicateEmployeeNumber', severity: 'warning' } : { code: 'employeeNumberOfTwoPersons', severity: 'error' });
}

/** The same name and company is another person where both have numbers, which differ. */
function sameName(row: ListRow, names: Map<string, ListRow[]>, columnOf: ColumnOf): ListIssue | null {
  const name = looseNameKey(row.cells.name ?? '');
  if (name === '') return null;
  const key = `${name}\n${looseNameKey(row.cells.company ?? '')}`;
  const others = names.get(key);
  if (others === undefined) {
    names.set(key, [row]);
    return null;
  }
  const before = hasNumber(row) ? others.find((other) => !hasNumber(other)) : others[0];
  // One of each kind is enough to find those that follow.
  if (!others.some((other) => hasNumber(other) === hasNumber(row))) others.push(row);
  return before === undefined ? null : issueAt(row, columnOf('name', row), row.cells.name ?? '', before, { code: 'duplicateName', severity: 'warning' });
}

function issueAt(row: ListRow, column: string | null, value: string, before: ListRow, issue: Pick<ListIssue, 'code' | 'severity'>): ListIssue {
  const elsewhere = before.sheet === null || before.sheet === row.sheet ? {} : { sheet: before.sheet };
  return { ...issue, sheet: row.sheet, row: row.row, column, value, details: { row: String(before.row), name: before.cells.name ?? '', number: before.cells.employeeNumber ?? '', ...elsewhere } };
}

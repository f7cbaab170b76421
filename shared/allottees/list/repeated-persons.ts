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
  const seen = { numbers: new Map<string, ListRow>(), loose: new Map<string, ListRow>(), names: new Map<string, ListRow[]>() };
  return rows.flatMap((row): readonly ListIssue[] => {
    const number = lookupKey(row.cells.employeeNumber ?? '');
    const byNumber = number === '' ? null : sameNumber(row, number, seen.numbers, columnOf);
    if (byNumber !== null) return [byNumber];
    const similar = number === '' ? null : similarNumber(row, seen.loose, columnOf);
    const byName = sameName(row, seen.names, columnOf);
    return [...(similar === null ? [] : [similar]), ...(byName === null ? [] : [byName])];
  });
}

function sameNumber(row: ListRow, number: string, numbers: Map<string, ListRow>, columnOf: ColumnOf): ListIssue | null {
  const before = numbers.get(number);
  if (before === undefined) {
    numbers.set(number, row);
    return null;
  }
  const samePerson = lookupKey(before.cells.name ?? '') === lookupKey(row.cells.name ?? '');
  return issueAt(row, columnOf('employeeNumber', row), row.cells.employeeNumber ?? '', before,
    samePerson ? { code: 'duplicateEmployeeNumber', severity: 'warning' } : { code: 'employeeNumberOfTwoPersons', severity: 'error' });
}

function similarNumber(row: ListRow, loose: Map<string, ListRow>, columnOf: ColumnOf): ListIssue | null {
  const number = row.cells.employeeNumber ?? '';
  const key = looseNumberKey(number);
  const before = loose.get(key);
  if (before === undefined) loose.set(key, row);
  return before === undefined || key === '' ? null : issueAt(row, columnOf('employeeNumber', row), number, before, { code: 'similarEmployeeNumber', severity: 'warning' });
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
  const hasNumber = ({ cells }: ListRow): boolean => lookupKey(cells.employeeNumber ?? '') !== '';
  const before = hasNumber(row) ? others.find((other) => !hasNumber(other)) : others[0];
  // One of each kind is enough to find those that follow.
  if (!others.some((other) => hasNumber(other) === hasNumber(row))) others.push(row);
  return before === undefined ? null : issueAt(row, columnOf('name', row), row.cells.name ?? '', before, { code: 'duplicateName', severity: 'warning' });
}

function issueAt(row: ListRow, column: string | null, value: string, before: ListRow, issue: Pick<ListIssue, 'code' | 'severity'>): ListIssue {
  const elsewhere = before.sheet === null || before.sheet === row.sheet ? {} : { sheet: before.sheet };
  return { ...issue, sheet: row.sheet, row: row.row, column, value, details: { row: String(before.row), name: before.cells.name ?? '', number: before.cells.employeeNumber ?? '', ...elsewhere } };
}

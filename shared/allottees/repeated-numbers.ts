import type { ListIssue, ListRow } from './list-reading.ts';
import { lookupKey } from './normalise.ts';

/**
 * Employee numbers that stand in more than one row. With the same name it may be one person with two lines: a warning.
 * With two names one of them is wrong: an error at the later row.
 */
export function findRepeatedNumbers(rows: readonly ListRow[], column: string | null): readonly ListIssue[] {
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

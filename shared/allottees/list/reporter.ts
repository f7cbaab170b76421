import type { ListIssueCode } from '../list-issue-codes.ts';
import type { ListIssue, Reinterpretation } from '../list-reading.ts';

/** What is said of the rows of a list while it is read. */
export interface Reporter {
  readonly issues: ListIssue[];
  readonly reinterpreted: Reinterpretation[];
}

/** Where something is said of. */
export interface Place {
  readonly sheet: string | null;
  /** From 1. */
  readonly row: number;
  readonly column: string | null;
}

/** Says something of a cell, a row or a table. */
export function say(reporter: Reporter, { sheet, row, column }: Place, severity: ListIssue['severity'], code: ListIssueCode, value: string, details?: ListIssue['details']): void {
  reporter.issues.push({ code, severity, sheet, row, column, value, ...(details === undefined ? {} : { details }) });
}

/** Says that a text was read as another one; in `reinterpreted`, and as a note where it is one of few. */
export function sayRead(reporter: Reporter, place: Place, code: ListIssueCode, from: string, to: string, details: ListIssue['details'] | null = {}): void {
  reporter.reinterpreted.push({ sheet: place.sheet, row: place.row, column: place.column, from, to, code });
  if (details !== null) say(reporter, place, 'note', code, from, { read: to, ...details });
}

import type { AllotteeListReading, ListIssue, ListRow } from '#shared/allottees/list-reading.ts';
import type { Allottee } from '#shared/grant/schema.ts';

/** Which rows of a list are shown. */
export type ReviewFilter = 'all' | 'problems' | 'changed';

/** A list by its rows: what is to be said of each, and which of them a filter shows. */
export interface ReviewRows {
  readonly issuesOf: ReadonlyMap<number, readonly ListIssue[]>;
  readonly rowOf: ReadonlyMap<string, ListRow>;
  readonly ids: Readonly<Record<ReviewFilter, readonly string[]>>;
  /** What is to be said of the list as a whole, such as a column that was not found. */
  readonly ofList: readonly ListIssue[];
}

const rowId = ({ row }: ListRow): string => `r${row}`;

export function reviewRows({ rows, issues, headerRow }: AllotteeListReading): ReviewRows {
  const ofRows = issues.filter(({ row }) => row !== headerRow);
  const issuesOf = new Map<number, ListIssue[]>();
  for (const issue of ofRows) issuesOf.set(issue.row, [...(issuesOf.get(issue.row) ?? []), issue]);
  const having = (matches: (issue: ListIssue) => boolean): readonly string[] =>
    rows.filter(({ row }) => issuesOf.get(row)?.some(matches)).map(rowId);
  return {
    issuesOf,
    rowOf: new Map(rows.map((row) => [rowId(row), row])),
    ids: { all: rows.map(rowId), problems: having(({ severity }) => severity !== 'note'), changed: having(({ severity }) => severity === 'note') },
    ofList: issues.filter(({ row }) => row === headerRow),
  };
}

/** The rows that one of the filters shows, in the order they stand; the same object where it shows all of them. */
export function rowsOfKind(rows: readonly string[], ofKind: readonly string[]): readonly string[] {
  if (rows.length === ofKind.length) return rows;
  const wanted = new Set(ofKind);
  return rows.filter((row) => wanted.has(row));
}

/** The allottees of the rows that are not rejected. */
export function acceptedOf({ rows }: AllotteeListReading): readonly Allottee[] {
  return rows.flatMap(({ allottee }) => (allottee === null ? [] : [allottee]));
}

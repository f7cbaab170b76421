import type { Pause } from '#shared/host/wire.ts';
import type { AllotteeListReading, ListIssue, ListRow } from '#shared/allottees/list-reading.ts';

/** Which rows of a list are shown. */
export type ReviewFilter = 'all' | 'problems' | 'changed';

/** A list by its rows: what is to be said of each, and which of them a filter shows. */
export interface ReviewRows {
  readonly issuesOf: ReadonlyMap<string, readonly ListIssue[]>;
  readonly rowOf: ReadonlyMap<string, ListRow>;
  readonly ids: Readonly<Record<ReviewFilter, readonly string[]>>;
  /** What is to be said of the list as a whole, such as a column that was not found. */
  readonly ofList: readonly ListIssue[];
  /** How many rows make no allottee. */
  readonly rejected: number;
}

const PREFIX = 'row:';

/** A row of a file, by its number and its sheet. */
export const fileRowId = ({ sheet, row }: Pick<ListRow, 'sheet' | 'row'>): string => `${PREFIX}${row}${sheet === null ? '' : ` ${sheet}`}`;

/** The number that an id names a row of a file by; null for the id of anything else. */
export function fileRowNumber(rowId: string): string | null {
  return rowId.startsWith(PREFIX) ? (/^\d+/.exec(rowId.slice(PREFIX.length))?.[0] ?? null) : null;
}

/** Whether something is wrong, and nobody has passed it over. */
export const isProblem = ({ severity, ignored }: ListIssue): boolean => severity !== 'note' && ignored === undefined;

/** Puts a reading together by its rows; of a long list in steps, between which the page breathes. */
export async function reviewRows({ rows, issues, reinterpreted }: Pick<AllotteeListReading, 'rows' | 'issues' | 'reinterpreted'>, pause: Pause): Promise<ReviewRows> {
  const rowOf = new Map<string, ListRow>();
  const issuesOf = new Map<string, ListIssue[]>();
  const ofList: ListIssue[] = [];
  const changed = new Set<string>();
  await inSteps(rows, pause, (row) => void rowOf.set(fileRowId(row), row));
  await inSteps(issues, pause, (issue) => {
    const id = fileRowId(issue);
    const found = issuesOf.get(id);
    // A row that was left out because somebody passed over what is wrong with it is in the log.
    if (!rowOf.has(id)) return void (issue.ignored === undefined && ofList.push(issue));
    if (issue.severity === 'note') changed.add(id);
    if (found === undefined) issuesOf.set(id, [issue]);
    else found.push(issue);
  });
  await inSteps(reinterpreted, pause, (place) => void changed.add(fileRowId(place)));
  const ids = { all: [] as string[], problems: [] as string[], changed: [] as string[] };
  let rejected = 0;
  await inSteps([...rowOf], pause, ([id, { allottee }]) => {
    ids.all.push(id);
    if (allottee === null) rejected += 1;
    if (allottee === null || (issuesOf.get(id)?.some(isProblem) ?? false)) ids.problems.push(id);
    if (changed.has(id)) ids.changed.push(id);
  });
  return { issuesOf, rowOf, ofList, ids, rejected };
}

const STEP = 2_000;

async function inSteps<Item>(items: readonly Item[], pause: Pause, take: (item: Item) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % STEP === STEP - 1) await pause();
    take(item);
  }
}

/** The rows that one of the filters shows, in the order they stand; the same object where it shows all of them. */
export function rowsOfKind(rows: readonly string[], ofKind: readonly string[] | ReadonlySet<string>): readonly string[] {
  const wanted = ofKind instanceof Set ? ofKind : new Set(ofKind);
  return wanted.size >= rows.length && rows.every((row) => wanted.has(row)) ? rows : rows.filter((row) => wanted.has(row));
}

import type { GrantDocument } from './schema.ts';

/** How much of a document differs from another. */
export interface ChangeCounts {
  /** Terms, market figures and details of the document. */
  readonly terms: number;
  /** Rows that were added, removed or changed. */
  readonly scenarios: number;
  readonly allottees: number;
  /** Whether anything else differs: columns, sensitivities, layouts or the order of rows. */
  readonly other: boolean;
}

interface Row {
  readonly id: string;
}

interface RowCounts {
  readonly changed: number;
  readonly moved: boolean;
}

const ROWS_IN_A_STEP = 2_000;

/** Counts in steps, with nothing to be gained from each: lists can be long, and whoever counts may have to do something else between. */
export function* countChanges(before: GrantDocument, after: GrantDocument): Generator<void, ChangeCounts, void> {
  const scenarios = yield* countRows(before.scenarios, after.scenarios);
  const allottees = yield* countRows(before.allottees, after.allottees);
  return {
    terms: leaves(termsOf(before), termsOf(after)),
    scenarios: scenarios.changed,
    allottees: allottees.changed,
    other: scenarios.moved || allottees.moved || leaves(restOf(before), restOf(after)) > 0,
  };
}

const termsOf = ({ title, currency, company, grant, market, notes }: GrantDocument): object => ({ title, currency, company, grant, market, notes });
const restOf = ({ columns, sensitivities, layouts }: GrantDocument): object => ({ columns, sensitivities, layouts });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** How many plain values differ, wherever they are. */
function leaves(before: unknown, after: unknown): number {
  if (before === after) return 0;
  if (!isObject(before) || !isObject(after)) return 1;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].reduce((sum, key) => sum + leaves(before[key], after[key]), 0);
}

function* countRows(before: readonly Row[], after: readonly Row[]): Generator<void, RowCounts, void> {
  if (before === after) return { changed: 0, moved: false };
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) [beforeEnd, afterEnd] = [beforeEnd - 1, afterEnd - 1];

  const rest = new Map<string, Row>();
  for (let index = start; index < beforeEnd; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = before[index];
    if (row !== undefined) rest.set(row.id, row);
  }
  let [changed, moved] = [0, false];
  for (let index = start; index < afterEnd; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = after[index];
    if (row === undefined) continue;
    const earlier = rest.get(row.id);
    rest.delete(row.id);
    if (earlier === undefined || leaves(earlier, row) > 0) changed += 1;
    else moved ||= before[index]?.id !== row.id;
  }
  changed += rest.size;
  return { changed, moved: moved && changed === 0 };
}

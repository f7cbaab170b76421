import type { DocumentKey } from './parts/all.ts';
import type { GrantDocument } from './schema.ts';

/** One value in two versions of a document; null where it is not given. */
export interface ValueDifference {
  /** The path in the document, or the field of a row. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that is in one version only, or differs between them. */
export interface RowDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its position in its version, counted from 0; in the later one where it is in both. */
  readonly index: number;
  readonly name: string;
  /** The values that differ; empty where only nested parts differ. */
  readonly values: readonly ValueDifference[];
}

/** The differences of a list of rows. */
export interface ListDifference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Whether rows that are in both versions are in another order. */
  readonly reordered: boolean;
  /** The first {@link MOST_ROWS} rows that differ. */
  readonly rows: readonly RowDifference[];
}

/** The lists of a document that are compared row by row, by the ids of the rows, in the order they are shown. */
export const COMPARED_LISTS = ['scenarios', 'columns', 'sensitivities', 'allotteeColumns', 'allottees', 'securities', 'holders'] as const satisfies readonly DocumentKey[];
/** One of {@link COMPARED_LISTS}. */
export type ComparedList = (typeof COMPARED_LISTS)[number];

/** How each part of a document is compared: value by value, row by row, or as a whole. */
const COMPARED_BY = {
  title: 'values',
  currency: 'values',
  company: 'values',
  grant: 'values',
  notice: 'values',
  exercisePlan: 'values',
  market: 'values',
  votes: 'values',
  securities: 'rows',
  holders: 'rows',
  eps: 'values',
  columns: 'rows',
  scenarios: 'rows',
  sensitivities: 'rows',
  allotteeColumns: 'rows',
  allottees: 'rows',
  layouts: 'arrangement',
  notes: 'values',
} as const satisfies { readonly [Key in DocumentKey]: Key extends ComparedList ? 'rows' : 'values' | 'arrangement' };

type ComparedBy<Way> = { [Key in DocumentKey]: (typeof COMPARED_BY)[Key] extends Way ? Key : never }[DocumentKey];

/** The differences between two versions of a document. */
export interface DocumentDifferences {
  /** Terms, market figures, company, title and notes, in the order of the document. */
  readonly terms: readonly ValueDifference[];
  readonly lists: Readonly<Record<ComparedList, ListDifference>>;
  /** Whether columns or filters of a sheet are arranged differently. */
  readonly arranged: boolean;
}

/** Most rows of a list that are listed; all of them are counted. */
export const MOST_ROWS = 200;

const ROWS_IN_A_STEP = 2_000;

type Row = GrantDocument[ComparedList][number];
type Plain = Readonly<Record<string, unknown>>;

// Object.entries loses the relation between keys and values.
const VALUE_KEYS = Object.entries(COMPARED_BY).flatMap(([key, way]) => (way === 'values' ? [key as ComparedBy<'values'>] : []));

/** Compares two versions of a document. Rows with the same id are the same row. */
export function differencesBetween(before: GrantDocument, after: GrantDocument): DocumentDifferences {
  const steps = compareInSteps(before, after);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** {@link differencesBetween} in steps of some thousand rows, so that the caller can do other work while long lists are compared. */
export function* compareInSteps(before: GrantDocument, after: GrantDocument): Generator<void, DocumentDifferences, void> {
  return {
    terms: VALUE_KEYS.flatMap((key) => valueDifferences(before[key], after[key], key)),
    lists: {
      scenarios: yield* listDifference(before.scenarios, after.scenarios),
      columns: yield* listDifference(before.columns, after.columns),
      sensitivities: yield* listDifference(before.sensitivities, after.sensitivities),
      allotteeColumns: yield* listDifference(before.allotteeColumns, after.allotteeColumns),
      allottees: yield* listDifference(before.allottees, after.allottees),
      securities: yield* listDifference(before.securities, after.securities),
      holders: yield* listDifference(before.holders, after.holders),
    },
    arranged: !isSame(before.layouts, after.layouts),
  };
}

/** Whether two versions differ. */
export function hasDifferences({ terms, lists, arranged }: DocumentDifferences): boolean {
  return terms.length > 0 || arranged || COMPARED_LISTS.some((name) => !isUnchanged(lists[name]));
}

/** Whether a list has the same rows in both versions, in the same order. */
export const isUnchanged = ({ added, removed, changed, reordered }: ListDifference): boolean => added + removed + changed === 0 && !reordered;

function valueDifferences(before: unknown, after: unknown, path: string): readonly ValueDifference[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return tableDifferences(before, after, path);
  if (!isPlain(before) && !isPlain(after)) return [{ path, before: textOf(before), after: textOf(after) }];
  // A key may be in one version only: the amount of a decided price.
  const [one, other]: readonly [Plain, Plain] = [isPlain(before) ? before : {}, isPlain(after) ? after : {}];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => valueDifferences(one[key], other[key], `${path}.${key}`));
}

/** A table inside the terms: compared line by line; a line in one version only is listed by each of its values. */
function tableDifferences(before: readonly unknown[], after: readonly unknown[], path: string): readonly ValueDifference[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index) => valueDifferences(before[index], after[index], `${path}[${index}]`));
}

function* listDifference(before: readonly Row[], after: readonly Row[]): Generator<void, ListDifference, void> {
  const rows: RowDifference[] = [];
  const count = { added: 0, removed: 0, changed: 0 };
  const note = (kind: RowDifference['kind'], index: number, row: Row, earlier: Row | null): void => {
    count[kind] += 1;
    if (rows.length < MOST_ROWS) rows.push({ kind, index, name: row.name, values: earlier === null ? [] : rowValues(earlier, row) });
  };
  const { start, beforeEnd, afterEnd } = differingPart(before, after);
  const earlierKey = keyOfRows();
  const earlier = new Map<string, { readonly row: Row; readonly index: number }>();
  for (let index = start; index < beforeEnd; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = before[index];
    if (row !== undefined) earlier.set(earlierKey(row), { row, index });
  }
  const laterKey = keyOfRows();
  let reordered = false;
  let last = -1;
  for (let index = start; index < afterEnd; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = after[index];
    if (row === undefined) continue;
    const key = laterKey(row);
    const found = earlier.get(key);
    if (found === undefined) {
      note('added', index, row, null);
      continue;
    }
    earlier.delete(key);
    reordered ||= found.index < last;
    last = found.index;
    if (!isSame(found.row, row)) note('changed', index, row, found.row);
  }
  for (const { row, index } of earlier.values()) note('removed', index, row, null);
  return { ...count, reordered, rows };
}

/** The part between the equal rows at either end of two lists: an edit keeps all other rows as the same objects. */
function differingPart(before: readonly Row[], after: readonly Row[]): { readonly start: number; readonly beforeEnd: number; readonly afterEnd: number } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [beforeEnd, afterEnd] = [before.length, after.length];
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) [beforeEnd, afterEnd] = [beforeEnd - 1, afterEnd - 1];
  return { start, beforeEnd, afterEnd };
}

/** A key that identifies a row: its id, and how often that id occurred before, because a file edited by hand may repeat it. */
function keyOfRows(): (row: Row) => string {
  const seen = new Map<string, number>();
  return ({ id }) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return `${times} ${id}`;
  };
}

/** The values of a row, without its id; nested parts are not listed value by value. */
function rowValues(before: Plain, after: Plain): readonly ValueDifference[] {
  return Object.keys(after).flatMap((key) => {
    const [one, other] = [before[key], after[key]];
    if (key === 'other' && isPlain(one) && isPlain(other)) return valueDifferences(one, other, key);
    return isSame(one, other) || isComposed(one) || isComposed(other) ? [] : [{ path: key, before: textOf(one), after: textOf(other) }];
  });
}

const isComposed = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isPlain = (value: unknown): value is Plain => isComposed(value) && !Array.isArray(value);

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isComposed(one) || !isComposed(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  // Both are objects or arrays of the document: plain data.
  const [first, second] = [one as Plain, other as Plain];
  const keys = Object.keys(first);
  return keys.length === Object.keys(second).length && keys.every((key) => Object.hasOwn(second, key) && isSame(first[key], second[key]));
}

import { isFormula } from './formula-text.ts';
import type { Issue } from './issue.ts';
import {
  LONGEST_HEADING, LONGEST_ID, LONGEST_NAME, LONGEST_NUMBER_TEXT, LONGEST_TEXT, MOST_ALLOTTEES, MOST_ANNOUNCED_CATEGORIES, MOST_AXIS_VALUES, MOST_COLUMN_CELLS, MOST_COLUMNS, MOST_FILTER_VALUES, MOST_HOLDERS,
  MOST_LAYOUT_COLUMNS, MOST_MATRIX_FIGURES, MOST_MATRIX_LIMITS, MOST_OTHER_FIELDS, MOST_PASSED_OVER, MOST_PLANNED_EXERCISES, MOST_SCENARIOS, MOST_SECURITIES, MOST_SENSITIVITIES, MOST_TRANCHES,
} from './limits.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField } from './parts/allottees/field-registry.ts';
import type { ColumnList } from './parts/columns/part.ts';

/** Most entries of a list by its key. Where several lists have one key, the longest limit; the schema distinguishes them. */
const LISTS: ReadonlyMap<string, number> = new Map(Object.entries({
  scenarios: MOST_SCENARIOS,
  allottees: MOST_ALLOTTEES,
  columns: MOST_LAYOUT_COLUMNS,
  allotteeColumns: MOST_COLUMNS,
  sensitivities: MOST_SENSITIVITIES,
  securities: MOST_SECURITIES,
  holders: MOST_HOLDERS,
  figures: MOST_MATRIX_FIGURES,
  limits: MOST_MATRIX_LIMITS,
  categories: MOST_ANNOUNCED_CATEGORIES,
  tranches: MOST_TRANCHES,
  exercisePlan: MOST_PLANNED_EXERCISES,
  ignored: MOST_PASSED_OVER,
  marked: MOST_SCENARIOS + 1,
  filters: MOST_LAYOUT_COLUMNS,
  values: Math.max(MOST_AXIS_VALUES, MOST_FILTER_VALUES),
}));

/** Most characters of a text by its key; a key that is not listed holds a number or a date. */
const TEXTS: ReadonlyMap<string, number> = new Map(Object.entries({
  ...Object.fromEntries(ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).blank === '').map((field) => [field, allotteeField(field).longest])),
  title: LONGEST_NAME, code: LONGEST_NAME, shareClass: LONGEST_NAME, text: LONGEST_NAME,
  series: LONGEST_NAME, conditions: LONGEST_TEXT, adjustment: LONGEST_TEXT, acquisition: LONGEST_TEXT, transfer: LONGEST_TEXT, reorganisation: LONGEST_TEXT, subsidiaries: LONGEST_TEXT, agreement: LONGEST_TEXT,
  notes: LONGEST_TEXT, description: LONGEST_TEXT, formula: LONGEST_TEXT, values: LONGEST_TEXT,
  id: LONGEST_ID, figure: LONGEST_ID, figures: LONGEST_ID, scenario: LONGEST_ID, marked: LONGEST_ID, column: LONGEST_ID,
}));

/** Most characters of a text under `key`: formulas may be longer than numbers. */
export const longestText = (key: string, text: string): number => TEXTS.get(key) ?? (isFormula(text) ? LONGEST_TEXT : LONGEST_NUMBER_TEXT);

/** Most entries of an object with arbitrary keys, by its own key: its keys are headings, its texts names. */
const RECORDS: ReadonlyMap<string, number> = new Map([['other', MOST_OTHER_FIELDS]]);

/** Documents are not nested deeper; the schema refuses those that are. */
const DEEPEST = 8;

/** A value over its limit, and the keys that lead to it. */
interface Found {
  readonly code: 'tooManyEntries' | 'textTooLong';
  readonly path: readonly (string | number)[];
  readonly count: number;
  readonly limit: number;
}

/**
 * The first list or text of a document, or of a part of one, that is over its limit; null where all are within. It
 * accepts data of any shape and size: it checks only lengths and does not enter anything over a limit, so it returns at
 * once.
 * @param key the key of the part in its document.
 * @param path the path of the part, for the issue.
 */
export function overLimit(part: unknown, key = '', path = ''): Issue | null {
  const found = search(part, key, 0);
  return found === null ? null : limitIssue(found.code, pathText(path, found.path), found.count, found.limit);
}

/** The issue that a list has too many custom columns, or that they have too many cells over so many rows; null where neither is so. */
export function columnsOverLimit(list: ColumnList, columns: number, rows: number): Issue | null {
  if (columns > MOST_COLUMNS) return limitIssue('tooManyEntries', list, columns, MOST_COLUMNS);
  const cells = columns * rows;
  return cells > MOST_COLUMN_CELLS ? limitIssue('tooManyColumnCells', list, cells, MOST_COLUMN_CELLS) : null;
}

/** An issue with the present count and the limit. */
export function limitIssue(code: Found['code'] | 'tooManyColumnCells', path: string, count: number, limit: number | bigint): Issue {
  return { code, severity: 'error', path, value: String(count), details: { limit: String(limit) } };
}

function search(part: unknown, key: string, depth: number): Found | null {
  if (typeof part === 'string') {
    const limit = longestText(key, part);
    return part.length > limit ? { code: 'textTooLong', path: [], count: part.length, limit } : null;
  }
  if (typeof part !== 'object' || part === null || depth > DEEPEST) return null;
  if (Array.isArray(part)) return searchList(part, key, depth);
  const most = RECORDS.get(key);
  return most === undefined ? searchEntries(part, depth) : searchRecord(part, most);
}

function searchRecord(record: object, most: number): Found | null {
  const entries = Object.keys(record).map((key): readonly [string, unknown] => [key, Reflect.get(record, key)]);
  if (entries.length > most) return { code: 'tooManyEntries', path: [], count: entries.length, limit: most };
  for (const [key, text] of entries) {
    if (key.length > LONGEST_HEADING) return { code: 'textTooLong', path: [key.slice(0, LONGEST_HEADING)], count: key.length, limit: LONGEST_HEADING };
    if (typeof text === 'string' && text.length > LONGEST_NAME) return { code: 'textTooLong', path: [key], count: text.length, limit: LONGEST_NAME };
  }
  return null;
}

function searchList(list: readonly unknown[], key: string, depth: number): Found | null {
  const limit = LISTS.get(key);
  // The schema refuses a list under an unknown key.
  if (limit === undefined) return null;
  if (list.length > limit) return { code: 'tooManyEntries', path: [], count: list.length, limit };
  for (let index = 0; index < list.length; index += 1) {
    const found = search(list[index], key, depth + 1);
    if (found !== null) return { ...found, path: [index, ...found.path] };
  }
  return null;
}

function searchEntries(part: object, depth: number): Found | null {
  for (const key in part) {
    const found = search(Reflect.get(part, key), key, depth + 1);
    if (found !== null) return { ...found, path: [key, ...found.path] };
  }
  return null;
}

/** A path as the file spells it, "scenarios[3].rights", from `start` and the keys below it. A key without a letter is shown in quotes. */
export function pathText(start: string, keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = key === '' ? '""' : String(key);
    return text === '' ? name : `${text}.${name}`;
  }, start);
}

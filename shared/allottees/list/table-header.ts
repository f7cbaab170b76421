import type { Table } from '../../tables/table.ts';
import { readHeading, type HeadingMeaning } from '../headings.ts';
import { lookupKey, normaliseCode } from '../normalise.ts';

/** The headings of a table: one row of them, or several that belong together. Rows count from 0. */
export interface TableHeader {
  readonly top: number;
  /** The last row of headings. */
  readonly bottom: number;
  /** One text a column, each different: those of several rows joined, one that repeats with a number, '' where there is none. */
  readonly headings: readonly string[];
  readonly meanings: readonly (HeadingMeaning | null)[];
}

/** How far down headings are looked for, below titles and remarks. */
export const HEADER_SEARCH_ROWS = 40;

/** Fewest fields that must be recognised for a row to be the headings. */
const FEWEST_RECOGNISED = 2;
const MOST_HEADING_ROWS = 3;

type Cells = readonly (readonly string[])[];
type HeaderTable = Pick<Table, 'merges'> & { readonly texts: Cells };

/**
 * The headings of a table: where most fields are recognised, in as few rows as that takes, the upper ones of equals.
 * Every heading of `chosen` must stand in them. Null where there are none.
 * @param bottom the last row of headings, where a person says it.
 */
export function findHeader(table: HeaderTable, chosen: readonly string[], bottom: number | null): TableHeader | null {
  const found = bottom === null ? bestHeader(table, chosen) : bestEndingAt(table, bottom, chosen);
  if (found === null) return null;
  const recognised = fieldCount(found) >= FEWEST_RECOGNISED || chosen.length > 0 || bottom !== null;
  if (!recognised) return null;
  const whole = bottom === null ? withRowBelow(table, found) : found;
  return withGroupsAbove(table, whole);
}

/** The headings in one row of a table, whatever they are. */
export function headerAt(table: HeaderTable, row: number): TableHeader {
  return withGroupsAbove(table, withRowBelow(table, joinedHeader(table, row, row)));
}

function bestHeader(table: HeaderTable, chosen: readonly string[]): TableHeader | null {
  let best: TableHeader | null = null;
  for (let bottom = 0; bottom < Math.min(table.texts.length, HEADER_SEARCH_ROWS); bottom += 1) {
    const header = bestEndingAt(table, bottom, chosen);
    if (header !== null && fieldCount(header) > (best === null ? 0 : fieldCount(best))) best = header;
    else if (header !== null && best === null && chosen.length > 0) best = header;
  }
  return best;
}

function bestEndingAt(table: HeaderTable, bottom: number, chosen: readonly string[]): TableHeader | null {
  let best: TableHeader | null = null;
  for (let top = bottom; top >= Math.max(0, bottom - MOST_HEADING_ROWS + 1); top -= 1) {
    if (top < bottom && (!canBeHeadings(table.texts[top]) || !canBeHeadings(table.texts[bottom]))) break;
    const header = joinedHeader(table, top, bottom);
    const hasChosen = chosen.every((heading) => columnOfHeading(header.headings, heading) !== null);
    if (hasChosen && (best === null || fieldCount(header) > fieldCount(best))) best = header;
  }
  return best;
}

const NUMBER = /^[\s\d０-９.,，．△▲¥￥%％-]+(個|株|口|円)?$/;

function canBeHeadings(row: readonly string[] | undefined): boolean {
  return row !== undefined && row.some((text) => text.trim() !== '') && !row.some((text) => text.trim() !== '' && NUMBER.test(text));
}

/** Headings of a table's rows from `top` to `bottom`; those of upper rows reach over the columns that they are merged over. */
function joinedHeader(table: HeaderTable, top: number, bottom: number): TableHeader {
  const rows = table.texts.slice(top, bottom + 1).map((row, index) => (top + index === bottom ? row : spread(table, top + index, bottom)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const parts = Array.from({ length: width }, (_, column) => [...new Set(rows.map((row) => normaliseCode(row[column] ?? '')).filter((text) => text !== ''))]);
  return { top, bottom, headings: distinct(parts.map((texts) => texts.join(' '))), meanings: parts.map(meaningOf) };
}

function meaningOf(parts: readonly string[]): HeadingMeaning | null {
  const whole = readHeading(parts.join(' '));
  if (whole !== null || parts.length < 2) return whole;
  const own = readHeading(parts.at(-1) ?? '');
  if (own !== null) return own;
  const group = readHeading(parts[0] ?? '');
  if (group?.role !== 'rights') return group === null ? null : { ...group, tier: 2 };
  // "割当" above "日" is a date.
  return group.tier === 0 ? group : null;
}

/** An upper row of headings with each text repeated over the columns it stands for. */
function spread({ texts, merges }: HeaderTable, row: number, bottom: number): readonly string[] {
  const cells = [...(texts[row] ?? [])];
  for (const { top, left, right } of merges) {
    if (top !== row) continue;
    for (let column = left + 1; column <= Math.min(right, left + MOST_SPREAD); column += 1) cells[column] = cells[left] ?? '';
  }
  const below = texts[bottom] ?? [];
  for (let column = 1; column < below.length; column += 1) {
    const isBlank = (cells[column] ?? '').trim() === '';
    // Without merged cells, a blank one belongs to its left neighbour where both have a heading of their own below.
    if (isBlank && (below[column] ?? '').trim() !== '' && (below[column - 1] ?? '').trim() !== '') cells[column] = cells[column - 1] ?? '';
  }
  return cells.map((text) => text ?? '');
}

const MOST_SPREAD = 256;

/** Takes the row below for headings too, where it has none of a person and only parts or units of the headings above. */
function withRowBelow(table: HeaderTable, header: TableHeader): TableHeader {
  const below = table.texts[header.bottom + 1];
  if (!canBeHeadings(below) || header.bottom - header.top + 1 >= MOST_HEADING_ROWS) return header;
  const isOfPerson = header.meanings.some((meaning, column) =>
    meaning !== null && PERSONAL.has(meaning.role) && (below?.[column] ?? '').trim() !== '');
  const isPart = (text: string, column: number): boolean => text.trim() === '' || isUnderGroup(table, header, column) || isPartOfHeading(text);
  if (isOfPerson || below?.every(isPart) !== true || !header.meanings.some((meaning) => meaning !== null && PERSONAL.has(meaning.role))) return header;
  return joinedHeader(table, header.top, header.bottom + 1);
}

const PERSONAL = new Set<HeadingMeaning['role']>(['employeeNumber', 'name', 'familyName', 'givenName']);
const UNIT_ALONE = /^[([]?(単位.*|[百千万]*(個|株|口|円|名|人)|rights|shares|options|yen|jpy)[)\]]?$/;

const isPartOfHeading = (text: string): boolean => UNIT_ALONE.test(lookupKey(text)) || readHeading(text) !== null || readHeading(`個数${text}`)?.role === 'rights';

function isUnderGroup({ texts, merges }: HeaderTable, { bottom }: TableHeader, column: number): boolean {
  if (merges.some(({ top, left, right, bottom: last }) => top <= bottom && bottom <= last && left <= column && column <= right && right > left)) return true;
  const [above, below] = [texts[bottom] ?? [], texts[bottom + 1] ?? []];
  const filled = (row: readonly string[], at: number): boolean => (row[at] ?? '').trim() !== '';
  return (!filled(above, column) && filled(above, column - 1) && filled(below, column - 1)) || (filled(above, column) && !filled(above, column + 1) && filled(below, column + 1));
}

/** Takes the row above for headings too, where its cells are merged over some of the columns. */
function withGroupsAbove(table: HeaderTable, header: TableHeader): TableHeader {
  const above = header.top - 1;
  if (above < 0 || header.bottom - above >= MOST_HEADING_ROWS || !canBeHeadings(table.texts[above])) return header;
  const filled = header.headings.filter((heading) => heading !== '').length;
  const groups = table.merges.some(({ top, bottom, left, right }) => top === above && bottom === above && right > left && right - left + 1 < filled);
  return groups ? joinedHeader(table, above, header.bottom) : header;
}

/** The column with a heading, written in whatever width; null where there is none. "(D)" is the column D. */
export function columnOfHeading(headings: readonly string[], heading: string): number | null {
  const exact = headings.indexOf(normaliseCode(heading));
  const column = exact >= 0 ? exact : headings.findIndex((candidate) => candidate !== '' && lookupKey(candidate) === lookupKey(heading));
  if (column >= 0) return column;
  const letters = /^\(([A-Z]{1,2})\)$/.exec(heading)?.[1];
  return letters === undefined ? null : [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A column without a heading, by its letters: "(D)". */
export function letterHeading(column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `(${letters}${String.fromCharCode(65 + (column % 26))})`;
}

function distinct(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    if (heading === '') return '';
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** How many fields of an allottee the headings name. */
export function fieldCount({ meanings }: TableHeader): number {
  const roles = new Set(meanings.flatMap((meaning) => (meaning === null ? [] : [meaning.role])));
  if (roles.has('familyName') || roles.has('givenName')) roles.add('name');
  for (const part of ['familyName', 'givenName', 'middleName', 'reading', 'familyReading', 'givenReading'] as const) roles.delete(part);
  return roles.size;
}

import { ALLOTTEE_FIELDS, type AllotteeField } from './list-reading.ts';
import { headingCountsShares, recogniseHeading } from './headings.ts';
import { lookupKey, normaliseCode } from './normalise.ts';

/** Where each field's column stands (from 0); fields not found are absent. */
export type ColumnMap = Readonly<Partial<Record<AllotteeField, number>>>;

/** A person's own choice of columns: field → heading as written. */
export type MappingChoice = Readonly<Partial<Record<AllotteeField, string>>>;

/** A row taken as the headings of a list. */
export interface HeaderRow {
  /** From 0. */
  readonly index: number;
  /** One text a column, each different: a heading that repeats gets a number, an empty one its column. */
  readonly headings: readonly string[];
  readonly columns: ColumnMap;
}

/** How far down headings are looked for, below titles and remarks. */
export const HEADER_SEARCH_ROWS = 40;

/** Fewest columns that must be recognised for a row to be the headings. */
const FEWEST_RECOGNISED = 2;

/**
 * The row of headings: the one among the first rows where most fields are recognised, the upper one of equals. Every
 * heading of `choice` must stand in it. Null where no row has at least two fields.
 */
export function findHeaderRow(cells: readonly (readonly string[])[], choice: MappingChoice): HeaderRow | null {
  let best: HeaderRow | null = null;
  for (const [index, row] of cells.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const headings = distinctHeadings(row);
    const columns = mapColumns(headings, choice);
    if (columns !== null && fieldCount(columns) > (best === null ? 0 : fieldCount(best.columns))) best = { index, headings, columns };
  }
  if (best === null) return null;
  return fieldCount(best.columns) >= FEWEST_RECOGNISED || Object.keys(choice).length > 0 ? best : null;
}

/** The column of every field, chosen or recognised; null where a chosen heading is not there. */
function mapColumns(headings: readonly string[], choice: MappingChoice): ColumnMap | null {
  const columns: Partial<Record<AllotteeField, number>> = {};
  for (const field of ALLOTTEE_FIELDS) {
    const chosen = choice[field];
    if (chosen === undefined || chosen === '') continue;
    const column = columnOf(headings, chosen);
    if (column === null) return null;
    columns[field] = column;
  }
  for (const [column, heading] of headings.entries()) {
    const field = recogniseHeading(heading);
    if (field === null || choice[field] !== undefined || Object.values(columns).includes(column)) continue;
    const before = columns[field];
    if (before === undefined || isBetter(field, headings[before] ?? '', heading)) columns[field] = column;
  }
  return columns;
}

/** The first heading of a choice that stands in none of the rows where headings are looked for; null where all do. */
export function missingHeading(cells: readonly (readonly string[])[], choice: MappingChoice): string | null {
  const rows = cells.slice(0, HEADER_SEARCH_ROWS).map(distinctHeadings);
  const chosen = Object.values(choice).filter((heading) => heading !== '');
  return chosen.find((heading) => !rows.some((row) => columnOf(row, heading) !== null)) ?? chosen[0] ?? null;
}

/** A column of rights is taken before one of shares; otherwise the leftmost wins. */
function isBetter(field: AllotteeField, before: string, heading: string): boolean {
  return field === 'rights' && headingCountsShares(before) && !headingCountsShares(heading);
}

function columnOf(headings: readonly string[], heading: string): number | null {
  const exact = headings.indexOf(normaliseCode(heading));
  const column = exact >= 0 ? exact : headings.findIndex((candidate) => lookupKey(candidate) === lookupKey(heading));
  return column >= 0 ? column : null;
}

function distinctHeadings(row: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return row.map((text) => {
    const heading = normaliseCode(text);
    if (heading === '') return '';
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** A heading without the number that {@link HeaderRow} gives one that repeats. */
export const plainHeading = (heading: string): string => heading.replace(/ \(\d+\)$/, '');

function fieldCount(columns: ColumnMap): number {
  return Object.keys(columns).length;
}

import { recogniseCategory } from '#shared/allottees/categories.ts';
import { lookupKey, normaliseCode } from '#shared/allottees/normalise.ts';
import { readWholeNumber, type CountProblem } from '#shared/calc/number-text.ts';
import type { AnnouncedCategory } from '#shared/grant/schema.ts';

/** The columns of the category table, from left to right. */
export const LINE_COLUMNS = ['category', 'persons', 'rights', 'rightsPerPerson', 'mostPerPerson'] as const satisfies readonly (keyof AnnouncedCategory)[];

/** One of {@link LINE_COLUMNS}. */
export type LineColumn = (typeof LINE_COLUMNS)[number];

/** A line in which nothing is given yet. */
const EMPTY_LINE: AnnouncedCategory = { category: '', persons: null, rights: null, rightsPerPerson: null, mostPerPerson: null };

/** The table after a change, with the texts of lines that were no categories; or the text that is no number, and nothing has changed. */
export type LinesReading =
  | { readonly ok: true; readonly lines: readonly AnnouncedCategory[]; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly text: string; readonly code: CountProblem };

/** The table with one text put in; the line after the last is a new one. A line of which nothing is left goes. */
export const setLineCell = (lines: readonly AnnouncedCategory[], row: number, column: LineColumn, text: string): LinesReading => putIn(lines, row, [column], [[text]]);

/**
 * The table with cells of another program put in from a place on, such as a table copied from Excel. A first row of headings
 * says which column is which; a line of totals is left out and named.
 */
export function pasteLines(lines: readonly AnnouncedCategory[], row: number, column: LineColumn, rows: readonly (readonly string[])[]): LinesReading {
  const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
  const headed = columnsOfHeadings(filled[0] ?? []);
  const columns = headed ?? LINE_COLUMNS.slice(LINE_COLUMNS.indexOf(column));
  const at = columns.indexOf('category');
  const below = headed === null ? filled : filled.slice(1);
  const isTotal = (cells: readonly string[]): boolean => at >= 0 && TOTAL.test(lookupKey(cells[at] ?? ''));
  const reading = putIn(lines, row, columns, below.filter((cells) => !isTotal(cells)));
  return reading.ok ? { ...reading, leftOut: below.filter(isTotal).map((cells) => cells.join(' ').trim()) } : reading;
}

const TOTAL = /^((合|総|小)?計|(grand|sub)?-?totals?|sum)$/;

/** By their beginnings and ends, the more particular first. */
const HEADINGS: readonly (readonly [RegExp, LineColumn])[] = [
  [/(上限|最大|max)/, 'mostPerPerson'],
  [/(1名|１名|1人|一人|各)|(per|each)(person|allottee)|^each$/, 'rightsPerPerson'],
  [/(人数|員数|名数)|persons|people|allottees|headcount/, 'persons'],
  [/(個数|予約権の数|予約権数|割当数)|rights|options/, 'rights'],
  [/(区分|対象者|割当先|地位)|category|class/, 'category'],
];

/** The columns that a row of headings names; null where it is none. */
function columnsOfHeadings(cells: readonly string[]): readonly (LineColumn | null)[] | null {
  const columns = cells.map((text) => HEADINGS.find(([pattern]) => pattern.test(lookupKey(text)))?.[1] ?? null);
  const named = columns.filter((column) => column !== null);
  const hasNumbers = cells.some((text) => /\d{2}|^\d/.test(text.trim()) && readWholeNumber(withoutCounter(text)).ok);
  return named.length >= 2 && new Set(named).size === named.length && !hasNumbers ? columns : null;
}

function putIn(lines: readonly AnnouncedCategory[], row: number, columns: readonly (LineColumn | null)[], rows: readonly (readonly string[])[]): LinesReading {
  const next = [...lines];
  for (const [offset, cells] of rows.entries()) {
    let line = next[row + offset] ?? EMPTY_LINE;
    for (const [index, text] of cells.entries()) {
      const column = columns[index] ?? null;
      if (column === null) continue;
      if (column === 'category') line = { ...line, category: recogniseCategory(text) ?? normaliseCode(text) };
      else {
        const reading = readWholeNumber(withoutCounter(text));
        if (!reading.ok && reading.code !== 'empty') return { ok: false, text: text.trim(), code: reading.code };
        line = { ...line, [column]: reading.ok ? reading.value : null };
      }
    }
    next[Math.min(row + offset, next.length)] = line;
  }
  return { ok: true, lines: next.filter((line) => LINE_COLUMNS.some((column) => line[column] !== EMPTY_LINE[column])), leftOut: [] };
}

/** "3名" and "1,200 rights" are counts of what their column counts; a dash says that there is none. */
const withoutCounter = (text: string): string => text.trim().replace(/\s*(名|人|個|口|persons?|people|rights?|options?)$/i, '').replace(/^[-－―–—]$/, '');

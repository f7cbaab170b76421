import type { CellRows, StoredCell, WorkbookFile, WorkbookSheet } from '../tables/workbook-cells.ts';
import { contentOfStored } from './read-cell.ts';
import { matchLines } from './match-lines.ts';
import { speltFormula, type CellReference } from './spelt-formula.ts';

/** A sheet of a workbook that came back, and the sheet that it was at export. Rows and columns count from 0. */
export interface SheetMatch {
  readonly expected: WorkbookSheet;
  readonly returned: WorkbookSheet;
  /** Which row of the exported sheet a row is now; null for one that is new. */
  readonly rowOf: (row: number) => number | null;
  readonly columnOf: (column: number) => number | null;
  /** Rows and columns of the exported sheet that are gone. */
  readonly rowsGone: ReadonlySet<number>;
  readonly columnsGone: ReadonlySet<number>;
  /** Whether rows stand in another order. */
  readonly isReordered: boolean;
}

/** The sheets of two workbooks that belong together, and those that only one of them has. */
export interface MatchedSheets {
  readonly matches: readonly SheetMatch[];
  readonly gone: readonly WorkbookSheet[];
  readonly added: readonly WorkbookSheet[];
}

/** Finds the sheets of an exported workbook again: by their names, one that was renamed by the defined names that lead to it. */
export function matchSheets(expected: WorkbookFile, returned: WorkbookFile): MatchedSheets {
  const left = new Set(returned.sheets);
  const pairs = expected.sheets.map((sheet) => {
    const found = returned.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()) ?? renamed(sheet, expected, returned);
    if (found === undefined || !left.delete(found)) return [sheet, null] as const;
    return [sheet, found] as const;
  });
  return {
    matches: pairs.flatMap(([sheet, found]) => (found === null ? [] : [matchSheet(sheet, expected.date1904, found, returned.date1904)])),
    gone: pairs.flatMap(([sheet, found]) => (found === null ? [sheet] : [])),
    added: [...left],
  };
}

const sheetOfTarget = (target: string): string => target.slice(0, target.lastIndexOf('!')).replace(/^\$?'(.*)'$/s, '$1').replaceAll("''", "'").toLowerCase();

function renamed(sheet: WorkbookSheet, expected: WorkbookFile, returned: WorkbookFile): WorkbookSheet | undefined {
  const names = new Set(expected.names.filter(({ sheet: own, target }) => own === null && sheetOfTarget(target) === sheet.name.toLowerCase()).map(({ name }) => name.toLowerCase()));
  const target = returned.names.find(({ name, sheet: own }) => own === null && names.has(name.toLowerCase()))?.target;
  const known = new Set(expected.sheets.map(({ name }) => name.toLowerCase()));
  return target === undefined ? undefined : returned.sheets.find(({ name }) => name.toLowerCase() === sheetOfTarget(target) && !known.has(name.toLowerCase()));
}

function matchSheet(expected: WorkbookSheet, expected1904: boolean, returned: WorkbookSheet, returned1904: boolean): SheetMatch {
  const [before, after] = [textsOf(expected.rows, expected1904), textsOf(returned.rows, returned1904)];
  const rows = matchLines(before.map(lineOf), after.map(lineOf));
  const kept = rows.flatMap((was, row) => (was === null ? [] : [{ was: before[was] ?? [], now: after[row] ?? [] }]));
  const columns = matchLines(columnLines(kept.map(({ was }) => was)), columnLines(kept.map(({ now }) => now)));
  const known = rows.filter((was) => was !== null);
  return {
    expected, returned,
    rowOf: placeBefore(rows, before.length),
    columnOf: placeBefore(columns, widthOf(before)),
    rowsGone: missingOf(before.length, rows),
    columnsGone: missingOf(widthOf(before), columns),
    isReordered: known.some((was, index) => was < (known[index - 1] ?? 0)),
  };
}

type Texts = readonly (readonly string[])[];

const textsOf = (rows: CellRows, date1904: boolean): Texts => Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cellText(cell, date1904)));

const lineOf = (cells: readonly string[]): string => cells.filter((text) => text !== '').join('\n');

function columnLines(rows: Texts): readonly string[] {
  const columns = Array.from({ length: widthOf(rows) }, (): string[] => []);
  for (const cells of rows) for (const [column, text] of cells.entries()) if (text !== '') columns[column]?.push(text);
  return columns.map((texts) => texts.join('\n'));
}

const widthOf = (rows: Texts): number => rows.reduce((width, { length }) => Math.max(width, length), 0);

/** Behind the last line, where nothing stands, lines keep their distance from it. */
const placeBefore = (matched: readonly (number | null)[], length: number) => (place: number): number | null => (place < matched.length ? (matched[place] ?? null) : place - matched.length + length);

function missingOf(length: number, matched: readonly (number | null)[]): ReadonlySet<number> {
  const kept = new Set(matched);
  return new Set(Array.from({ length }, (_, place) => place).filter((place) => !kept.has(place)));
}

/** What lines are matched by: a constant, or a formula without the cells that it refers to. */
function cellText(cell: StoredCell | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  if (cell.formula !== undefined) return `=${speltFormula(cell.formula).shape}`;
  const content = contentOfStored(cell, date1904);
  return content.kind === 'blank' ? '' : content.text;
}

/** Whether a formula of a sheet says what its exported one said: spelt otherwise, or at other places, where rows and columns have moved. */
export function isSameFormula(returned: string, expected: string, own: SheetMatch, matches: readonly SheetMatch[]): boolean {
  if (returned === expected) return true;
  const [now, was] = [speltFormula(returned), speltFormula(expected)];
  return now.shape === was.shape && now.references.every((reference, index) => isSamePlace(reference, was.references[index] ?? reference, own, matches));
}

/** A reference to a row that is gone may have become any other. */
function isSamePlace(now: CellReference, was: CellReference, own: SheetMatch, matches: readonly SheetMatch[]): boolean {
  const match = now.sheet === null ? own : matches.find(({ returned }) => returned.name.toLowerCase() === now.sheet);
  if (match?.expected.name.toLowerCase() !== (was.sheet ?? own.expected.name.toLowerCase())) return false;
  const isSame = (place: number, before: number, of: (place: number) => number | null, gone: ReadonlySet<number>): boolean => place === before || of(place) === before || gone.has(before);
  return isSame(now.row, was.row, match.rowOf, match.rowsGone) && isSame(now.column, was.column, match.columnOf, match.columnsGone);
}

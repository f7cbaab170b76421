import type { GrantDocument } from '../grant/schema.ts';
import { PROGRAM_VERSION } from '../host/program-version.ts';
import type { WorkbookFile, WorkbookSheet } from '../tables/workbook-cells.ts';
import { expectedWorkbook } from './expected-workbook.ts';
import { cellName, findCell, type FoundCell } from './found-cell.ts';
import type { CellComparison, CellDifference, DifferenceKind, NotCompared } from './imported-workbook.ts';
import { columnLetter } from './names.ts';
import { isSameFormula, matchSheets, type SheetMatch } from './match-sheets.ts';
import { cellContent, formulaOf, shownIn } from './read-cell.ts';
import type { ExportRecord } from './sheets/carried/export-record.ts';
import { CARRIED_ROWS, isCarrying } from './sheets/carried/read-carried-document.ts';

/** What a workbook says of its export. */
export interface ExportedAs {
  /** The document by which its cells were worked out. */
  readonly document: GrantDocument;
  /** Null where it does not say. */
  readonly writtenBy: string | null;
  readonly record: ExportRecord | null;
}

/** Most cells of a workbook that is compared: to export it again takes as long as to export it. */
const MOST_CELLS = 1_000_000;

/**
 * Names every cell of a workbook that is not what the program exported there. A formula is the same wherever rows and columns have moved
 * to, and whatever it comes to now. A cell that holds what an export of the changed document would hold is right, too.
 * @param changed the document with what was taken out of the workbook; the exported one itself where nothing was.
 */
export async function compareWithExport(workbook: WorkbookFile, { document, writtenBy, record }: ExportedAs, changed: GrantDocument = document): Promise<CellComparison> {
  if (record === null) return notCompared('notRecorded');
  if (writtenBy !== PROGRAM_VERSION) return notCompared('otherVersion');
  if (cellCount(workbook) > MOST_CELLS) return notCompared('tooLarge');
  const expected = await expectedWorkbook(document, record);
  let differences = differencesFrom(expected.workbook, workbook, expected.unknownRows);
  if (changed !== document && differences.length > 0) {
    const now = (await expectedWorkbook(changed, record)).workbook;
    // What an export of the changed document has no more, or has there now.
    const [stillDifferent, leftOut] = [new Set(differencesFrom(now, workbook).map(keyOf)), new Set(differencesFrom(expected.workbook, now).map(keyOf))];
    differences = differences.filter((one) => (one.kind === 'cell' ? stillDifferent.has(keyOf(one)) : !leftOut.has(keyOf(one))));
  }
  const rowsNotCompared = [...expected.unknownRows].flatMap(([sheet, rows]) => (rows.size === 0 ? [] : [{ sheet, rows: [...rows] }]));
  return { differences, notCompared: null, rowsNotCompared };
}

const notCompared = (reason: NotCompared): CellComparison => ({ differences: [], notCompared: reason, rowsNotCompared: [] });

const keyOf = ({ kind, cell }: CellDifference): string => `${kind} ${cell}`;

const cellCount = ({ sheets }: WorkbookFile): number => sheets.reduce((sum, { rows }) => sum + rows.reduce((count, cells) => count + (cells?.length ?? 0), 0), 0);

type Rows = Pick<ReadonlySet<number>, 'has'>;
const NO_ROWS: Rows = new Set();
/** What the program keeps for itself below its words on the sheet of the document proves itself, or is found missing. */
const BELOW_WORDS: Rows = { has: (row) => row > CARRIED_ROWS.words };

/** Every place in which one workbook is not the other. */
function differencesFrom(expected: WorkbookFile, returned: WorkbookFile, unknownRows: ReadonlyMap<string, ReadonlySet<number>> = new Map()): readonly CellDifference[] {
  const { matches, gone, added } = matchSheets(expected, returned);
  return [
    ...gone.map(({ name }): CellDifference => ({ kind: 'sheetGone', cell: name, before: name, after: '' })),
    ...added.map(({ name }): CellDifference => ({ kind: 'sheetAdded', cell: name, before: '', after: name })),
    ...matches.flatMap((match) => differencesOfSheet({ expected, returned, match, matches, unknown: isCarrying(match.expected) ? BELOW_WORDS : (unknownRows.get(match.expected.name) ?? NO_ROWS) })),
  ];
}

interface Compared {
  readonly expected: WorkbookFile;
  readonly returned: WorkbookFile;
  readonly match: SheetMatch;
  readonly matches: readonly SheetMatch[];
  /** Rows of the exported sheet, counted from 1, of which nothing is known. */
  readonly unknown: Rows;
}

function differencesOfSheet(compared: Compared): readonly CellDifference[] {
  const { expected, match } = compared;
  const { name } = match.returned;
  const renamed: readonly CellDifference[] = name === match.expected.name ? [] : [{ kind: 'sheetRenamed', cell: name, before: match.expected.name, after: name }];
  const rows = [...match.rowsGone].filter((row) => !compared.unknown.has(row + 1));
  return [
    ...renamed,
    ...rows.flatMap((row) => lineGone('rowGone', `${name}!${row + 1}:${row + 1}`, cellsOfRow(expected, match.expected, row))),
    ...[...match.columnsGone].flatMap((column) => lineGone('columnGone', `${name}!${columnLetter(column + 1)}:${columnLetter(column + 1)}`, cellsOfColumn(expected, match.expected, column).filter((cell) => !compared.unknown.has(cell.row)))),
    ...(match.isReordered ? [{ kind: 'reordered', cell: name, before: '', after: '' } as const] : []),
    ...cellsOf(compared),
  ];
}

/** A row or column that is gone, with what stood in it; nothing where it was empty. */
function lineGone(kind: DifferenceKind, cell: string, cells: readonly FoundCell[]): readonly CellDifference[] {
  const texts = cells.map(shownIn).filter((text) => text !== '');
  return texts.length === 0 ? [] : [{ kind, cell, before: texts.join(' · '), after: '' }];
}

const cellsOfRow = (workbook: WorkbookFile, sheet: WorkbookSheet, row: number): readonly FoundCell[] =>
  Array.from(sheet.rows[row] ?? [], (_, column) => findCell(workbook, sheet, row + 1, column + 1));

const cellsOfColumn = (workbook: WorkbookFile, sheet: WorkbookSheet, column: number): readonly FoundCell[] =>
  Array.from(sheet.rows, (_, row) => findCell(workbook, sheet, row + 1, column + 1));

function cellsOf(compared: Compared): readonly CellDifference[] {
  const { expected, returned, match, unknown } = compared;
  const found: CellDifference[] = [];
  const columnNow = new Map(Array.from({ length: widthOf(match.returned) }, (_, column) => [match.columnOf(column), column] as const));
  for (let row = 0; row < match.returned.rows.length; row += 1) {
    const was = match.rowOf(row);
    if (unknown.has((was ?? row) + 1)) continue;
    const width = Math.max(match.returned.rows[row]?.length ?? 0, was === null ? 0 : (match.expected.rows[was]?.length ?? 0));
    for (let column = 0; column < width; column += 1) {
      const wasColumn = match.columnOf(column);
      const isNew = was === null || wasColumn === null;
      const before = isNew ? null : findCell(expected, match.expected, was + 1, wasColumn + 1);
      const after = findCell(returned, match.returned, row + 1, column + 1);
      if (!isSameCell(after, before, compared)) found.push({ kind: 'cell', cell: cellName(after), before: before === null ? '' : written(before), after: written(after) });
    }
    // Cells of the exported row that now would stand behind the last one of the row.
    if (was !== null) found.push(...clearedBehind(compared, row, was, width, columnNow));
  }
  return found;
}

function clearedBehind({ expected, returned, match }: Compared, row: number, was: number, from: number, columnNow: ReadonlyMap<number | null, number>): readonly CellDifference[] {
  return Array.from(match.expected.rows[was] ?? [], (_, column) => column).flatMap((column): readonly CellDifference[] => {
    const now = columnNow.get(column);
    const before = findCell(expected, match.expected, was + 1, column + 1);
    if (now === undefined || now < from || isBlank(before)) return [];
    return [{ kind: 'cell', cell: cellName(findCell(returned, match.returned, row + 1, now + 1)), before: written(before), after: '' }];
  });
}

const widthOf = ({ rows }: WorkbookSheet): number => rows.reduce((width, cells) => Math.max(width, cells?.length ?? 0), 0);

/** A formula that comes to nothing is no blank cell. */
const isBlank = (cell: FoundCell): boolean => formulaOf(cell) === null && cellContent(cell).kind === 'blank';

function isSameCell(after: FoundCell, before: FoundCell | null, { match, matches }: Compared): boolean {
  if (before === null || isBlank(before) || isBlank(after)) return isBlank(after) && (before === null || isBlank(before));
  const [formula, was] = [formulaOf(after), formulaOf(before)];
  if (formula !== null || was !== null) return formula !== null && was !== null && isSameFormula(formula, was, match, matches);
  const [now, then] = [cellContent(after), cellContent(before)];
  if (now.kind === then.kind) return shownIn(after) === shownIn(before);
  // A date whose number format was lost.
  return (now.kind === 'number' && then.kind === 'date' && now.day === then.text) || (then.kind === 'number' && now.kind === 'date' && then.day === now.text);
}

/** What was written into a cell: its formula with "=", or what it shows. */
function written(cell: FoundCell): string {
  const formula = formulaOf(cell);
  return formula === null ? shownIn(cell) : `=${formula}`;
}

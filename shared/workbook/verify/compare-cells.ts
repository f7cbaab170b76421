import { cellAt, type StoredCell, type StoredValue, type WorkbookFile, type WorkbookSheet } from '../../tables/workbook-cells.ts';
import { address } from '../names.ts';
import type { WrittenCells } from '../written-cells.ts';
import { alignRows, type AlignedRows } from './align-rows.ts';
import { formulaChange, normalFormula, withRows } from './formulas.ts';
import type { Deviation, DeviationKind } from './pack-report.ts';

/** A workbook that came back, and the same as the program writes it. */
export interface ComparedPacks {
  readonly found: WorkbookFile;
  readonly expected: WorkbookFile;
  readonly written: WrittenCells;
  /** Whether a sheet is looked at. */
  readonly isCompared: (sheet: string) => boolean;
  /** Tables under which rows may be added. */
  readonly mayGrow: (sheet: string) => boolean;
}

/** What the comparison found: deviations, inputs that hold something else, and how much was compared. */
export interface CellComparison {
  readonly deviations: readonly Deviation[];
  readonly inputs: readonly Deviation[];
  readonly cells: number;
}

/** Compares every cell of two workbooks: formula with formula, text with text, format with format. */
export function compareCells({ found, expected, written, isCompared, mayGrow }: ComparedPacks): CellComparison {
  const inputsOf = inputPlaces(written);
  const pairs = expected.sheets.flatMap((sheet) => {
    const other = found.sheets.find(({ name }) => name === sheet.name);
    return other === undefined ? [] : [{ sheet, other, rows: alignRows(other.rows, sheet.rows, (row, column) => inputsOf(sheet.name, row, column)) }];
  });
  const aligned = new Map(pairs.map(({ sheet, rows }) => [normalFormula(sheet.name), rows]));
  const rowOf = (sheet: string, row: number): number => rowAtExport(aligned.get(sheet), row);
  const deviations: Deviation[] = [...sheetDeviations(found, expected), ...nameDeviations(found, expected, rowOf)];
  const inputs: Deviation[] = [];
  let cells = 0;
  for (const { sheet, other, rows } of pairs.filter((pair) => isCompared(pair.sheet.name))) {
    for (const row of rows.inserted) deviations.push({ kind: 'rowsInserted', sheet: sheet.name, cell: String(row + 1), expected: '', found: '' });
    for (const row of rows.removed) deviations.push({ kind: 'rowsRemoved', sheet: sheet.name, cell: String(row + 1), expected: '', found: '' });
    const seen = new Set<number>();
    for (const [row, was] of rows.rowAtExport) {
      seen.add(was);
      if (was >= sheet.rows.length && mayGrow(sheet.name)) continue;
      const width = Math.max(other.rows[row]?.length ?? 0, sheet.rows[was]?.length ?? 0);
      for (let column = 0; column < width; column += 1) compareAt(sheet, other, row, was, column);
    }
    sheet.rows.forEach((cellsOfRow, was) => {
      if (cellsOfRow === undefined || seen.has(was) || rows.removed.includes(was)) return;
      cellsOfRow.forEach((_, column) => compareAt(sheet, other, other.rows.length + was, was, column));
    });
  }
  return { deviations, inputs, cells };

  function compareAt(sheet: WorkbookSheet, other: WorkbookSheet, row: number, was: number, column: number): void {
    const [now, before] = [filled(cellAt(other, row, column)), filled(cellAt(sheet, was, column))];
    if (now === null && before === null) return;
    cells += 1;
    const isInput = inputsOf(sheet.name, was, column);
    const tell = (kind: DeviationKind, to: Deviation[] = deviations): void => void to.push({ kind, sheet: sheet.name, cell: address(column + 1, row + 1), expected: shownCell(before), found: shownCell(now) });
    const kind = cellDeviation(now, before, (formula) => withRows(normalFormula(formula), normalFormula(sheet.name), rowOf));
    if (kind === null) return;
    // Rows that are filled under a table are read back as new ones.
    if (before === null && was >= tableEnd(sheet) && mayGrow(sheet.name)) return;
    if (isInput && kind !== 'format') tell(kind, inputs);
    else tell(kind);
  }
}

/** The row behind the last of a sheet at export. */
const tableEnd = ({ rows }: WorkbookSheet): number => rows.length;

const filled = (cell: StoredCell | null): StoredCell | null => (cell === null || (cell.formula === undefined && cell.value.kind === 'text' && cell.value.text === '') ? null : cell);

function cellDeviation(now: StoredCell | null, before: StoredCell | null, atExport: (formula: string) => string): DeviationKind | null {
  if (before === null) return 'added';
  if (now === null) return 'missing';
  if (before.formula !== undefined) {
    if (now.formula === undefined) return 'overwritten';
    return formulaChange(atExport(now.formula), normalFormula(before.formula)) ?? formatDeviation(now.value, before.value);
  }
  if (now.formula !== undefined) return 'added';
  return sameConstant(now.value, before.value) ? formatDeviation(now.value, before.value) : 'constant';
}

function sameConstant(one: StoredValue, other: StoredValue): boolean {
  if (one.kind === 'number' && other.kind === 'number') return one.number === other.number || Math.abs(one.number - other.number) <= 1e-15 * Math.abs(other.number);
  if (one.kind === 'open' || other.kind === 'open') return one.kind === other.kind;
  if (one.kind === 'number' || other.kind === 'number') return false;
  return one.kind === other.kind && one.text.replaceAll('\r', '') === other.text.replaceAll('\r', '');
}

/** Another format may show another unit or hide decimals. Programs spell the same format in several ways. */
function formatDeviation(now: StoredValue, before: StoredValue): DeviationKind | null {
  if (now.kind !== 'number' || before.kind !== 'number') return null;
  return normalFormat(now.format) === normalFormat(before.format) ? null : 'format';
}

function normalFormat(format: string): string {
  const sections = format.replaceAll(/[\\"\s]|\[\$[^\]]*\]|\[(?:RED|BLACK)\]/gi, '').toLowerCase().split(';');
  // A second section that only has the sign is what the first one does by itself.
  return sections.length === 2 && sections[1] === `-${sections[0]}` ? (sections[0] ?? '') : sections.join(';');
}

function shownCell(cell: StoredCell | null): string {
  if (cell === null) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  return value.kind === 'number' ? `${value.number} (${value.format})` : value.kind === 'open' ? '' : value.text;
}

function sheetDeviations(found: WorkbookFile, expected: WorkbookFile): readonly Deviation[] {
  const [names, wanted] = [found.sheets.map(({ name }) => name), expected.sheets.map(({ name }) => name)];
  const of = (kind: DeviationKind, sheet: string): Deviation => ({ kind, sheet, cell: '', expected: '', found: '' });
  const common = names.filter((name) => wanted.includes(name));
  const inOrder = wanted.filter((name) => names.includes(name));
  return [
    ...wanted.filter((name) => !names.includes(name)).map((name) => of('sheetMissing', name)), ...names.filter((name) => !wanted.includes(name)).map((name) => of('sheetAdded', name)),
    ...common.filter((name, index) => inOrder[index] !== name).map((name) => of('sheetMoved', name)),
  ];
}

/** Names that formulas and reading back go by. A program's own names, such as print areas, do not count. */
function nameDeviations(found: WorkbookFile, expected: WorkbookFile, rowOf: (sheet: string, row: number) => number): readonly Deviation[] {
  const known = new Map(found.names.flatMap(({ name, sheet, target }) => (sheet === null ? [[name.toLowerCase(), target]] : [])));
  return expected.names.flatMap(({ name, sheet, target }): readonly Deviation[] => {
    if (sheet !== null || name.startsWith('_xlnm')) return [];
    const now = known.get(name.toLowerCase());
    const isSame = now !== undefined && withRows(normalFormula(now), '', rowOf) === normalFormula(target);
    return isSame ? [] : [{ kind: 'name', sheet: '', cell: name, expected: target, found: now ?? '' }];
  });
}

function rowAtExport(rows: AlignedRows | undefined, row: number): number {
  if (rows === undefined) return row;
  const was = rows.rowAtExport.get(row - 1);
  if (was !== undefined) return was + 1;
  // Below or inside of what was inserted: as many rows further up.
  return row - rows.inserted.filter((one) => one < row - 1).length + rows.removed.filter((one) => one < row - 1).length;
}

/** Whether a colleague may change a cell, rows and columns from 0. */
function inputPlaces(written: WrittenCells): (sheet: string, row: number, column: number) => boolean {
  const bySheet = new Map([...written.inputs()].map(([sheet, runs]) => {
    const columns = new Map<number, { from: number; to: number }[]>();
    for (const { column, from, to } of runs) columns.set(column, [...(columns.get(column) ?? []), { from, to }]);
    return [sheet, columns] as const;
  }));
  return (sheet, row, column) => bySheet.get(sheet)?.get(column + 1)?.some(({ from, to }) => row + 1 >= from && row + 1 <= to) === true;
}

import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { CellBudget, MergedAreas, SheetRows } from '../cell-places.ts';
import { FILE_LIMITS } from '../limits.ts';
import { builtInFormat } from '../number-formats.ts';
import { partOf, relationshipsOf } from '../open-xml/package.ts';
import { damaged, ReadingProblem } from '../reading-problem.ts';
import type { DefinedName, StoredCell, StoredValue, WorkbookFile, WorkbookSheet } from '../workbook-cells.ts';
import type { ZipFile } from '../zip.ts';
import { countXlsbCells, countXlsCells } from './count-records.ts';
import { compoundStream, readBySheetJs } from './sheetjs.ts';

/** An .xls workbook: a compound file, or the bare stream of programs before 1995. Throws a {@link ReadingProblem}. */
export function readXls(bytes: Uint8Array, isCompound: boolean): WorkbookFile {
  const stream = isCompound ? compoundStream(bytes, '/Workbook', '/Book') : bytes;
  // A compound file may be a text or a mail as well.
  if (stream === null) throw new ReadingProblem('notAWorkbook');
  const cells = countXlsCells(stream);
  return workbookOf(readBySheetJs(bytes), 'xls', cells);
}

/** A binary workbook (.xlsb). Throws a {@link ReadingProblem}. */
export function readXlsb(zip: ZipFile, workbookPart: string): WorkbookFile {
  const sheets = relationshipsOf(zip, workbookPart).filter(({ type }) => type === 'worksheet');
  const cells = sheets.reduce((sum, { target }) => sum + countXlsbCells(partOf(zip, target)), 0);
  return workbookOf(readBySheetJs(verifiedCopy(zip, /\.(?:bin|rels|xml)$/i)), 'xlsb', cells);
}

/** A workbook of Numbers. Throws a {@link ReadingProblem}. */
export function readNumbers(zip: ZipFile): WorkbookFile {
  return workbookOf(readBySheetJs(verifiedCopy(zip, /\.(?:iwa|plist)$|^Index\.zip$/i)), 'numbers', null);
}

/** The parts of a package whose checksums were verified, packed again: SheetJS reads no others. */
function verifiedCopy(zip: ZipFile, names: RegExp): Uint8Array {
  const parts = zip.names.filter((name) => names.test(name) && !/(?:^|\/)(?:media|drawings|printerSettings|embeddings)\//i.test(name));
  return zipSync(Object.fromEntries(parts.map((name) => [name, partOf(zip, name)])), { level: 0 });
}

/** @param counted filled cells of the file as its records say; null where they are not counted. */
function workbookOf(book: WorkBook, format: 'xls' | 'xlsb' | 'numbers', counted: number | null): WorkbookFile {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new CellBudget();
  let cells = 0;
  const sheets = book.SheetNames.flatMap((name, index): readonly WorkbookSheet[] => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw damaged();
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const read = sheetOf(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, budget);
    cells += read.cells;
    return [read.sheet];
  });
  if (counted !== null && counted !== cells) throw damaged();
  return { format, date1904, sheets, names: namesOf(book) };
}

function namesOf(book: WorkBook): readonly DefinedName[] {
  return (book.Workbook?.Names ?? []).map(({ Name: name, Ref: target, Sheet: sheet }) => ({ name, target, sheet: sheet === undefined || sheet === null ? null : (book.SheetNames[sheet] ?? '') }));
}

function sheetOf(name: string, sheet: WorkSheet, hidden: boolean, budget: CellBudget): { readonly sheet: WorkbookSheet; readonly cells: number } {
  const rows = new SheetRows(budget);
  let cells = 0;
  // With `dense`, the rows of cells stand under this key; the typings know it as a cell.
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  data.forEach((columns, row) => columns?.forEach((cell, column) => {
    if (cell === undefined || cell.t === 'z') return;
    if (row >= FILE_LIMITS.rows || column >= FILE_LIMITS.columns) throw damaged();
    cells += 1;
    const stored = storedCell(cell);
    if (stored !== null) rows.put(row, column, stored);
  }));
  const merged = new MergedAreas();
  for (const { s, e } of sheet['!merges'] ?? []) merged.add({ top: s.r, left: s.c, bottom: e.r, right: e.c }, `${name} ${s.r + 1}`);
  return { cells, sheet: { name, hidden, rows: rows.rows, merges: merged.areas, hiddenRows: hiddenOf(sheet['!rows']), hiddenColumns: hiddenOf(sheet['!cols']), totalRows: new Set() } };
}

/** Numbers of the rows or columns that are marked as hidden. */
function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const numbers = new Set<number>();
  infos?.forEach((info, index) => {
    if (info?.hidden === true) numbers.add(index);
  });
  return numbers;
}

function storedCell(cell: CellObject): StoredCell | null {
  const value = valueOf(cell);
  if (value === null) return null;
  return { value, ...(cell.f === undefined ? {} : { formula: cell.f }) };
}

function valueOf(cell: CellObject): StoredValue | null {
  const { t, v, w } = cell;
  switch (t) {
    case 'n':
      if (typeof v !== 'number' || !Number.isFinite(v)) throw damaged();
      return { kind: 'number', number: v, format: formatOf(cell) };
    case 's':
      return v === '' && cell.f === undefined ? null : { kind: 'text', text: String(v) };
    case 'b':
      return { kind: 'boolean', text: v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: w ?? '#N/A' };
    case 'd':
      if (!(v instanceof Date) || Number.isNaN(v.getTime())) throw damaged();
      return { kind: 'date', text: v.toISOString().replace(/T00:00:00.*$/, '').replace('T', ' ').replace(/\.\d+Z$/, '') };
    case 'z':
      return null;
  }
}

/** SheetJS leaves the format out where a file names it by number alone; of .xls it keeps the number. */
function formatOf(cell: CellObject): string {
  if (typeof cell.z === 'string') return cell.z;
  const { numFmtId } = (cell as { readonly XF?: { readonly numFmtId?: number } }).XF ?? {};
  if (numFmtId !== undefined) return builtInFormat(numFmtId);
  return /^\d{1,4}[/\-.]\d{1,2}[/\-.]\d{1,4}/.test(cell.w ?? '') ? 'yyyy/m/d' : 'General';
}

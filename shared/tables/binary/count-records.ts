import { damaged, ReadingProblem } from '../reading-problem.ts';

const BEGIN: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;
const PASSWORD = 0x002f;
const SHEET_STREAM = 0x0010;
const MULTIPLE_NUMBERS = 0x00bd;
/** Integers, numbers, texts, truth values, errors and formulas, of all versions. */
const CELLS: ReadonlySet<number> = new Set([0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0206, 0x0406, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6]);
/** In a stream of the whole workbook, small numbers are other records. */
const OLD_CELLS: ReadonlySet<number> = new Set([0x0002, 0x0003, 0x0004, 0x0005]);

/**
 * How many filled cells the sheets of an .xls stream have. Throws where it ends before its records do, or where a password
 * protects it.
 */
export function countXlsCells(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  /** Of the streams that are open, whether each is a sheet of cells. */
  const open: boolean[] = [];
  let [cells, at, isOld] = [0, 0, false];
  while (at + 4 <= stream.length) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    // Behind the last stream, files are filled up with zeros.
    if (open.length === 0 && !BEGIN.has(type)) break;
    if (at + 4 + length > stream.length) throw damaged();
    if (type === PASSWORD) throw new ReadingProblem('workbookPasswordProtected');
    if (BEGIN.has(type)) {
      isOld = type !== 0x0809;
      open.push(length >= 4 && view.getUint16(at + 6, true) === SHEET_STREAM);
    } else if (type === END) open.pop();
    else if (open.length === 1 && open[0] === true) cells += cellsIn(type, length, isOld);
    at += 4 + length;
  }
  if (open.length > 0) throw new ReadingProblem('workbookTruncated');
  return cells;
}

function cellsIn(type: number, length: number, isOld: boolean): number {
  if (type === MULTIPLE_NUMBERS) return Math.floor((length - 6) / 6);
  return CELLS.has(type) && (isOld || !OLD_CELLS.has(type)) ? 1 : 0;
}

/** Cells with a column of their own, those that follow another one, and rich texts; blank ones are none. */
const isCell = (type: number): boolean => (type >= 2 && type <= 11) || (type >= 13 && type <= 18) || type === 62;

const SHEET_BEGIN = 129;
const SHEET_END = 130;

/** How many filled cells a sheet's part of an .xlsb has. Throws where it ends before its records do. */
export function countXlsbCells(part: Uint8Array): number {
  let [cells, at, last] = [0, 0, -1];
  while (at < part.length) {
    const first = part[at] ?? 0;
    const type = first < 0x80 ? first : (first & 0x7f) | (((part[at + 1] ?? 0) & 0x7f) << 7);
    at += first < 0x80 ? 1 : 2;
    let [length, more, shift] = [0, true, 0];
    while (more && shift < 28) {
      const byte = part[at];
      if (byte === undefined) throw damaged();
      length |= (byte & 0x7f) << shift;
      [more, shift] = [byte > 0x7f, shift + 7];
      at += 1;
    }
    at += length;
    if (at > part.length || (last < 0 && type !== SHEET_BEGIN)) throw damaged();
    if (isCell(type)) cells += 1;
    last = type;
  }
  if (last !== SHEET_END) throw new ReadingProblem('workbookTruncated');
  return cells;
}

import type { Worksheet } from 'exceljs';
import { cellText } from './cell-text.ts';
import { rangeOf } from './cell-rules.ts';

/** Points that a character of a column is wide, in the fonts of paper. */
const CHARACTER_POINTS = 5.6;
/** Points between the margins of an A4 page in landscape. */
const PAGE_POINTS = 770;
/** What a column without a width of its own has, in characters. */
const USUAL_WIDTH = 8.43;

/** The columns of a sheet that stand beside each other on paper. */
export interface ColumnPart {
  readonly columns: readonly number[];
  /** How many of them, at the left, are repeated from the first part. */
  readonly repeated: number;
}

/** How the columns of a sheet are printed: in one part, or in several whose first columns are repeated, all at one scale. */
export interface PrintedColumns {
  readonly parts: readonly ColumnPart[];
  /** Points of paper for a point of the sheet, 1 at most. */
  readonly scale: number;
  readonly widthOf: (column: number) => number;
}

/** Columns that are folded away, and those behind the last one with something in it, are not printed. */
export function printedColumns(sheet: Worksheet, breaks: readonly number[]): PrintedColumns {
  const widthOf = (column: number): number => sheet.getColumn(column).width ?? USUAL_WIDTH;
  const last = lastColumn(sheet);
  const isShown = (column: number): boolean => sheet.getColumn(column).hidden !== true && column <= last;
  const titles = titleColumns(sheet).filter(isShown);
  const ends = [...breaks.filter((column) => column < last), last];
  const parts = ends.flatMap((end, index): readonly ColumnPart[] => {
    const from = index === 0 ? 1 : (ends[index - 1] ?? 0) + 1;
    const own = Array.from({ length: end - from + 1 }, (_, offset) => from + offset).filter(isShown);
    const before = titles.filter((column) => column < from);
    return own.length === 0 ? [] : [{ columns: [...before, ...own], repeated: before.length }];
  });
  const widest = Math.max(...parts.map(({ columns }) => columns.reduce((sum, column) => sum + widthOf(column), 0)), 1);
  return { parts, scale: Math.min(1, PAGE_POINTS / (widest * CHARACTER_POINTS)), widthOf: (column) => widthOf(column) * CHARACTER_POINTS };
}

/** The columns that are repeated at the left of each part. */
function titleColumns(sheet: Worksheet): readonly number[] {
  const [from, to] = (sheet.pageSetup.printTitlesColumn ?? '').split(':');
  if (from === undefined || from === '' || to === undefined) return [];
  const { left, right } = rangeOf(`${from}1:${to}1`);
  return Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
}

function lastColumn(sheet: Worksheet): number {
  let last = 1;
  sheet.eachRow((row) => row.eachCell((cell, column) => {
    if (column > last && cellText(cell).text !== '') last = column;
  }));
  return last;
}

import { numberAsShown, shownText, type ShownNumber } from './shown-number.ts';
import { doubleText } from '../calc/double-text.ts';
import { FILE_LIMITS } from './limits.ts';
import type { CellRemark, MergedArea, Table } from './table.ts';
import type { StoredCell, WorkbookFile, WorkbookSheet } from './workbook-cells.ts';

const NO_CELLS: readonly string[] = [];

/** A sheet as a person sees it: texts, and what is to be known of a cell besides. */
export function tableOfSheet(sheet: WorkbookSheet, { date1904 }: WorkbookFile): Table {
  const texts: (readonly string[])[] = [];
  const remarks = new Map<number, ReadonlyMap<number, CellRemark>>();
  const covered = coveredCells(sheet.merges);
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) {
      texts.push(NO_CELLS);
      continue;
    }
    const rowTexts: string[] = [];
    let rowRemarks: Map<number, CellRemark> | null = null;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined || covered?.has(placeNumber(row, column)) === true) {
        rowTexts.push('');
        continue;
      }
      const plain = plainText(cell);
      if (plain !== null) {
        rowTexts.push(plain);
        continue;
      }
      const { text, remark } = readCell(cell, date1904);
      rowTexts.push(text);
      if (remark !== null) (rowRemarks ??= new Map<number, CellRemark>()).set(column, remark);
    }
    while (rowTexts.length > 0 && rowTexts.at(-1) === '') rowTexts.pop();
    texts.push(rowTexts.length === 0 ? NO_CELLS : rowTexts);
    if (rowRemarks !== null) remarks.set(row, rowRemarks);
  }
  while (texts.length > 0 && texts.at(-1)?.length === 0) texts.pop();
  const { name, hidden, hiddenRows, hiddenColumns, merges, totalRows } = sheet;
  return { name, hidden, texts, remarks, hiddenRows, hiddenColumns, merges, totalRows };
}

const placeNumber = (row: number, column: number): number => row * FILE_LIMITS.columns + column;

/** Cells under a merged one: programs may keep what stood there, but nobody sees it. */
function coveredCells(merges: readonly MergedArea[]): ReadonlySet<number> | null {
  if (merges.length === 0) return null;
  const covered = new Set<number>();
  for (const { top, bottom, left, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row !== top || column !== left) covered.add(placeNumber(row, column));
      }
    }
  }
  return covered;
}

interface ReadCell {
  readonly text: string;
  readonly remark: CellRemark | null;
}

/** The text of a cell of which nothing else is to be known, as most are; null for others. */
function plainText({ value, formula, struck, marked, shown }: StoredCell): string | null {
  if (formula !== undefined || struck === true || marked !== undefined || shown !== undefined) return null;
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' && value.format === 'General' ? doubleText(value.number) : null;
}

function readCell(cell: StoredCell, date1904: boolean): ReadCell {
  const { text, ...said } = shownOf(cell, date1904);
  const { formula, struck, marked } = cell;
  if (formula === undefined && struck !== true && marked === undefined && Object.keys(said).length === 0) return { text, remark: null };
  return { text, remark: { ...(formula === undefined ? {} : { formula }), ...said, ...(struck === true ? { struck } : {}), ...(marked === undefined ? {} : { marked }) } };
}

function shownOf({ value, formula, shown }: StoredCell, date1904: boolean): ShownNumber & Pick<CellRemark, 'uncalculated'> {
  switch (value.kind) {
    case 'text':
      return { text: value.text };
    case 'number':
      return shown === undefined ? numberAsShown(value.number, value.format, date1904) : shownText(doubleText(value.number) ?? '#NUM!', shown, undefined);
    case 'date':
    case 'boolean':
    case 'error':
      return { text: value.text, kind: value.kind };
    case 'open':
      return { text: `=${formula ?? ''}`, uncalculated: true };
  }
}

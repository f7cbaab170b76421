import { columnNumber } from './column-number.ts';

/** What a sheet's part is found to be before a spreadsheet reader sees it. */
export type SheetCleaning =
  | { readonly status: 'clean'; readonly bytes: Uint8Array }
  | { readonly status: 'damaged' }
  | { readonly status: 'mergeTooLarge'; readonly range: string };

/** Most cells all merged areas of a sheet may cover; a whole merged sheet makes a reader hang. */
export const MAX_MERGED_CELLS = 200_000;

/** Rows and columns beyond a spreadsheet's 1,048,576 × XFD: a reader would walk through all that lie before them. */
const IMPOSSIBLE_ADDRESS = /\br="(?:[A-Z]{4}|[A-Z]*[0-9]{8})/;
const MERGED_AREA = /<mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/**
 * A sheet reduced to its cells and merged areas. Everything behind the cells (validations, drawings, charts, tables,
 * links) is left out: it says nothing about values and is what readers hang on.
 */
export function cleanSheet(bytes: Uint8Array): SheetCleaning {
  // Latin-1 keeps one character per byte, so offsets and the bytes of UTF-8 text survive the way there and back.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const cells = cellsEnd(xml);
  if (cells === null || IMPOSSIBLE_ADDRESS.test(xml)) return { status: 'damaged' };
  const merged = /<mergeCells[^>]*>[\s\S]*?<\/mergeCells>/.exec(xml.slice(cells))?.[0] ?? '';
  const range = tooLargeMerge(merged);
  if (range !== null) return { status: 'mergeTooLarge', range };
  return { status: 'clean', bytes: Buffer.from(`${xml.slice(0, cells)}${merged}</worksheet>`, 'latin1') };
}

function cellsEnd(xml: string): number | null {
  const closing = xml.lastIndexOf('</sheetData>');
  if (closing >= 0) return closing + '</sheetData>'.length;
  const empty = /<sheetData\s*\/>/.exec(xml);
  return empty === null ? null : empty.index + empty[0].length;
}

function tooLargeMerge(merged: string): string | null {
  let cells = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of merged.matchAll(MERGED_AREA)) {
    cells += (columnNumber(right) - columnNumber(left) + 1) * (rowNumber(bottom) - rowNumber(top) + 1);
    if (cells > MAX_MERGED_CELLS) return `${left}${top}:${right}${bottom}`;
  }
  return null;
}

function rowNumber(digits: string): number {
  return Number.parseInt(digits, 10);
}

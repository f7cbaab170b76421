import { readHtmlTable, type HtmlCell, type ReadHtmlTable } from './html-table.ts';
import { escapeHtml, htmlTable, interchangeText, unescapeHtml, type CopiedCell } from './write-html-table.ts';
import { readTsv, writeTsv } from './tsv.ts';

export type { CopiedCell } from './write-html-table.ts';

/** The clipboard's text/plain and text/html; empty where it has none. */
export interface ClipboardPayload {
  readonly text: string;
  readonly html: string;
}

/** Rows of texts, possibly of different lengths. */
export type ClipboardTable = readonly (readonly string[])[];

const OWN_CELLS = /<table[^>]*\sdata-grantsheet="([^"]*)"/;
const LIBRE_OFFICE = /<meta[^>]*content="LibreOffice/i;
const BREAK_IN_TEXT = /[^>\s]<br/i;

/**
 * The cells on the clipboard. Cells copied here keep their exact values. Otherwise the plain text is read, which is
 * much faster than HTML and equivalent, except in LibreOffice, which neither escapes quotes nor keeps line breaks
 * there: its HTML is read where a cell has either. HTML without plain text is read as well.
 */
export function readClipboardTable({ text, html }: ClipboardPayload, readHtml: ReadHtmlTable = readHtmlTable): ClipboardTable {
  const plain = readTsv(text);
  const own = ownCells(html);
  if (own !== null && (text === '' || sameShape(own, plain))) return own;
  if (text !== '' && !losesText(text, html)) return plain;
  const table = html === '' ? [] : withoutSpans(readHtml(html));
  return table.length === 0 ? plain : table;
}

const ROW = /<tr\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const HIDDEN = /display\s*:\s*none/i;

/** The number of copied rows that a person did not see: other programs copy hidden rows, too. */
export function hiddenRowsIn({ html }: ClipboardPayload, table: ClipboardTable): number {
  const rows = html.match(ROW) ?? [];
  return rows.length === table.length ? rows.filter((row) => HIDDEN.test(row)).length : 0;
}

/** Cells for the clipboard: the displayed text for other programs, and exact values for ourselves. */
export function writeClipboardTable(cells: readonly (readonly CopiedCell[])[]): ClipboardPayload {
  const exact = JSON.stringify(cells.map((row) => row.map((cell) => cell.exact ?? cell.shown)));
  return {
    text: writeTsv(cells.map((row) => row.map(interchangeText))),
    html: htmlTable(cells, `data-grantsheet="${escapeHtml(exact)}"`),
  };
}

/** The cells that were copied here, or null where the HTML is another program's. */
function ownCells(html: string): ClipboardTable | null {
  const written = OWN_CELLS.exec(html)?.[1];
  if (written === undefined) return null;
  try {
    const cells: unknown = JSON.parse(unescapeHtml(written));
    return isTable(cells) ? cells : null;
  } catch {
    return null;
  }
}

function isTable(cells: unknown): cells is ClipboardTable {
  return Array.isArray(cells) && cells.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
}

/** Whether two tables have the same number of cells in every row; if not, one was changed on the way. */
function sameShape(one: ClipboardTable, other: ClipboardTable): boolean {
  return one.length === other.length && one.every((row, index) => row.length === other[index]?.length);
}

const losesText = (text: string, html: string): boolean => LIBRE_OFFICE.test(html) && (text.includes('"') || BREAK_IN_TEXT.test(html));

/** Every cell in its column; positions covered by a merged cell are empty, as in plain text. */
function withoutSpans(rows: readonly (readonly HtmlCell[])[]): ClipboardTable {
  const table: string[][] = rows.map(() => []);
  for (const [rowIndex, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (table[rowIndex]?.[column] !== undefined) column += 1;
      cover(table, rowIndex, column, cell);
    }
  }
  return table.map((row) => Array.from(row, (text) => text ?? ''));
}

function cover(table: string[][], top: number, left: number, { text, rowSpan, columnSpan }: HtmlCell): void {
  for (const row of table.slice(top, top + rowSpan)) {
    for (let column = left; column < left + columnSpan; column += 1) row[column] = '';
  }
  const first = table[top];
  if (first !== undefined) first[left] = text;
}

const QUOTE = '"';
const END_OF_CELL = /[\t\r\n]|$/g;

interface CellAt {
  readonly text: string;
  /** The position of the tab or line break that ends the cell, or of the end of the text. */
  readonly end: number;
}

/**
 * Rows and cells of tab-separated text as spreadsheet programs put it on the clipboard. A cell that begins with a quote
 * may contain tabs, line breaks and doubled quotes up to its closing quote; where that is missing, or text follows it,
 * the quotes are part of the text (`"5 inches`). A line break at the very end ends the last row and does not begin
 * another.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    let cell = cellAt(text, at);
    row.push(cell.text);
    while (text[cell.end] === '\t') {
      cell = cellAt(text, cell.end + 1);
      row.push(cell.text);
    }
    rows.push(row);
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
  }
  return rows;
}

/** Tab-separated text that {@link readTsv} and spreadsheet programs read as these cells; quoted only where necessary. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(writeCell).join('\t')).join('\n');
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? `${text}\n` : text;
}

function writeCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll(QUOTE, '""')}"` : text;
}

function cellAt(text: string, start: number): CellAt {
  return (text[start] === QUOTE ? quotedCellAt(text, start) : null) ?? plainCellAt(text, start);
}

function plainCellAt(text: string, start: number): CellAt {
  const end = endOfCell(text, start);
  return { text: text.slice(start, end), end };
}

function quotedCellAt(text: string, start: number): CellAt | null {
  let closing = text.indexOf(QUOTE, start + 1);
  while (closing >= 0 && text[closing + 1] === QUOTE) closing = text.indexOf(QUOTE, closing + 2);
  const end = closing + 1;
  if (closing < 0 || endOfCell(text, end) !== end) return null;
  return { text: plainBreaks(text.slice(start + 1, closing).replaceAll('""', QUOTE)), end };
}

function endOfCell(text: string, from: number): number {
  END_OF_CELL.lastIndex = from;
  return END_OF_CELL.exec(text)?.index ?? text.length;
}

/** Normalises line breaks within a cell to "\n". */
const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

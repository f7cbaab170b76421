/** What a sheet's part is found to be before a spreadsheet reader sees it. */
export type SheetCleaning =
  | { readonly status: 'clean'; readonly bytes: Uint8Array }
  | { readonly status: 'damaged' }
  | { readonly status: 'mergeTooLarge'; readonly range: string };

/** Most cells all merged areas of a sheet may cover; a whole merged sheet makes a reader hang. */
const MAX_MERGED_CELLS = 200_000;

/** Where a spreadsheet ends: row 1,048,576 and column XFD. A reader would walk through all that lies before a row further down. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const START = /<worksheet\b[^>]*>/;
const CELLS = /<sheetData\s*\/>|<sheetData\b[^>]*>[\s\S]*?<\/sheetData\s*>/;
const PLACE = /<(row|c)\s(?:[^>]*?\s)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PLAIN_VALUE = /<c\b([^>]*)>(?:<f\b[^>]*?(?:\/>|>[^<]*<\/f>))?<v\b[^>]*>([^<]*)<\/v>/g;
const OTHER_KIND = /\st\s*=\s*["'](?!n["'])/;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const MERGED_AREA = /<mergeCell\b[^>]*?\sref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/gi;

/**
 * A sheet reduced to its cells and merged areas. Everything before and behind them (columns, validations, drawings,
 * charts, tables, links) is left out: it says nothing about values and is what readers hang on. A sheet whose cells
 * stand where no spreadsheet has any, or whose numbers are none, is damaged: a reader would lose the row, or keep the
 * digits in front.
 */
export function cleanSheet(bytes: Uint8Array): SheetCleaning {
  // Latin-1 keeps one character per byte, so offsets and the bytes of UTF-8 text survive the way there and back.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = START.exec(xml);
  const cells = CELLS.exec(xml);
  if (start === null || cells === null || cells.index < start.index) return { status: 'damaged' };
  const [data] = cells;
  if (!standInSheet(data) || !numbersAreNumbers(data)) return { status: 'damaged' };
  const areas = mergedAreas(xml.slice(cells.index + data.length));
  if ('tooLarge' in areas) return { status: 'mergeTooLarge', range: areas.tooLarge };
  const declaration = `${xml.slice(0, start.index)}${start[0]}`;
  return { status: 'clean', bytes: Buffer.from(`${declaration}${data}${areas.xml}</worksheet>`, 'latin1') };
}

function standInSheet(cells: string): boolean {
  for (const [, element, double, single] of cells.matchAll(PLACE)) {
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(double ?? single ?? '') ?? [];
    const row = Number.parseInt(digits, 10);
    if (!(row >= 1 && row <= LAST_ROW) || (letters === '') !== (element === 'row') || columnNumber(letters) > LAST_COLUMN) return false;
  }
  return true;
}

function numbersAreNumbers(cells: string): boolean {
  for (const [, attributes = '', value = ''] of cells.matchAll(PLAIN_VALUE)) {
    if (value !== '' && !NUMBER.test(value) && !OTHER_KIND.test(attributes)) return false;
  }
  return true;
}

/** The merged areas written anew, so that a reader sees those that were measured and no others. */
function mergedAreas(xml: string): { readonly xml: string } | { readonly tooLarge: string } {
  const ranges: string[] = [];
  let cells = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.toUpperCase().matchAll(MERGED_AREA)) {
    const range = `${left}${top}:${right}${bottom}`;
    cells += (Math.abs(columnNumber(right) - columnNumber(left)) + 1) * (Math.abs(rowNumber(bottom) - rowNumber(top)) + 1);
    if (cells > MAX_MERGED_CELLS) return { tooLarge: range };
    ranges.push(range);
  }
  if (ranges.length === 0) return { xml: '' };
  return { xml: `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` };
}

function rowNumber(digits: string): number {
  return Number.parseInt(digits, 10);
}

/** Most cells an area that a name stands for may have; a reader walks through every one of them. */
const MAX_NAMED_CELLS = 10_000;

const DEFINED_NAME = /<definedName\b[^>]*?(?:\/>|>([\s\S]*?)<\/definedName>)/g;
const AREA = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;

/**
 * The workbook's own part without the names of large areas. Names this program looks for stand for single cells or
 * short ranges; a name for a whole sheet only makes a reader hang.
 */
export function cleanNames(bytes: Uint8Array): Uint8Array {
  // Latin-1 keeps one character per byte, so UTF-8 text survives the way there and back.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const cleaned = xml.replace(DEFINED_NAME, (name, areas: string | undefined) => (cellsIn(areas ?? '') > MAX_NAMED_CELLS ? '' : name));
  return Buffer.from(cleaned, 'latin1');
}

function cellsIn(areas: string): number {
  let cells = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of areas.matchAll(AREA)) {
    const width = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    const height = Math.abs(Number.parseInt(bottom, 10) - Number.parseInt(top, 10)) + 1;
    cells += width * height;
  }
  return cells;
}

/** Number of a column from its letters: "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  return letters.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

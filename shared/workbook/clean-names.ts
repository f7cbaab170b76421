import { columnNumber } from './column-number.ts';

/** Most cells an area that a name stands for may have; a reader walks through every one of them. */
export const MAX_NAMED_CELLS = 10_000;

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

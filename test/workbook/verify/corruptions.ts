import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';

/** A way to damage a workbook as people and programs do, and what it did. */
export interface Corruption {
  readonly what: string;
  readonly bytes: Uint8Array;
}

type Parts = Record<string, Uint8Array>;

/** Whole numbers from a seed: the same seed damages the same cell. */
export function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f>(<v>[^<]*<\/v>|<v\/>)?<\/c>/g;

/** Damages a package in one of six ways; null where the way does not fit what was chosen. */
export function corrupt(bytes: Uint8Array, seed: number): Corruption | null {
  const parts = unzipSync(bytes);
  const random = seeded(seed);
  const ways = [overwrite, cutRange, insertRow, changeUnit, swapSheets, turnSign] as const;
  const way = ways[seed % ways.length] ?? overwrite;
  const what = way(parts, random);
  return what === null ? null : { what, bytes: zipSync(parts, { level: 1 }) };
}

/** One of the sheets that people see: the last one carries the document. */
function chooseSheet(parts: Parts, random: (below: number) => number): readonly [string, string] {
  const names = Object.keys(parts).filter((name) => SHEET.test(name)).toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).slice(0, -1);
  const name = names[random(names.length)] ?? '';
  return [name, strFromU8(parts[name] ?? new Uint8Array())];
}

function changeFormula(parts: Parts, random: (below: number) => number, what: string, fits: (formula: string) => boolean, change: (cell: { readonly at: string; readonly attributes: string; readonly formula: string }) => string): string | null {
  const [name, xml] = chooseSheet(parts, random);
  const cells = [...xml.matchAll(FORMULA_CELL)].filter(([, , , formula = '']) => fits(formula));
  const cell = cells[random(cells.length)];
  if (cell === undefined) return null;
  const [whole, at = '', attributes = '', formula = ''] = cell;
  parts[name] = strToU8(`${xml.slice(0, cell.index)}${change({ at, attributes, formula })}${xml.slice(cell.index + whole.length)}`);
  return `${what} ${name} ${at}`;
}

const overwrite = (parts: Parts, random: (below: number) => number): string | null =>
  changeFormula(parts, random, 'overwritten', () => true, ({ at, attributes }) => `<c r="${at}"${attributes.replace(/ t="[^"]*"/, '')}><v>${random(1_000_000)}</v></c>`);

const RANGE = /(\$?[A-Z]{1,3}\$?)(\d+)(:\$?[A-Z]{1,3}\$?)(\d+)/;

const cutRange = (parts: Parts, random: (below: number) => number): string | null =>
  changeFormula(parts, random, 'cut', (formula) => RANGE.test(formula), ({ at, attributes, formula }) =>
    `<c r="${at}"${attributes}><f>${formula.replace(RANGE, (_, first: string, from: string, last: string, to: string) => `${first}${from}${last}${to === from ? Number(to) + 1 : Number(to) - 1}`)}</f></c>`);

const turnSign = (parts: Parts, random: (below: number) => number): string | null =>
  changeFormula(parts, random, 'sign', () => true, ({ at, attributes, formula }) => `<c r="${at}"${attributes}><f>-(${formula})</f></c>`);

/** Inserts an empty row, without telling the formulas: as a careless program does. */
function insertRow(parts: Parts, random: (below: number) => number): string | null {
  const [name, xml] = chooseSheet(parts, random);
  const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row = '0']) => Number.parseInt(row, 10)).filter((row) => row > 3);
  const at = rows[random(rows.length)];
  if (at === undefined) return null;
  const moved = (row: string): string => String(Number.parseInt(row, 10) + (Number.parseInt(row, 10) >= at ? 1 : 0));
  parts[name] = strToU8(xml.replaceAll(/<row r="(\d+)"/g, (_, row: string) => `<row r="${moved(row)}"`).replaceAll(/<c r="([A-Z]+)(\d+)"/g, (_, letters: string, row: string) => `<c r="${letters}${moved(row)}"`));
  return `row ${name} ${at}`;
}

/** Changes the number format of a cell so that it shows thousands. */
function changeUnit(parts: Parts, random: (below: number) => number): string | null {
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const formats = [...(styles.match(/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/)?.[1] ?? '').matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id = '0']) => id);
  const [name, xml] = chooseSheet(parts, random);
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"( t="[a-z]+")?>(<f>[^<]*<\/f>)?<v>-?\d/g)].filter(([, , , type]) => type === undefined || type === ' t="n"');
  const cell = cells[random(cells.length)];
  if (cell === undefined) return null;
  const [whole, at = '', style = ''] = cell;
  const other = formats.findIndex((id) => id !== '0' && id !== formats[Number.parseInt(style, 10)]);
  if (other < 0) return null;
  parts[name] = strToU8(`${xml.slice(0, cell.index)}${whole.replace(` s="${style}"`, ` s="${other}"`)}${xml.slice(cell.index + whole.length)}`);
  return `unit ${name} ${at} ${style} → ${other}`;
}

/** Exchanges what two sheets hold, under their names. */
function swapSheets(parts: Parts, random: (below: number) => number): string | null {
  const [one] = chooseSheet(parts, random);
  const [other] = chooseSheet(parts, random);
  const [first, second] = [parts[one], parts[other]];
  if (one === other || first === undefined || second === undefined) return null;
  // Drawings belong to the place of the sheet.
  const withoutDrawing = (part: Uint8Array): Uint8Array => strToU8(strFromU8(part).replaceAll(/<drawing [^>]*\/>/g, ''));
  parts[one] = withoutDrawing(second);
  parts[other] = withoutDrawing(first);
  return `swapped ${one} ${other}`;
}

import { placeOf, rowNumber } from '../tables/cell-places.ts';
import { xmlText } from '../workbook/charts/xml.ts';
import { address } from '../workbook/names.ts';

/** What a cell gets. A date is a number where the style of the cell shows dates, else its text; `blank` keeps the style alone. */
export type CellContent =
  | { readonly kind: 'number' | 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly serial: string | null; readonly text: string }
  | { readonly kind: 'blank' };

/** A cell of a sheet to write; row and column count from 0. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'empty';
}

interface FoundCell {
  readonly column: number;
  readonly style: string | null;
  readonly start: number;
  end: number;
}

interface FoundRow {
  readonly row: number;
  readonly open: Tag;
  readonly cells: FoundCell[];
  /** Where its closing tag begins. */
  close: number;
}

interface FoundSheet {
  readonly prefix: string;
  readonly data: Tag;
  readonly dataClose: number;
  /** All rows in order; cells are kept of those that are wanted. */
  readonly rows: readonly FoundRow[];
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: string }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A sheet's part with some cells written; every other character stays. A cell keeps its style; a new one has that of its
 * row or column. The part has been read before, so that it is known to be well-formed.
 * @param showsDate whether a style, by its number, shows dates.
 */
export function withCells(part: string, changes: readonly CellChange[], showsDate: (style: number) => boolean): string {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const sheet = findRows(part, byRow);
  const edits: Edit[] = [];
  const added: { readonly row: number; readonly at: number; readonly text: string }[] = [];
  for (const [row, ofRow] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const sorted = ofRow.toSorted((a, b) => a.column - b.column);
    const found = sheet.rows.find((one) => one.row === row);
    if (found !== undefined) edits.push(...editsOfRow(part, sheet, found, sorted, showsDate));
    else {
      const cells = sorted.map((change) => cellXml(sheet, change, columnStyle(sheet, change.column), showsDate)).join('');
      const next = sheet.rows.find((one) => one.row > row);
      if (cells !== '') added.push({ row, at: next?.open.start ?? sheet.dataClose, text: `<${sheet.prefix}row r="${row + 1}">${cells}</${sheet.prefix}row>` });
    }
  }
  if (sheet.data.kind === 'empty') {
    if (added.length > 0) edits.push({ start: sheet.data.start, end: sheet.data.end, text: `${openTag(part, sheet.data)}${added.map(({ text }) => text).join('')}</${sheet.data.name}>` });
  } else edits.push(...added.map(({ at, text }) => ({ start: at, end: at, text })));
  return edited(part, edits);
}

/** An empty tag as an opening one. */
const openTag = (part: string, { start, end }: Tag): string => `${part.slice(start, end).replace(/\s*\/>$/, '')}>`;

/** Edits in their order; what is put in at a place comes before what is replaced there, and otherwise the first before the next. */
function edited(part: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(part.slice(at, start), text);
    at = end;
  }
  return [...pieces, part.slice(at)].join('');
}

function editsOfRow(part: string, sheet: FoundSheet, { open, cells, close }: FoundRow, changes: readonly CellChange[], showsDate: (style: number) => boolean): readonly Edit[] {
  const rowStyle = attributeOf(open.attributes, 'customFormat') === '1' ? attributeOf(open.attributes, 's') : null;
  const written = changes.map((change) => {
    const found = cells.find(({ column }) => column === change.column);
    const text = cellXml(sheet, change, found === undefined ? (rowStyle ?? columnStyle(sheet, change.column)) : found.style, showsDate, found !== undefined);
    const at = cells.find(({ column }) => column > change.column)?.start ?? close;
    return { start: found?.start ?? at, end: found?.end ?? at, text, isNew: found === undefined && text !== '' };
  }).filter(({ text }) => text !== '');
  if (written.length === 0) return [];
  // "spans" says from which column to which a row goes; without it programs look for themselves.
  const head = (open.kind === 'empty' ? openTag(part, open) : part.slice(open.start, open.end)).replace(/\s+spans=(?:"[^"]*"|'[^']*')/, '');
  if (open.kind === 'empty') return [{ start: open.start, end: open.end, text: `${head}${written.map(({ text }) => text).join('')}</${open.name}>` }];
  return [...(written.some(({ isNew }) => isNew) ? [{ start: open.start, end: open.end, text: head }] : []), ...written];
}

const columnStyle = ({ columnStyles }: FoundSheet, column: number): string | null => columnStyles.find(({ from, to }) => column + 1 >= from && column + 1 <= to)?.style ?? null;

/** A cell; '' where a blank one would stand where none is. */
function cellXml({ prefix }: FoundSheet, { row, column, content }: CellChange, style: string | null, showsDate: (style: number) => boolean, isThere = false): string {
  const place = `r="${address(column + 1, row + 1)}"${style === null ? '' : ` s="${style}"`}`;
  const shown: CellContent = content.kind !== 'date' ? content
    : content.serial !== null && style !== null && showsDate(Number.parseInt(style, 10)) ? { kind: 'number', text: content.serial } : { kind: 'text', text: content.text };
  switch (shown.kind) {
    case 'blank':
      return isThere ? `<${prefix}c ${place}/>` : '';
    case 'number':
      return `<${prefix}c ${place}><${prefix}v>${shown.text}</${prefix}v></${prefix}c>`;
    default:
      return `<${prefix}c ${place} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(shown.text)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** The elements of a well-formed part, with their places. */
export function* tagsOf(part: string): Generator<Tag> {
  for (const match of part.matchAll(TOKEN)) {
    const [whole, slash, name, attributes = ''] = match;
    if (name === undefined) continue;
    yield { start: match.index, end: match.index + whole.length, name, attributes, kind: slash === '/' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open' };
  }
}

/** An attribute of a tag by its name. */
export const attributeOf = (attributes: string, name: string): string | null => {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? null;
};

/** The name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks over rows and cells by their depth below the data of the sheet; what stands deeper is their own. */
function findRows(part: string, wanted: ReadonlyMap<number, unknown>): FoundSheet {
  const rows: FoundRow[] = [];
  const columnStyles: { from: number; to: number; style: string }[] = [];
  let [data, dataClose, depth]: [Tag | null, number, number] = [null, 0, 0];
  for (const tag of tagsOf(part)) {
    const name = localName(tag.name);
    if (data === null) {
      const style = name === 'col' ? attributeOf(tag.attributes, 'style') : null;
      if (style !== null) columnStyles.push({ from: Number.parseInt(attributeOf(tag.attributes, 'min') ?? '0', 10), to: Number.parseInt(attributeOf(tag.attributes, 'max') ?? '0', 10), style });
      if (name === 'sheetData' && tag.kind !== 'close') [data, dataClose] = [tag, tag.end];
      if (data?.kind === 'empty') break;
      continue;
    }
    if (tag.kind === 'close') {
      depth -= 1;
      if (depth < 0) {
        dataClose = tag.start;
        break;
      }
      closeElement(rows.at(-1), tag, depth);
      continue;
    }
    if (depth === 0 && name === 'row') rows.push(foundRow(tag, rows.at(-1)));
    if (depth === 1 && name === 'c') addCell(rows.at(-1), tag, wanted);
    if (tag.kind === 'open') depth += 1;
  }
  if (data === null) throw new RangeError('The part has no data of a sheet');
  return { prefix: data.name.slice(0, data.name.indexOf(':') + 1), data, dataClose, rows, columnStyles };
}

function foundRow(open: Tag, before: FoundRow | undefined): FoundRow {
  const row = rowNumber(attributeOf(open.attributes, 'r') ?? '') ?? (before?.row ?? -1) + 1;
  return { row, open, cells: [], close: open.end };
}

/** A cell without a place of its own follows the one before it. */
function addCell(row: FoundRow | undefined, tag: Tag, wanted: ReadonlyMap<number, unknown>): void {
  if (row === undefined || !wanted.has(row.row)) return;
  const column = placeOf(attributeOf(tag.attributes, 'r') ?? '')?.column ?? (row.cells.at(-1)?.column ?? -1) + 1;
  row.cells.push({ column, style: attributeOf(tag.attributes, 's'), start: tag.start, end: tag.end });
}

function closeElement(row: FoundRow | undefined, tag: Tag, depth: number): void {
  const cell = row?.cells.at(-1);
  if (depth === 0 && row !== undefined) row.close = tag.start;
  else if (depth === 1 && cell !== undefined && localName(tag.name) === 'c') cell.end = tag.end;
}

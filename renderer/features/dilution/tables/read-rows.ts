import type { TextTables } from '#shared/tables/table.ts';
import type { Sentence } from '#renderer/grid/grid-source.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { readFileCell } from './table-cell.ts';
import { fieldOfHeading, type RowTable, type TableField } from './table-fields.ts';
import type { TableValues } from './table-writes.ts';

/** A cell that could not be read and stays empty. Rows count from 1. */
export interface UnreadCell {
  readonly row: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: Sentence;
}

/** Rows of a file for one of the tables, with everything that is not taken. */
export interface RowsReading {
  readonly rows: readonly TableValues[];
  /** The sheet of a workbook; null for a text. */
  readonly sheet: string | null;
  readonly unread: readonly UnreadCell[];
  readonly totals: readonly { readonly row: number; readonly name: string }[];
  /** Headings of columns that are no field. */
  readonly otherColumns: readonly string[];
  /** Names of sheets that have texts and were not read. */
  readonly otherSheets: readonly string[];
}

/** Why no rows can be taken from a file. */
export type RowsFailure =
  | { readonly code: 'noHeadings' | 'noRows' }
  | { readonly code: 'headingTwice'; readonly field: TableField; readonly headings: readonly string[] }
  | { readonly code: 'encoding'; readonly encodings: readonly string[] };

type Found = { readonly ok: true; readonly reading: RowsReading } | { readonly ok: false; readonly failure: RowsFailure };

/** Rows among which the headings are looked for. */
const HEAD_ROWS = 30;
/** Names that stand before what the rows above add up to. */
const TOTALS = new Set(['total', 'totals', 'sum', 'grand total', '計', '合計', '総計', '総合計']);

interface Header {
  readonly row: number;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly field: TableField | null }[];
}

/** Reads the rows of a table by the headings above them: the first visible sheet that has them counts. */
export function readRows({ tables, possibleEncodings }: TextTables, table: RowTable, currency: string): Found {
  if (possibleEncodings.length > 1) return { ok: false, failure: { code: 'encoding', encodings: possibleEncodings } };
  const filled = tables.filter(({ texts }) => texts.some((row) => row.some((text) => text.trim() !== '')));
  const candidates = [...filled.filter(({ hidden }) => !hidden), ...filled.filter(({ hidden }) => hidden)];
  const found = candidates.map((one) => ({ one, header: findHeader(one.texts, table) })).find(({ header }) => header !== null);
  if (found === undefined || found.header === null) return { ok: false, failure: { code: 'noHeadings' } };
  const { one, header } = found;
  const twice = header.columns.find(({ field }, index) => field !== null && header.columns.findIndex((other) => other.field === field) !== index)?.field;
  if (twice != null) return { ok: false, failure: { code: 'headingTwice', field: twice, headings: header.columns.filter(({ field }) => field === twice).map(({ heading }) => heading) } };
  const reading = readBelow(one, header, currency);
  if (reading.rows.length === 0) return { ok: false, failure: { code: 'noRows' } };
  const otherSheets = filled.filter((other) => other !== one).flatMap(({ name }) => name ?? []);
  return { ok: true, reading: { ...reading, sheet: one.name, otherSheets } };
}

/** The first row with headings of shares and of one more field. */
function findHeader(texts: TextTables['tables'][number]['texts'], table: RowTable): Header | null {
  for (const [row, cells] of texts.slice(0, HEAD_ROWS).entries()) {
    const columns = cells.map((heading, column) => ({ column, heading: heading.trim(), field: fieldOfHeading(table, heading) }));
    const fields = new Set(columns.flatMap(({ field }) => field?.id ?? []));
    if (fields.has('shares') && fields.size > 1) return { row, columns };
  }
  return null;
}

function readBelow({ texts, stored }: TextTables['tables'][number], { row: headerRow, columns }: Header, currency: string): Omit<RowsReading, 'sheet' | 'otherSheets'> {
  const rows: TableValues[] = [];
  const unread: UnreadCell[] = [];
  const totals: { readonly row: number; readonly name: string }[] = [];
  const known = columns.flatMap(({ field, ...rest }) => (field === null ? [] : [{ ...rest, field }]));
  for (const [index, cells] of texts.entries()) {
    if (index <= headerRow || cells.every((text) => text.trim() === '')) continue;
    const row = index + 1;
    const name = cells[known.find(({ field }) => field.id === 'name')?.column ?? -1]?.trim() ?? '';
    if (TOTALS.has(name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''))) {
      totals.push({ row, name });
      continue;
    }
    const values: Record<string, string | boolean | null> = {};
    for (const { column, heading, field } of known) {
      const text = cells[column]?.trim() ?? '';
      if (text === '') continue;
      const other = isNumber(field) ? stored.find((cell) => cell.row === index && cell.column === column)?.text : undefined;
      const reading = readFileCell(currency, field, text);
      if ('reason' in reading) unread.push({ row, heading, text, reason: reading.reason });
      else if (other !== undefined && other !== reading.value) unread.push({ row, heading, text, reason: (language) => dilutionSheetText[language].importing.shownOtherwise(other) });
      else values[field.id] = reading.value;
    }
    rows.push(values);
  }
  return { rows, unread, totals, otherColumns: columns.filter(({ field, heading }) => field === null && heading !== '').map(({ heading }) => heading) };
}

const isNumber = ({ kind }: TableField): boolean => kind === 'number' || kind === 'money';

import type { DecimalText } from '../calc/decimal.ts';
import { doubleText } from '../calc/double-text.ts';
import { readNumber } from '../calc/number-text.ts';
import { formatKind } from '../tables/number-formats.ts';
import type { StoredCell } from '../tables/workbook-cells.ts';
import { isoOfSerial } from '../tables/serial-dates.ts';
import { readDateEntry } from '../text/read-date.ts';
import { shownText, type InputCellKind } from './cell-values.ts';
import type { FoundCell } from './found-cell.ts';

/** What stands in a cell, whatever made it: nothing, text, a number with the digits a spreadsheet keeps, or a date. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `day`: the date that the number stands for where a date is asked for and its format was lost; null for none. */
  | { readonly kind: 'number'; readonly text: DecimalText; readonly day: string | null }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'odd'; readonly text: string };

/** A value for an input, or the text that is none. */
export type InputCellReading = { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly text: string };

const BLANK: CellContent = { kind: 'blank' };

/** The content of a cell; of a formula, its cached result. One that nobody has worked out is odd: it is not an empty cell. */
export const cellContent = ({ stored, date1904 }: FoundCell): CellContent => (stored === null ? BLANK : contentOfStored(stored, date1904));

/** {@link cellContent} of a cell that holds something, wherever it stands. */
export function contentOfStored({ value, formula }: StoredCell, date1904: boolean): CellContent {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? BLANK : { kind: 'text', text: shownText(value.text) };
    case 'number':
      return contentOfNumber(value.number, value.format, date1904);
    case 'date':
      return contentOfDate(value.text);
    case 'boolean':
    case 'error':
      return { kind: 'odd', text: value.text };
    case 'open':
      return { kind: 'odd', text: `=${formula ?? ''}` };
  }
}

/** The formula of a cell without "=", or null. */
export const formulaOf = ({ stored }: FoundCell): string | null => stored?.formula ?? null;

/** What a person sees in a cell: its formula where nothing has been worked out. */
export function shownIn(cell: FoundCell): string {
  const content = cellContent(cell);
  return content.kind === 'blank' ? '' : content.text;
}

function contentOfNumber(number: number, format: string, date1904: boolean): CellContent {
  const text = doubleText(number);
  if (text === null) return { kind: 'odd', text: String(number) };
  const iso = isoOfSerial(number, date1904);
  if (formatKind(format) === 'date' && iso !== null) return contentOfDate(iso);
  return { kind: 'number', text, day: dayOf(number, iso, date1904) };
}

/** A time of day alone is no date. */
function contentOfDate(iso: string): CellContent {
  return /^\d{4}-/.test(iso) ? { kind: 'date', text: iso.slice(0, 10) } : { kind: 'odd', text: iso };
}

const FIRST_SERIAL = 61;

/** Spreadsheet programs agree on dates from March 1900; smaller numbers are more likely numbers. */
function dayOf(number: number, iso: string | null, date1904: boolean): string | null {
  return iso !== null && iso.length === 10 && (date1904 || number >= FIRST_SERIAL) ? iso : null;
}

/** What the number of an input counts: people write its counter behind it, as in "2,907個". Null: none. */
export type Counted = 'rights' | 'shares' | 'persons' | null;

const COUNTERS: Readonly<Record<Exclude<Counted, null>, RegExp>> = {
  rights: /\s*(?:個|口|rights?|units?|options?)$/i,
  shares: /\s*(?:株|shares?)$/i,
  persons: /\s*(?:名|人|persons?|people)$/i,
};

/** What a cell's content means for an input of a kind. An empty cell is null. */
export function readInputCell(content: CellContent, kind: InputCellKind, currency: string, counted: Counted = null): InputCellReading {
  if (content.kind === 'blank') return { ok: true, value: null };
  if (content.kind === 'odd') return { ok: false, text: content.text };
  switch (kind) {
    case 'text':
      return { ok: true, value: content.text };
    case 'number':
      return readNumberInput(content, currency, counted);
    case 'date':
      return readDateInput(content);
  }
}

function readNumberInput(content: Exclude<CellContent, { kind: 'blank' }>, currency: string, counted: Counted): InputCellReading {
  if (content.kind === 'number') return { ok: true, value: content.text };
  const reading = content.kind === 'text' ? readNumber(withoutCounter(content.text, counted), currency) : null;
  if (reading === null) return { ok: false, text: content.text };
  if (reading.ok) return { ok: true, value: reading.value };
  return reading.code === 'empty' && content.text.trim() === '' ? { ok: true, value: null } : { ok: false, text: content.text };
}

/** Longer than any number with its counter. */
const LONGEST_COUNT = 100;

function withoutCounter(text: string, counted: Counted): string {
  return counted === null || text.length > LONGEST_COUNT ? text : text.trim().replace(COUNTERS[counted], '');
}

function readDateInput(content: Exclude<CellContent, { kind: 'blank' }>): InputCellReading {
  if (content.kind === 'date') return { ok: true, value: content.text };
  const iso = content.kind === 'number' ? content.day : dateOfEntry(content.text);
  return iso === null ? { ok: false, text: content.text } : { ok: true, value: iso };
}

/** A date that somebody typed as text; one with two meanings is none. */
function dateOfEntry(text: string): string | null {
  const reading = readDateEntry(text);
  return reading.kind === 'date' ? reading.date : null;
}

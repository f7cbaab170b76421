import type { Cell, CellFormulaValue, CellValue } from 'exceljs';
import type { DecimalText } from '../calc/decimal.ts';
import { readNumber } from '../calc/number-text.ts';
import { readDateEntry } from '../text/read-date.ts';
import { shownText, type InputCellKind } from './cell-values.ts';

/** What stands in a cell, whatever made it: nothing, text, a number with the digits a spreadsheet keeps, or a date. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: DecimalText }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'odd'; readonly text: string };

/** A value for an input, or the text that is none. */
export type InputCellReading = { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly text: string };

const BLANK: CellContent = { kind: 'blank' };
// The digits a double is good for; never an exponent.
const FIFTEEN_DIGITS = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** The content of a cell; of a formula, its cached result. One that nobody has worked out is odd: it is not an empty cell. */
export function cellContent(cell: Cell): CellContent {
  if (!isFormula(cell.value)) return contentOfValue(cell.value);
  // Through the cell: exceljs leaves a result of 0 out of a formula's value.
  const { result, formula } = cell;
  return result === undefined ? { kind: 'odd', text: `=${formula}` } : contentOfValue(result);
}

/** The formula of a cell without "=", or null. */
export function formulaOf(cell: Cell): string | null {
  return isFormula(cell.value) ? cell.formula : null;
}

function isFormula(value: CellValue): value is CellFormulaValue {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function contentOfValue(value: CellValue): CellContent {
  if (value === null || value === undefined || value === '') return BLANK;
  if (typeof value === 'string') return { kind: 'text', text: shownText(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', text: FIFTEEN_DIGITS.format(value).replace(/^-0$/, '0') } : { kind: 'odd', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'odd', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return contentOfDate(value);
  if ('richText' in value) return { kind: 'text', text: shownText(value.richText.map(({ text }) => text).join('')) };
  if ('error' in value) return { kind: 'odd', text: value.error };
  if ('text' in value) return { kind: 'text', text: shownText(value.text) };
  return BLANK;
}

function contentOfDate(date: Date): CellContent {
  return Number.isNaN(date.getTime()) ? { kind: 'odd', text: '' } : { kind: 'date', text: date.toISOString().slice(0, 10) };
}

/** What a cell's content means for an input of a kind. An empty cell is null. */
export function readInputCell(content: CellContent, kind: InputCellKind, currency: string): InputCellReading {
  if (content.kind === 'blank') return { ok: true, value: null };
  if (content.kind === 'odd') return { ok: false, text: content.text };
  switch (kind) {
    case 'text':
      return { ok: true, value: content.text };
    case 'number':
      return readNumberInput(content, currency);
    case 'date':
      return readDateInput(content);
  }
}

function readNumberInput(content: Exclude<CellContent, { kind: 'blank' }>, currency: string): InputCellReading {
  if (content.kind === 'number') return { ok: true, value: content.text };
  const reading = content.kind === 'text' ? readNumber(content.text, currency) : null;
  if (reading === null) return { ok: false, text: content.text };
  if (reading.ok) return { ok: true, value: reading.value };
  return reading.code === 'empty' ? { ok: true, value: null } : { ok: false, text: content.text };
}

const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

function readDateInput(content: Exclude<CellContent, { kind: 'blank' }>): InputCellReading {
  if (content.kind === 'date') return { ok: true, value: content.text };
  const iso = content.kind === 'number' ? dateOfSerial(content.text) : dateOfEntry(content.text);
  return iso === null ? { ok: false, text: content.text } : { ok: true, value: iso };
}

/** A date typed into a cell that lost its date format: days since the end of 1899, as spreadsheet programs count from March 1900. */
function dateOfSerial(text: string): string | null {
  const serial = /^\d{1,7}$/.test(text) ? Number.parseInt(text, 10) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) : null;
}

/** A date that somebody typed as text; one with two meanings is none. */
function dateOfEntry(text: string): string | null {
  const reading = readDateEntry(text);
  return reading.kind === 'date' ? reading.date : null;
}

import type { CellErrorValue, CellFormulaValue, CellHyperlinkValue, CellRichTextValue, CellSharedFormulaValue, CellValue } from 'exceljs';
import { doubleText } from '../calc/double-text.ts';

/** A cell as a person sees it. `uncalculated` where it is a formula whose result nobody has worked out. */
export interface CellText {
  readonly text: string;
  readonly uncalculated: boolean;
}

const LEADING_ZEROS = /^0+$/;
const COUNTER = /(株|個)/;

/**
 * The text of a cell: numbers with at most 15 digits and never an exponent, dates as ISO, formulas by their result.
 * Number formats count where they change what a person reads: leading zeros ("00000") and the counters 株 and 個.
 */
export function textOfCell(value: CellValue, numberFormat: string | undefined): CellText {
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const result = value.result;
    if (result === undefined || result === null) return { text: `=${formulaOf(value)}`, uncalculated: true };
    return { text: plainText(result, numberFormat), uncalculated: false };
  }
  return { text: plainText(value, numberFormat), uncalculated: false };
}

type PlainValue = Exclude<CellValue, CellFormulaValue | CellSharedFormulaValue>;

function plainText(value: PlainValue, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, numberFormat ?? 'General');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if (isRichText(value)) return value.richText.map((run) => run.text).join('');
  if (isError(value)) return value.error;
  return linkText(value);
}

function numberText(value: number, format: string): string {
  const text = doubleText(value);
  if (text === null) return '#NUM!';
  if (LEADING_ZEROS.test(format) && /^\d+$/.test(text)) return text.padStart(format.length, '0');
  return `${text}${COUNTER.exec(format)?.[1] ?? ''}`;
}

/** exceljs reads dates as UTC; a date whose time is midnight is a date alone. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#VALUE!';
  return date.toISOString().replace('T00:00:00.000Z', '').replace(/\.\d{3}Z$/, '').replace('T', ' ');
}

/** A link's text is itself rich text where it is formatted, which the typings do not say. */
function linkText(link: CellHyperlinkValue): string {
  const text: unknown = link.text;
  return typeof text === 'string' ? text : plainText(text as CellRichTextValue, undefined);
}

function formulaOf(value: CellFormulaValue | CellSharedFormulaValue): string {
  return 'formula' in value && typeof value.formula === 'string' ? value.formula : 'sharedFormula' in value ? value.sharedFormula : '';
}

function isRichText(value: object): value is CellRichTextValue {
  return 'richText' in value;
}

function isError(value: object): value is CellErrorValue {
  return 'error' in value;
}

import type { CellValue } from 'exceljs';
import type { DecimalText } from '../calc/decimal.ts';

/** Most characters a cell holds; longer texts are shown cut. */
const CELL_CHARACTERS = 32_000;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The double a spreadsheet stores for a decimal: the nearest one. Exact figures of more than 15 digits must stand
 * beside it as text.
 */
export function spreadsheetNumber(text: DecimalText): number {
  // oxlint-disable-next-line grantsheet/exact-money -- a cell of a workbook is a double; nothing is calculated with it here
  return Number(text);
}

/**
 * Text as a cell keeps it: control characters that XML cannot carry left out, line ends as one sign, cut to what a cell
 * holds. A text compared with a cell's content is compared in this form.
 */
export function shownText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
  const printable = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
  return loneSurrogatesReplaced(loneSurrogatesReplaced(printable).slice(0, CELL_CHARACTERS));
}

const loneSurrogatesReplaced = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** {@link shownText} as it is handed to the writer: "_x0041_" is escaped, because readers take it for "A"; "" is an empty cell. */
export function textCell(text: string): string | null {
  const shown = shownText(text);
  return shown === '' ? null : shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Most characters of a text inside a formula are 255; a quotation mark is two. */
const TEXT_IN_FORMULA = 120;

/** A text as a formula writes it, on one line and in quotes; cut where it is longer than formulas take. */
export const textInFormula = (text: string): string =>
  `"${loneSurrogatesReplaced(shownText(text).replaceAll(/\s+/g, ' ').slice(0, TEXT_IN_FORMULA)).replaceAll('"', '""')}"`;

/** A calendar date as a cell keeps it (midnight UTC); null where the text is no date that a spreadsheet knows (from March 1900). */
function dateOf(text: string): Date | null {
  const [year, month, day] = (ISO_DATE.exec(text) ?? []).slice(1).map((digits) => Number.parseInt(digits, 10));
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && date.getTime() >= Date.UTC(1900, 2, 1) ? date : null;
}

/** A formula with the figure it gives; an empty text stands for "no figure yet". */
export const formulaCell = (formula: string, result: string | number | Date | null): CellValue => ({ formula, result: typeof result === 'string' ? shownText(result) : (result ?? '') });

/** What an input cell holds. A number keeps its rule: what breaks it stands in the cell as text, so that no formula counts it. */
export type InputCellKind = 'date' | 'text' | 'number';

/** The value of an input cell: a number where the text is a good one, a date where it is one, else the text itself or nothing. */
export function inputCellValue(kind: InputCellKind, text: string | null, isGood: (text: string) => boolean): string | number | Date | null {
  if (text === null) return null;
  if (kind === 'date') return dateOf(text) ?? textCell(text);
  return kind === 'number' && isGood(text) ? spreadsheetNumber(text) : textCell(text);
}

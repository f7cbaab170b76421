import type { Cell, CellValue } from 'exceljs';
import { displayedNumber } from '../../tables/shown-number.ts';

/** Days between the first day of spreadsheets (30 December 1899) and that of JavaScript's dates. */
const EPOCH_DAYS = 25_569;
const DAY = 86_400_000;

/** What a cell displays, and whether it is a number, which stands at the right where nothing else is said. */
export interface CellText {
  readonly text: string;
  readonly isNumber: boolean;
}

/** What a cell of the written workbook displays: its value, or the result that its formula has at export, by its number format. */
export function cellText(cell: Cell): CellText {
  return shown(resultOf(cell.value), cell.numFmt ?? 'General');
}

/** The value of a cell, or the result that its formula has at export; null where it is blank. */
export function resultOf(value: CellValue): CellValue {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return 'result' in value || 'formula' in value || 'sharedFormula' in value ? (value.result ?? null) : value;
}

function shown(value: CellValue, format: string): CellText {
  if (typeof value === 'number') return { text: displayedNumber(value, format), isNumber: true };
  if (value instanceof Date) return { text: displayedNumber(value.getTime() / DAY + EPOCH_DAYS, format), isNumber: true };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', isNumber: false };
  if (typeof value === 'string') return { text: unescaped(value), isNumber: false };
  if (value === null || value === undefined) return { text: '', isNumber: false };
  if ('richText' in value) return { text: unescaped(value.richText.map(({ text }) => text).join('')), isNumber: false };
  if ('error' in value) return { text: value.error, isNumber: false };
  return { text: 'text' in value ? unescaped(String(value.text)) : '', isNumber: false };
}

/** Takes back the escape of `textCell`. */
const unescaped = (text: string): string => text.replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_');

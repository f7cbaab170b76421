import { isDecimalText } from '#shared/calc/decimal.ts';
import { sortableDecimal, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import type { CellView } from '../grid-source.ts';

/** The value of a cell for sorting and filtering: a number, else a text, else nothing. */
export interface CellValue {
  readonly number: SortableDecimal | null;
  /** The displayed text; empty where the cell has no value, even if it says so in words. */
  readonly text: string;
  /** The key by which a filter stores it: the exact number, or the document's text. */
  readonly key: string;
}

const NOTHING: CellValue = { number: null, text: '', key: '' };

export function valueOf({ text, look, exact, value }: CellView): CellValue {
  if (exact !== undefined && isDecimalText(exact)) return { number: sortableDecimal(exact), text, key: exact };
  // A pending or absent figure has no value, though the cell may say so in words.
  if (look === 'pending' || look === 'missing') return NOTHING;
  return text === '' ? NOTHING : { number: null, text, key: value ?? text };
}

/** Texts as they are searched for: full-width and half-width, large and small letters are the same. */
export const searchable = (text: string): string => (ASCII.test(text) ? text : text.normalize('NFKC')).toLowerCase().trim();

/** Most codes and numbers: nothing of these is written in two widths. */
const ASCII = /^[ -~]*$/;

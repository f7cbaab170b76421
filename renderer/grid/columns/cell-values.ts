import { isDecimalText } from '#shared/calc/decimal.ts';
import { compareSortable, sortableDecimal, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView } from '../grid-source.ts';

/** What a cell holds when rows are sorted or filtered by it: a number, else a text, else nothing. */
export interface CellValue {
  readonly number: SortableDecimal | null;
  /** What is shown; empty where the cell has no value, whatever it says of that. */
  readonly text: string;
  /** What a filter remembers of it: the exact number, or the text that the document holds. */
  readonly key: string;
}

const NOTHING: CellValue = { number: null, text: '', key: '' };

export function valueOf({ text, look, exact, value }: CellView): CellValue {
  if (exact !== undefined && isDecimalText(exact)) return { number: sortableDecimal(exact), text, key: exact };
  // What is still open, or cannot be worked out, is no value, though the cell may say so in words.
  if (look === 'pending' || look === 'missing') return NOTHING;
  return text === '' ? NOTHING : { number: null, text, key: value ?? text };
}

export const isBlank = ({ number, text }: CellValue): boolean => number === null && text === '';

/** Numbers by their exact value, before texts as the language orders them, digits in them by number; blanks last. */
export function compareValues(language: Language): (one: CellValue, other: CellValue) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (one, other) => {
    if (one.number !== null && other.number !== null) return compareSortable(one.number, other.number);
    if (one.number !== null || other.number !== null) return one.number !== null ? -1 : 1;
    if (one.text === '' || other.text === '') return one.text === other.text ? 0 : one.text === '' ? 1 : -1;
    return compare(one.text, other.text);
  };
}

/** Texts as they are searched for: full-width and half-width, large and small letters are the same. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

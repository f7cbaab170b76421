import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { findText } from '#shared/text/find.ts';
import type { Language } from '#shared/text/language.ts';

/** The result of a search: the number of matches, and which of them is the active cell. */
export interface FindResult {
  readonly found: number;
  readonly place: number | null;
  /** Whether the whole sheet was searched. */
  readonly isComplete: boolean;
}

export const sameResult = (one: FindResult | null, other: FindResult): boolean =>
  one !== null && one.found === other.found && one.place === other.place && one.isComplete === other.isComplete;

/** The result of a search, in words. */
export function resultSentence({ found, place, isComplete }: FindResult, language: Language): string {
  const text = findText[language];
  const total = formatDecimal(String(found));
  if (!isComplete) return text.counting(total);
  if (found === 0) return text.nothing;
  return place === null ? text.found(total) : text.position(formatDecimal(String(place)), total);
}

/** The result of replacing, in words. */
export function replacedSentence({ cells, refused }: { readonly cells: number; readonly refused: number }, language: Language): string {
  const text = findText[language];
  const done = text.replaced(formatDecimal(String(cells)));
  return refused === 0 ? done : text.replacedBut(done, formatDecimal(String(refused)));
}

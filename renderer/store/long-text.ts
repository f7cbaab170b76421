import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { longestText } from '#shared/grant/over-limit.ts';
import { sheetText } from '#shared/text/sheet.ts';
import type { Sentence } from '#renderer/grid/grid-source.ts';

/** The message that a text is too long for its field; null where it is not. */
export function tooLongText(field: string, text: string): Sentence | null {
  const limit = longestText(field, text);
  return text.length <= limit ? null : (language) => sheetText[language].textTooLong(formatDecimal(String(text.length)), formatDecimal(String(limit)));
}

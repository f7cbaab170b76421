import { isDecimalText } from '#shared/calc/decimal.ts';

/** A cell to be copied. */
export interface CopiedCell {
  /** The displayed text, which other programs receive. */
  readonly shown: string;
  /** The full text of a number, date or formula, restored when it is pasted here; null for a text that `shown` contains completely. */
  readonly exact: string | null;
}

const TEXT_IN_EXCEL = `style='mso-number-format:"\\@"'`;
const TEXT_IN_LIBRE_OFFICE = 'sdnum="1033;0;@"';
const SHOWN_NUMBER = /^[-−]?[\d,]+(?:\.(\d+))?(%?)$/;
const LIKE_A_FORMULA = /^\s*[=+\-@]/;

/**
 * A table for other programs. A text that looks like a formula gets no prefix, which would change the text. It is
 * marked as text instead, for Excel and LibreOffice, which prefer HTML: "=1+1" arrives as those four characters, "0012"
 * keeps its zeros. (A program that takes the plain text reads it as if it were typed.) A number carries all its digits
 * in addition to its displayed text, in Excel's own attribute and in LibreOffice's, so that a percentage arrives with
 * more than two decimals.
 */
export function htmlTable(cells: readonly (readonly CopiedCell[])[], attributes: string): string {
  const rows = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table ${attributes}><tbody>${rows}</tbody></table></html>`;
}

/** The displayed text, with a plain minus for numbers: no other program reads "−5" as a number. */
export function interchangeText({ shown, exact }: CopiedCell): string {
  return exact !== null && SHOWN_NUMBER.test(shown) ? shown.replace('−', '-') : shown;
}

function htmlCell(cell: CopiedCell): string {
  const text = escapeHtml(interchangeText(cell)).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
  return `<td${kindOf(cell)}>${text}</td>`;
}

function kindOf({ shown, exact }: CopiedCell): string {
  if (shown === '') return '';
  const [number, decimals = '', percent = ''] = SHOWN_NUMBER.exec(shown) ?? [];
  if (exact === null || (number === undefined && LIKE_A_FORMULA.test(shown))) return ` ${TEXT_IN_EXCEL} ${TEXT_IN_LIBRE_OFFICE}`;
  if (number === undefined || !isDecimalText(exact)) return '';
  const format = `${percent === '' ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${percent}`;
  return ` x:num="${exact}" style='mso-number-format:"${format.replace(/[#,.]/g, '\\$&')}"' sdval="${exact}" sdnum="1033;1033;${format}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };
const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ESCAPES).map(([character, escape]) => [escape, character]));

/** A text escaped for HTML, including attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"\u00a0]/g, (character) => ESCAPES[character] ?? character);

/** The inverse of {@link escapeHtml}. */
export const unescapeHtml = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (escape) => CHARACTERS[escape] ?? escape);

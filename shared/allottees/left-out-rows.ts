import { recogniseCategory } from './categories.ts';
import { recogniseHeading } from './headings.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type LeftOutReason } from './list-reading.ts';
import type { HeaderRow } from './map-columns.ts';
import { lookupKey } from './normalise.ts';

const TOTAL = /(合計|小計|総計|累計)|^計$|^(grand|sub)?-?totals?\b|^sum$/;
const TOTAL_OF = /^(.+)計$/;
const FOOTNOTE = /^([※*]|注|備考|note)/;

/** Why a row below the headings is not read as an allottee: blank, a total, a repeated heading or a footnote; else null. */
export function leftOutReason(row: readonly string[], header: HeaderRow): LeftOutReason | null {
  const filled = row.filter((text) => text.trim() !== '');
  if (filled.length === 0) return 'blank';
  if (isTotal(row, header)) return 'total';
  if (filled.length === 1 && FOOTNOTE.test(lookupKey(filled[0] ?? ''))) return 'footnote';
  return repeatsHeadings(row, header) ? 'repeatedHeading' : null;
}

/** A total is labelled where a person's number or name would stand, or anywhere in a row that has neither. */
function isTotal(row: readonly string[], { columns }: HeaderRow): boolean {
  const at = (field: AllotteeField): string => (columns[field] === undefined ? '' : (row[columns[field]] ?? '').trim());
  if (saysTotal(at('employeeNumber'))) return true;
  if (at('employeeNumber') !== '') return false;
  return at('name') === '' ? row.some((text, column) => column !== columns.note && saysTotal(text)) : saysTotal(at('name'));
}

function saysTotal(text: string): boolean {
  if (text === '') return false;
  const key = lookupKey(text);
  if (TOTAL.test(key)) return true;
  const part = TOTAL_OF.exec(key)?.[1];
  return part !== undefined && recogniseCategory(part) !== null;
}

/** The headings once more, or in the other language. */
function repeatsHeadings(row: readonly string[], { columns, headings }: HeaderRow): boolean {
  return ALLOTTEE_FIELDS.every((field) => {
    const column = columns[field];
    if (column === undefined) return true;
    const text = row[column] ?? '';
    return lookupKey(text) === lookupKey(headings[column] ?? '') || recogniseHeading(text) === field;
  });
}

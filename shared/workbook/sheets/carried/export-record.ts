import type { CellValue, Worksheet } from 'exceljs';
import { isPlain } from '../../../grant/plain-values.ts';
import { exportChoice } from '../../../host/contract.ts';
import type { ExportChoice } from '../../../host/export-choice.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import type { Pack } from '../../pack.ts';

/** How a workbook was exported: with this, the same document gives the same cells again. */
export interface ExportRecord {
  readonly language: Language;
  readonly choice: ExportChoice;
  readonly createdAt: Date;
  /** {@link rowDigests} of each sheet, by the name it was exported with. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The record as a cell keeps it, without the digests. */
export const recordText = ({ language, choice, createdAt }: Pack): string => JSON.stringify({ language, choice, createdAt: createdAt.toISOString() });

/** A record out of its cell; null where there is none, as in workbooks of earlier programs, or where it is damaged. */
export function readRecord(text: string, digests: ExportRecord['digests']): ExportRecord | null {
  const value = parsed(text);
  if (!isPlain(value)) return null;
  const language = LANGUAGES.find((one) => one === value['language']);
  const choice = exportChoice.safeParse(value['choice']);
  const createdAt = new Date(typeof value['createdAt'] === 'string' ? value['createdAt'] : '');
  return language === undefined || !choice.success || Number.isNaN(createdAt.getTime()) ? null : { language, choice: choice.data, createdAt, digests };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Characters of the digest of a row. */
const DIGEST = 6;
/** A row in which nothing stands. */
const EMPTY = '-'.repeat(DIGEST);

/**
 * A digest of each row of a sheet, one behind the other: of its formulas and constants, not of what formulas come to. Two exports whose
 * digests of a row are equal have the same cells there; that they differ by accident in spite of that happens once in two thousand million rows.
 * @param asOne gives every row the digest of the whole sheet: nobody who guesses a row of a sheet that was deleted finds the guess confirmed.
 */
export function rowDigests(sheet: Worksheet, asOne: boolean): string {
  const rows: string[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.value !== null) cells.push(`${column} ${contentText(cell.value)}`);
    });
    if (cells.length > 0) rows[number - 1] = cells.join('\n');
  });
  const whole = asOne ? digest(rows.join('\n\n')) : null;
  return Array.from(rows, (row: string | undefined) => (row === undefined ? EMPTY : (whole ?? digest(row)))).join('');
}

const contentText = (value: CellValue): string => (isPlain(value) && 'formula' in value ? `=${String(value['formula'])}` : JSON.stringify(value));

/** Rows, counted from 1, whose digests are not the same in two exports of a sheet. */
export function differentRows(one: string, other: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let start = 0; start < Math.max(one.length, other.length); start += DIGEST) {
    const [here, there] = [one.slice(start, start + DIGEST), other.slice(start, start + DIGEST)];
    if ((here || EMPTY) !== (there || EMPTY)) rows.add(start / DIGEST + 1);
  }
  return rows;
}

/** FNV-1a over the characters of a text. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 1).toString(36).padStart(DIGEST, '0');
}

import type { CellValue, Worksheet } from 'exceljs';
import type { HolderCells } from '../../../scenarios/dilution/holder-cells.ts';
import { dilutionText } from '../../../text/dilution.ts';
import { isCounted } from '../../../grant/counted-securities.ts';
import { writeCell, type Pack } from '../../pack.ts';
import type { CellFormat } from '../../style.ts';
import { dilutionSheetText } from './text.ts';

/** What a row is about, then numbers. */
export const DILUTION_WIDTHS = [40, 18, 18, 18, 18, 18, 18] as const;

/** A title over a table with its headings. Answers the first row below. */
export function writeHead(pack: Pack, sheet: Worksheet, row: number, title: string, headings: readonly string[]): number {
  DILUTION_WIDTHS.forEach((_, index) => writeCell(pack, sheet.getRow(row), index + 1, index === 0 ? title : null, 'section'));
  headings.forEach((heading, index) => writeCell(pack, sheet.getRow(row + 1), index + 1, heading, 'head', { align: index === 0 ? 'left' : 'right' }));
  return row + 2;
}

/** Writes a number of a table. */
export const writeNumber = (pack: Pack, sheet: Worksheet, row: number, column: number, value: CellValue, look: CellFormat): void =>
  void writeCell(pack, sheet.getRow(row), column, value, 'figure', { align: 'right', ...look });

/** What a row of the holders or securities is called; one without a name by its place. */
export function holderName({ document, language }: Pack, { kind, id }: Pick<HolderCells, 'kind' | 'id'>): string {
  const text = dilutionText[language];
  if (kind === 'total') return dilutionSheetText[language].total;
  if (kind === 'others') return text.rows.others;
  if (kind === 'grant') return text.rows.allottees;
  const security = document.securities.find((row) => row.id === id);
  const given = kind === 'security' && security !== undefined && isCounted(security) ? security.counts.id : id;
  const rows = kind === 'holder' ? document.holders : document.securities;
  const index = rows.findIndex((row) => row.id === given);
  return rows[index]?.name || text.unnamed(index + 1);
}

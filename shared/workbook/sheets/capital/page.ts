import type { CellValue, Worksheet } from 'exceljs';
import type { DecimalText } from '../../../calc/decimal.ts';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import type { Language } from '../../../text/language.ts';
import { formulaCell, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { grantFigureName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { wrappedHeight, type CellFormat } from '../../style.ts';
import { BY_NAME } from '../dilution/live-cells.ts';
import { CapitalCells, type CapitalCell } from './capital-cells.ts';
import { CAPITAL_COLUMNS, type CapitalLayout } from './layout.ts';
import { capitalPackText } from './text.ts';

/** Step, what a row is about, then numbers. */
export const CAPITAL_WIDTHS = [6, 42, 19, 19, 17, 17, 17, 17, 17, 17, 17] as const;

const { label: LABEL, remark: REMARK, lastRemark: LAST_REMARK } = CAPITAL_COLUMNS;

/** The sheet that is written, and the formulas over the grant. */
export interface CapitalPage {
  readonly pack: Pack;
  readonly sheet: Worksheet;
  readonly layout: CapitalLayout;
  readonly cells: CapitalCells;
}

/** A title over a table with its headings; those of numbers stand at the right. */
export function writeHead({ pack, sheet }: CapitalPage, row: number, title: string, headings: readonly (readonly [column: number, heading: string, align: 'left' | 'right'])[], last: number = LAST_REMARK): void {
  for (let column = 1; column <= last; column += 1) {
    writeCell(pack, sheet.getRow(row), column, column === 1 ? title : null, 'section');
    writeCell(pack, sheet.getRow(row + 1), column, null, 'head');
  }
  for (const [column, heading, align] of headings) writeCell(pack, sheet.getRow(row + 1), column, heading, 'head', { align, wrap: true, ...(column === REMARK && align === 'left' && { indent: 1 }) });
}

/** A figure, or in a quiet colour what it waits for. */
export function writeNumber({ pack, sheet }: CapitalPage, row: number, column: number, { value }: CapitalCell, look: CellFormat): void {
  const isWaiting = typeof value === 'string' || (value !== null && typeof value === 'object' && 'result' in value && typeof value.result === 'string');
  writeCell(pack, sheet.getRow(row), column, value, isWaiting ? 'inherited' : 'figure', { align: 'right', ...look });
}

/** A remark over the columns behind the numbers. */
export function writeRemark({ pack, sheet }: CapitalPage, row: number, words: string | null, from: number = REMARK): void {
  writeCell(pack, sheet.getRow(row), from, words === null ? null : textCell(words), 'remark', { align: 'left', wrap: true, indent: 1 });
  for (let column = from + 1; column <= LAST_REMARK; column += 1) writeCell(pack, sheet.getRow(row), column, null, 'remark');
  sheet.mergeCells(row, from, row, LAST_REMARK);
}

/** Width of a remark that starts in a column. */
export const widthFrom = (from: number): number => CAPITAL_WIDTHS.slice(from - 1, LAST_REMARK).reduce((sum, width) => sum + width, 0);

/** A sentence over the whole width, as high as it takes. */
export function writeSentence(page: CapitalPage, row: number, words: string): void {
  writeRemark(page, row, words, LABEL);
  page.sheet.getRow(row).height = wrappedHeight(words, widthFrom(LABEL));
}

/** Cells over the grant: formulas refer to figures on this sheet, else to those of the grant by name. */
export function capitalCells(pack: Pack, { figureCells }: CapitalLayout): CapitalCells {
  const [grant] = pack.rows;
  const figures = new Map(grant?.figures.map((figure) => [figure.id, figure]) ?? []);
  return new CapitalCells(pack, {
    places: { ...BY_NAME, figure: (id) => figureCells.get(id) ?? grantFigureName(id) ?? '#REF!' },
    inputs: grant?.inputs ?? { values: {}, lists: {} },
    figure: (id) => figures.get(id),
  });
}

/** What so many numbers below each other add up to, live, and nothing while one of them is missing; as exact text where one of them is text, which no program adds up. */
export function totalCell(range: string, count: number, total: DecimalText | null, isFrozen: boolean, language: Language): CellValue {
  if (isFrozen && total !== null) return formatDecimal(total);
  return formulaCell(`IF(COUNT(${range})<${count},"${capitalPackText[language].none}",SUM(${range}))`, total === null ? capitalPackText[language].none : spreadsheetNumber(total));
}

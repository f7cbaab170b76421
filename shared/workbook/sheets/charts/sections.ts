import type { Worksheet } from 'exceljs';
import { capitalised } from '../../../text/capitalised.ts';
import { chartsText, type ChartKind } from '../../../text/charts.ts';
import { labelIn, unitLine, type FigureLabel } from '../../../text/figures.ts';
import type { SheetChart } from '../../charts/sheet-chart.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { FONTS } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { chartsSheetText } from './text.ts';
import { TriedCells } from './tried-cells.ts';

/** What a row is about, then numbers. */
export const CHART_WIDTHS = [34, 20, 20, 20, 20, 20, 20] as const;
/** Row of the first title; everything stands under it. */
export const TITLE_ROW = 5;
/** Rows of the usual height that a chart takes, with a line of space around it. */
const CHART_ROWS = 19;

/** A section is written: the rows of its table from a first one on. Answers its chart, which stands where the table ends. */
export type WriteSection = (pack: Pack, sheet: Worksheet, cells: TriedCells, from: number) => SheetChart;

/** A chart of the sheet; null where it cannot be drawn. */
export interface ChartSection {
  readonly kind: ChartKind;
  readonly write: WriteSection | null;
}

/** Writes every table and answers the charts; each starts a printed page. */
export function writeChartSheet(pack: Pack, sheet: Worksheet, sections: readonly ChartSection[]): readonly SheetChart[] {
  const text = chartsSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet);
  writeCell(pack, sheet.getRow(TITLE_ROW - 2), 1, text.tried, 'remark', { align: 'left' });
  const cells = new TriedCells(pack);
  const charts: SheetChart[] = [];
  let row = TITLE_ROW;
  for (const { kind, write } of sections) {
    if (write === null) {
      writeCell(pack, sheet.getRow(row), 1, text.notYet(chartsText[pack.language].kinds[kind]), 'remark', { align: 'left' });
      row += 2;
      continue;
    }
    if (charts.length > 0) sheet.getRow(row - 1).addPageBreak();
    const chart = write(pack, sheet, cells, row);
    charts.push(chart);
    row = chart.row + CHART_ROWS;
  }
  return charts;
}

/** A title over a table with its headings. */
export function writeTableHead(pack: Pack, sheet: Worksheet, row: number, title: string, headings: readonly (string | null)[]): void {
  CHART_WIDTHS.forEach((_, index) => writeCell(pack, sheet.getRow(row), index + 1, index === 0 ? title : null, 'section'));
  headings.forEach((heading, index) => {
    if (heading !== null) writeCell(pack, sheet.getRow(row + 1), index + 1, heading, 'head', { align: index === 0 ? 'left' : 'right', wrap: true });
  });
  sheet.getRow(row + 1).height = 28;
}

/** Where a chart stands, and its words. */
export const frameOf = ({ language }: Pack, row: number, title: string, description: string) => ({ title, description, font: FONTS[language], column: 1, row });

/** The label of an input or figure. */
export const labelOf = ({ document, language }: Pack, id: string): FigureLabel => labelIn(document, id, language) ?? { name: id, heading: id, unit: '' };

/** The title of an axis, as in the window: what it is, and its unit. */
export function axisTitle(pack: Pack, id: string, unit: string | null = null): string {
  const label = labelOf(pack, id);
  return chartsText[pack.language].axis(label.heading, unit ?? unitLine(label, pack.document.currency, pack.language));
}

/** The name of an input or figure as a heading begins. */
export const headingOf = (pack: Pack, id: string): string => capitalised(labelOf(pack, id).name);

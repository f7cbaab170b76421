import type { Worksheet } from 'exceljs';
import { add, type Expression } from '../../../calc/expression.ts';
import { bridgeStepCells, holderBars, holderGroups, shareBridge, type BridgeStepCells, type HolderGroup } from '../../../scenarios/charts/share-stacks.ts';
import type { HolderCells } from '../../../scenarios/dilution/holder-cells.ts';
import { chartsText } from '../../../text/charts.ts';
import { dilutionText } from '../../../text/dilution.ts';
import { shownText, textCell } from '../../cell-values.ts';
import { SERIES_COLOURS } from '../../charts/chart-elements.ts';
import type { BarChart, ChartCells, ChartTexts } from '../../charts/sheet-chart.ts';
import { absoluteAddress, columnRange, rowRange } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, FONTS } from '../../style.ts';
import { writtenNumber, type GrantCells } from './live-cells.ts';
import { holderName, writeHead, writeNumber } from './table.ts';
import { dilutionSheetText } from './text.ts';

/** Rows of the usual height that a chart takes, with a line of space around it. */
const CHART_ROWS = 19;

const SHARES = { format: amountFormat(0) };

/** Writes what the charts of all shares and of the holders show, each on a printed page with its chart. Answers the charts. */
export function writeStacks(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): readonly BarChart[] {
  const place = { document: pack.document, scenario: null };
  if (shareBridge(place).status !== 'ready' || holderBars(place).status !== 'ready') {
    writeCell(pack, sheet.getRow(from), 1, dilutionSheetText[pack.language].noCharts, 'remark', { align: 'left' });
    return [];
  }
  sheet.getRow(from - 1).addPageBreak();
  const bridge = writeBridge(pack, sheet, cells, from);
  sheet.getRow(bridge.row + CHART_ROWS - 1).addPageBreak();
  return [bridge, writeHolderBars(pack, sheet, cells, bridge.row + CHART_ROWS)];
}

/** From the outstanding shares to all shares: each step stands on those before it. */
function writeBridge(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): BarChart {
  const { language } = pack;
  const { titles, stacked } = chartsText[language];
  const headings = [dilutionSheetText[language].below, stacked.parts.whole, stacked.parts.added];
  const first = writeHead(pack, sheet, from, titles.bridge(), [stacked.step, ...headings]);
  const steps = bridgeStepCells(pack.document);
  const names = steps.map((step) => stepName(pack, step));
  const columns = steps.map(({ below, shares }) => (below === null ? [null, shares, null] : [below, null, shares]));
  columns.forEach((numbers, index) => writeRow(pack, sheet, cells, first + index, names[index] ?? '', numbers));
  const last = first + steps.length - 1;
  return {
    ...frameOf(pack, last + 2, titles.bridge(), dilutionSheetText[language].bridgeDescription),
    categories: { range: columnRange(sheet.name, 1, first, last), texts: names.map(shownText) },
    series: headings.map((heading, index) => ({
      name: { range: absoluteAddress(sheet.name, index + 2, first - 1), texts: [heading] },
      values: { ...SHARES, range: columnRange(sheet.name, index + 2, first, last), values: columns.map((numbers) => drawn(cells, numbers[index] ?? null)) },
      colour: index === 0 ? null : (SERIES_COLOURS[index - 1] ?? null),
    })),
  };
}

function stepName(pack: Pack, { kind, id }: BridgeStepCells): string {
  return kind === 'security' ? holderName(pack, { kind, id }) : chartsText[pack.language].stacked.steps[kind];
}

/** Who holds the shares before and after: a part of both columns for each of the largest holders, and for all others. */
function writeHolderBars(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): BarChart {
  const { document, language } = pack;
  const { titles, stacked } = chartsText[language];
  const sides = [stacked.bars.before, stacked.bars.after];
  const first = writeHead(pack, sheet, from, titles.holders(), [dilutionText[language].holder, ...sides]);
  const { groups, merged } = holderGroups({ document, scenario: null });
  const names = groups.map(({ kind, id }) => (kind === 'holder' ? holderName(pack, { kind, id }) : stacked.holders[kind]));
  const parts = groups.map(({ rows }) => [sumOf(rows, 'sharesBefore'), sumOf(rows, 'sharesAfter')]);
  parts.forEach((numbers, index) => writeRow(pack, sheet, cells, first + index, names[index] ?? '', numbers));
  const end = first + groups.length;
  if (merged.length > 0) writeCell(pack, sheet.getRow(end), 1, stacked.merged(merged.map((id) => holderName(pack, { kind: 'holder', id })).join(language === 'ja' ? '、' : ', ')), 'remark', { align: 'left' });
  const across = (row: number): string => rowRange(sheet.name, row, 2, 3);
  return {
    ...frameOf(pack, end + 1, titles.holders(), dilutionSheetText[language].holdersDescription),
    categories: { range: across(first - 1), texts: sides },
    series: parts.map((numbers, index) => ({
      name: nameOf(sheet.name, first + index, names[index] ?? ''),
      values: { ...SHARES, range: across(first + index), values: numbers.map((one) => drawn(cells, one)) } satisfies ChartCells,
      colour: SERIES_COLOURS[index % SERIES_COLOURS.length] ?? null,
    })),
  };
}

const nameOf = (tab: string, row: number, name: string): ChartTexts => ({ range: absoluteAddress(tab, 1, row), texts: [shownText(name)] });

const sumOf = (rows: HolderGroup['rows'], column: 'sharesBefore' | 'sharesAfter'): Expression =>
  rows.map(({ cells }: HolderCells) => cells[column]).reduce((sum, one) => add(sum, one));

function writeRow(pack: Pack, sheet: Worksheet, cells: GrantCells, row: number, name: string, numbers: readonly (Expression | null)[]): void {
  writeCell(pack, sheet.getRow(row), 1, textCell(name), 'label', { align: 'left' });
  numbers.forEach((expression, index) => writeNumber(pack, sheet, row, index + 2, expression === null ? null : cells.cell(expression, 'shares', null), SHARES));
}

const drawn = (cells: GrantCells, expression: Expression | null): number | null => (expression === null ? null : writtenNumber(cells.cell(expression, 'shares', null)));

const frameOf = ({ language }: Pack, row: number, title: string, description: string) => ({
  form: 'stackedColumns', title, description, font: FONTS[language], column: 1, row, categoryTitle: '', y: { title: chartsText[language].stacked.axis, format: '#,##0' },
} as const);

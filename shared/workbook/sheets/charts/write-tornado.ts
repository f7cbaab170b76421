import type { Worksheet } from 'exceljs';
import { compareDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import type { TornadoBar, TornadoData } from '../../../scenarios/charts/tornado.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { chartsText } from '../../../text/charts.ts';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { SERIES_COLOURS } from '../../charts/chart-elements.ts';
import type { BarChart, BarSeries } from '../../charts/sheet-chart.ts';
import { figureLook } from '../../figure-columns.ts';
import { absoluteAddress, address, columnRange, grantFigureName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountScale } from './line-tables.ts';
import { frameOf, headingOf, labelOf, writeTableHead, type WriteSection } from './sections.ts';
import { chartsSheetText } from './text.ts';
import { triedFormat, writeTried, type TriedCells } from './tried-cells.ts';

/** Per cent by which each input goes down and up. */
export const PERCENT: DecimalText = '10';

/** The columns of the table: the input, what is tried of it, the figure with that, and the change. */
const COLUMNS = { name: 1, inputs: [2, 3], figures: [4, 5], changes: [6, 7] } as const;

/** What moves a figure: an input lowered and raised, one at a time, and what the figure changes by. */
export const writeTornado = (data: TornadoData): WriteSection => (pack, sheet, cells, from) => {
  const { figure, base } = data;
  const [text, words] = [chartsText[pack.language], chartsSheetText[pack.language]];
  const { name } = labelOf(pack, figure.id);
  const title = text.titles.tornado(name, PERCENT);
  const ends = [text.inputDown(PERCENT), text.inputUp(PERCENT)] as const;
  writeTableHead(pack, sheet, from, title, [text.inputColumn, words.low, words.high, words.figureLow(capitalised(name)), words.figureHigh(capitalised(name)), ...ends]);
  const bars = data.bars.filter(isMoved);
  const { format } = figureLook(figure, [base], pack.document.currency, pack.language);
  const rows = bars.map((bar, index) => writeBar(pack, sheet, cells, { data, bar, row: from + 2 + index, format }));
  const last = from + 1 + bars.length;
  writeCell(pack, sheet.getRow(last + 1), 1, words.orderStays, 'remark', { align: 'left' });
  const changes = rows.flatMap(({ changes: both }) => both);
  const { unit, format: axisFormat } = amountScale(pack, changes, positive(format));
  const series = ends.map((end, side): BarSeries => ({
    name: { range: absoluteAddress(sheet.name, COLUMNS.changes[side] ?? 6, from + 1), texts: [end] },
    values: { range: columnRange(sheet.name, COLUMNS.changes[side] ?? 6, from + 2, last), format: signed(format), values: rows.map(({ changes: both }) => both[side] ?? null) },
    colour: SERIES_COLOURS[side === 0 ? 1 : 0],
  }));
  return {
    ...frameOf(pack, last + 3, title, words.barsDescription(name)), form: 'barsFromBase', categoryTitle: '', y: { title: text.axis(text.changeAxis(name), unit), format: axisFormat }, series,
    categories: { range: columnRange(sheet.name, COLUMNS.name, from + 2, last), texts: bars.map(({ input }) => headingOf(pack, input)) },
  } satisfies BarChart;
};

/** The format of numbers above 0. */
const positive = (format: string): string => format.split(';')[0] ?? format;

/** The same with a sign before every number but 0. */
const signed = (format: string): string => `+${positive(format)};-${positive(format)};0`;

/** Whether the per cents change the input at all: a rounding unit of 1 yen stays the same. */
const isMoved = ({ base, down, up }: TornadoBar): boolean => [down, up].some(({ input }) => compareDecimals(input, base) !== 0);

interface BarRow {
  readonly data: TornadoData;
  readonly bar: TornadoBar;
  readonly row: number;
  readonly format: string;
}

/** Writes the row of an input; an end that the input cannot have stays blank. */
function writeBar(pack: Pack, sheet: Worksheet, cells: TriedCells, { data: { figure, base }, bar, row, format }: BarRow): { readonly changes: readonly (number | null)[] } {
  writeCell(pack, sheet.getRow(row), COLUMNS.name, headingOf(pack, bar.input), 'label', { align: 'left' });
  const changes = [bar.down, bar.up].map((end, side) => {
    const [inputAt, figureAt, changeAt] = [COLUMNS.inputs[side] ?? 2, COLUMNS.figures[side] ?? 4, COLUMNS.changes[side] ?? 6];
    if (end.place === null) return null;
    writeTried(pack, sheet, row, inputAt, end.input, triedFormat(pack, bar.input, [end.input]));
    const found = cells.figure(figure, { [bar.input]: { value: end.input, at: address(inputAt, row) } });
    writeCell(pack, sheet.getRow(row), figureAt, found.value, 'figure', { format, align: 'right' });
    const change = found.number === null || end.change === null ? null : spreadsheetNumber(end.change);
    const [is, was] = [address(figureAt, row), grantFigureName(figure.id) ?? String(spreadsheetNumber(base))];
    writeCell(pack, sheet.getRow(row), changeAt, formulaCell(`IF(COUNT(${is},${was})<2,"",ROUND(${is}-${was},${found.decimals}))`, change ?? ''), 'figure', { format: signed(format), align: 'right' });
    return change;
  });
  return { changes };
}

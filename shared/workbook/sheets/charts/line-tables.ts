import type { Worksheet } from 'exceljs';
import { compareDecimals, subtractDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { rangeValues } from '../../../scenarios/charts/chart-range.ts';
import type { LinesData } from '../../../scenarios/charts/chart-data.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import type { Figure } from '../../../metrics/metric.ts';
import { metricById } from '../../../metrics/registry.ts';
import { chartsText } from '../../../text/charts.ts';
import { currencyInMillions } from '../../../text/figures.ts';
import { spreadsheetNumber } from '../../cell-values.ts';
import type { ChartAxis, ChartCells, ChartSeries, LineChart } from '../../charts/sheet-chart.ts';
import { figureLook } from '../../figure-columns.ts';
import { absoluteAddress, address, columnRange } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { axisTitle, frameOf, headingOf, labelOf, writeTableHead, type WriteSection } from './sections.ts';
import { chartsSheetText } from './text.ts';
import { triedFormat, writeTried, type TriedCells, type TriedInputs } from './tried-cells.ts';

/** A table of lines: what is tried in each row, the column that the chart takes for x, and the columns with a line each. */
interface LineTable {
  readonly sheet: Worksheet;
  readonly first: number;
  readonly x: ChartCells;
  readonly columns: readonly LineColumn[];
  readonly tried: (row: number) => TriedInputs;
}

interface LineColumn {
  readonly figure: Figure;
  readonly name: ChartSeries['name'];
  /** What is tried in the whole column. */
  readonly tried: TriedInputs;
}

/** Amounts whose zeros would hide their digits on an axis, as in the window. */
const MANY_DIGITS = 20_000_000;

/** A figure by exercise price, a line for each number of rights. */
export const writeFigureLines = ({ xs, lines }: LinesData): WriteSection => (pack, sheet, cells, from) => {
  const [text, words] = [chartsText[pack.language], chartsSheetText[pack.language]];
  const [first] = lines;
  const figure = first?.figure ?? metricById(figureMethodOf(pack.document), 'statedCapitalTotal');
  const name = labelOf(pack, figure.id).name;
  writeTableHead(pack, sheet, from, text.titles.figure(name), [headingOf(pack, 'exercisePrice')]);
  const rights = lines.flatMap((line) => line.rights ?? []);
  const format = triedFormat(pack, 'rights', rights, words.rights);
  const columns = rights.map((value, index): LineColumn => {
    writeTried(pack, sheet, from + 1, index + 2, value, format);
    return { figure, name: { range: absoluteAddress(sheet.name, index + 2, from + 1), format, values: [spreadsheetNumber(value)] }, tried: { rights: { value, at: `${address(index + 2, from + 1).replace(/(\d+)/, '$$$1')}` } } };
  });
  const x = writePrices(pack, sheet, from + 2, xs);
  const table = { sheet, first: from + 2, x, columns, tried: pricesOf(xs, from + 2) };
  return lineChart(pack, writeLines(pack, cells, table), { form: 'lines', title: text.titles.figure(name), description: words.linesDescription(name, labelOf(pack, 'exercisePrice').name), x: priceAxis(pack, x), figure });
};

/** Stated capital and additional paid-in capital by exercise price: together they are what is paid in. */
export const writeCapital = ({ xs, lines }: LinesData): WriteSection => (pack, sheet, cells, from) => {
  const text = chartsText[pack.language];
  const headings = lines.map(({ figure }) => headingOf(pack, figure.id));
  writeTableHead(pack, sheet, from, text.titles.capital(), [headingOf(pack, 'exercisePrice'), ...headings]);
  const x = writePrices(pack, sheet, from + 2, xs);
  const columns = lines.map(({ figure }, index): LineColumn => ({ figure, name: { range: absoluteAddress(sheet.name, index + 2, from + 1), texts: [headings[index] ?? ''] }, tried: {} }));
  const table = { sheet, first: from + 2, x, columns, tried: pricesOf(xs, from + 2) };
  return lineChart(pack, writeLines(pack, cells, table), { form: 'areas', title: text.titles.capital(), description: chartsSheetText[pack.language].areasDescription, x: priceAxis(pack, x), figure: null });
};

/** The figures of dilution by shares, which follow from the rights in front. */
export const writeDilutionLines = ({ xs, lines }: LinesData): WriteSection => (pack, sheet, cells, from) => {
  const { document, language } = pack;
  const text = chartsText[language];
  const range = rangeValues(document, null, 'rights', { from: null, to: null, step: null });
  const rights = range?.ok === true ? range.values : [];
  const shares = metricById(figureMethodOf(document), 'shares');
  const headings = lines.map(({ figure }) => headingOf(pack, figure.id));
  writeTableHead(pack, sheet, from, text.titles.dilution(), [headingOf(pack, 'rights'), headingOf(pack, 'shares'), ...headings]);
  const format = triedFormat(pack, 'rights', rights);
  const tried = (row: number): TriedInputs => ({ rights: { value: rights[row] ?? '0', at: `$${address(1, from + 2 + row)}` } });
  rights.forEach((value, row) => {
    writeTried(pack, sheet, from + 2 + row, 1, value, format);
    writeCell(pack, sheet.getRow(from + 2 + row), 2, cells.figure(shares, tried(row)).value, 'figure', { format: '#,##0', align: 'right' });
  });
  const x = { range: columnRange(sheet.name, 2, from + 2, from + 1 + rights.length), format: '#,##0', values: xs.map(spreadsheetNumber) };
  const columns = lines.map(({ figure }, index): LineColumn => ({ figure, name: { range: absoluteAddress(sheet.name, index + 3, from + 1), texts: [headings[index] ?? ''] }, tried: {} }));
  const table = { sheet, first: from + 2, x, columns, tried };
  const figures = headings.join(language === 'ja' ? '・' : ', ');
  return lineChart(pack, writeLines(pack, cells, table, 3), {
    form: 'lines', title: text.titles.dilution(), description: chartsSheetText[language].linesDescription(figures, labelOf(pack, 'shares').name), x: { title: axisTitle(pack, 'shares'), format: '#,##0' }, figure: null,
  });
};

function writePrices(pack: Pack, sheet: Worksheet, first: number, prices: readonly DecimalText[]): ChartCells {
  const format = triedFormat(pack, 'exercisePrice', prices);
  prices.forEach((price, row) => writeTried(pack, sheet, first + row, 1, price, format));
  return { range: columnRange(sheet.name, 1, first, first + prices.length - 1), format, values: prices.map(spreadsheetNumber) };
}

const pricesOf = (prices: readonly DecimalText[], first: number) => (row: number): TriedInputs => ({ exercisePrice: { value: prices[row] ?? '0', at: `$${address(1, first + row)}` } });

const priceAxis = (pack: Pack, { format }: ChartCells): ChartAxis => ({ title: axisTitle(pack, 'exercisePrice'), format });

/** Writes the columns of a table. Answers a line for each, and where the table ends. */
function writeLines(pack: Pack, cells: TriedCells, { sheet, first, x, columns, tried }: LineTable, firstColumn = 2): WrittenLines {
  const series = columns.map(({ figure, name, tried: ofColumn }, index): ChartSeries => {
    const column = firstColumn + index;
    const found = x.values.map((_, row) => cells.figure(figure, { ...tried(row), ...ofColumn }));
    const { format } = figureLook(figure, found.map(({ number }) => (number === null ? null : String(number))), pack.document.currency, pack.language);
    found.forEach(({ value }, row) => writeCell(pack, sheet.getRow(first + row), column, value, 'figure', { format, align: 'right' }));
    return { name, x, y: { range: columnRange(sheet.name, column, first, first + x.values.length - 1), format, values: found.map(({ number }) => number) } };
  });
  return { series, end: first + x.values.length };
}

interface WrittenLines {
  readonly series: readonly ChartSeries[];
  readonly end: number;
}

interface LineWords {
  readonly form: LineChart['form'];
  readonly title: string;
  readonly description: string;
  readonly x: ChartAxis;
  /** What all lines are of; null where each is of a figure of its own. */
  readonly figure: Figure | null;
}

function lineChart(pack: Pack, { series, end }: WrittenLines, { form, title, description, x, figure }: LineWords): LineChart {
  const format = series[0]?.y.format.split(';')[0] ?? 'General';
  const values = series.flatMap(({ y }) => y.values);
  const { axis, amountAxis, shareAxis } = chartsText[pack.language];
  const scale = amountScale(pack, values, format);
  const amount = { title: figure === null ? axis(amountAxis, scale.unit) : axisTitle(pack, figure.id, scale.unit), format: scale.format };
  const y = format.endsWith('%') ? { title: shareAxis, format } : amount;
  return { ...frameOf(pack, end + 1, title, description), form, x, y, isEven: isEven(series[0]?.x.values ?? []), series };
}

/** The unit of an axis of amounts and the format of its numbers: millions where they have many digits. */
export function amountScale({ document: { currency }, language, currency: name }: Pack, values: readonly (number | null)[], format: string): { readonly unit: string; readonly format: string } {
  const isMany = values.some((value) => value !== null && Math.abs(value) >= MANY_DIGITS);
  return isMany ? { unit: currencyInMillions(currency, language), format: '#,##0,,' } : { unit: name, format };
}

/** Whether the numbers stand at equal steps, as prices and rights of a range do but for its end. */
function isEven(values: readonly (number | null)[]): boolean {
  const texts = values.map((value) => String(value ?? 0));
  const step = subtractDecimals(texts[1] ?? '0', texts[0] ?? '0');
  return texts.every((text, index) => index === 0 || compareDecimals(subtractDecimals(text, texts[index - 1] ?? text), step) === 0);
}

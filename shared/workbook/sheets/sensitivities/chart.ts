import type { CellErrorValue, Row } from 'exceljs';
import { subtractDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import { spreadsheetNumber, textCell } from '../../cell-values.ts';
import { MOST_SERIES } from '../../charts/line-plot.ts';
import type { ChartSeries, LineChart } from '../../charts/sheet-chart.ts';
import { absoluteAddress, address, columnRange } from '../../names.ts';
import { writeCell } from '../../pack.ts';
import { FONTS } from '../../style.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { AXIS_COLUMN_NUMBER, blockOf } from './matrix-layout.ts';
import { inputFormat, labelFor, withUnit, type SensitivityPage, type UnwrittenPage } from './matrix-page.ts';
import type { MatrixSheetParts } from './matrix-parts.ts';
import { isCellNumber, type MatrixValues } from './matrix-values.ts';

/** Which columns of the first figure on the first page the chart shows, each with a line. */
export interface ChartPlan {
  readonly columns: readonly number[];
  /** How many columns could be drawn. */
  readonly drawable: number;
  /** Whether cells are left out. */
  readonly leavesOut: boolean;
}

/** What a chart can show: columns that hold numbers; of many some, evenly chosen. Null where there is nothing to draw. */
export function planChart({ plan }: MatrixSheetParts, values: MatrixValues): ChartPlan | null {
  if (!plan.rows.every(isCellNumber)) return null;
  const drawn = plan.columns.map((_, column) => plan.rows.filter((__, row) => isDrawn(values.figureAt(0, { page: 0, row, column }).value)).length);
  const drawable = [...drawn.keys()].filter((column) => drawn[column] !== 0);
  if (drawable.length === 0) return null;
  const columns = drawable.length <= MOST_SERIES ? drawable : Array.from({ length: MOST_SERIES }, (_, index) => drawable[Math.round((index * (drawable.length - 1)) / (MOST_SERIES - 1))]!);
  return { columns, drawable: drawable.length, leavesOut: drawable.length < plan.columns.length || columns.some((column) => drawn[column]! < plan.rows.length) };
}

const isDrawn = (value: DecimalText | null): boolean => value !== null && isCellNumber(value);

/**
 * Writes the cells that the chart draws, in hidden rows below the tables: a program draws a blank that a formula gives
 * as 0, so that here such a cell is #N/A, which is no point of a line.
 */
export function writeChartCells({ pack, words, sheet, parts, values, layout, looks }: SensitivityPage, { columns }: ChartPlan): void {
  const { chartCellsRow } = layout;
  if (chartCellsRow === null) return;
  const { firstRow } = blockOf(layout, 0, 'figure', 0);
  const hiddenRow = (row: number): Row => {
    const cells = sheet.getRow(row);
    cells.hidden = true;
    return cells;
  };
  writeCell(pack, hiddenRow(chartCellsRow), AXIS_COLUMN_NUMBER, textCell(words.chartCells), 'remark', { align: 'left' });
  for (const row of parts.plan.rows.keys()) {
    const cells = hiddenRow(chartCellsRow + 1 + row);
    for (const column of columns) {
      const at = layout.firstColumn + column;
      const source = address(at, firstRow + row);
      const { value } = values.figureAt(0, { page: 0, row, column });
      const result = value !== null && isDrawn(value) ? spreadsheetNumber(value) : NOT_AVAILABLE;
      writeCell(pack, cells, at, { formula: `IF(ISNUMBER(${source}),${source},NA())`, result }, 'inherited', { format: looks[0]?.format ?? 'General', align: 'right' });
    }
  }
}

const NOT_AVAILABLE: CellErrorValue = { error: '#N/A' };

/** The chart of a sheet: a line for each column over the values of the rows, all of it references to live cells. */
export function chartOf(page: UnwrittenPage, { columns: drawn }: ChartPlan): LineChart {
  const { pack, words, name: tab, parts, values, layout, looks } = page;
  const { rows, columns, pages } = parts.sensitivity;
  const figure = parts.figures[0]?.figure.id ?? '';
  const block = blockOf(layout, 0, 'figure', 0);
  const [rowFormat, columnFormat, format = 'General'] = [inputFormat(parts, rows.input), inputFormat(parts, columns.input), looks[0]?.format];
  const all = [...parts.plan.rows.keys()];
  const rangeFrom = (column: number, first: number): string => columnRange(tab, column, first, first + all.length - 1);
  const x = { range: rangeFrom(AXIS_COLUMN_NUMBER, block.firstRow), format: rowFormat, values: parts.plan.rows.map(numberOf) };
  const series = drawn.map((column): ChartSeries => ({
    name: { range: absoluteAddress(tab, layout.firstColumn + column, block.axisRow), format: columnFormat, values: [numberOf(parts.plan.columns[column])] },
    x,
    y: { range: rangeFrom(layout.firstColumn + column, (layout.chartCellsRow ?? 0) + 1), format, values: all.map((row) => drawnNumber(values.figureAt(0, { page: 0, row, column }).value)) },
  }));
  const [name, down, across] = [figure, rows.input, columns.input].map((id) => labelFor(pack, id).name);
  const onPage = pages === null ? null : `${labelFor(pack, pages.input).name} ${formatDecimal(parts.plan.pages[0] ?? '0')}`;
  return {
    form: 'lines',
    title: capitalised(words.chartTitle(name ?? '', across ?? '', onPage)),
    description: capitalised(words.chartDescription(name ?? '', down ?? '', across ?? '')),
    font: FONTS[pack.language],
    x: { title: withUnit(pack, words, rows.input), format: rowFormat },
    y: { title: withUnit(pack, words, figure), format: format.split(';')[0] ?? 'General' },
    isEven: areEven(parts.plan.rows),
    series,
    column: AXIS_COLUMN_NUMBER,
    row: layout.chartRow ?? 1,
  };
}

const numberOf = (value: DecimalText | null | undefined): number | null => (value == null ? null : spreadsheetNumber(value));

const drawnNumber = (value: DecimalText | null): number | null => (isDrawn(value) ? numberOf(value) : null);

/** Whether values stand at equal steps, so that they may be drawn beside each other. */
function areEven(values: readonly DecimalText[]): boolean {
  const [first, second] = values;
  if (first === undefined || second === undefined) return true;
  const step = subtractDecimals(second, first);
  return values.every((value, index) => index === 0 || subtractDecimals(value, values[index - 1] ?? value) === step);
}

import { subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { formatDecimal } from '../../calc/format-decimal.ts';
import { spreadsheetNumber } from '../cell-values.ts';
import { MOST_SERIES } from '../charts/chart-part.ts';
import type { ChartSeries, LineChart } from '../charts/line-chart.ts';
import { absolute, columnRange } from '../names.ts';
import { AXIS_COLUMN, blockOf } from '../sensitivity/matrix-layout.ts';
import type { MatrixParts } from '../sensitivity/matrix-parts.ts';
import { isCellNumber, type MatrixValues } from '../sensitivity/matrix-values.ts';
import { FONTS } from '../style.ts';
import { capitalised, inputFormat, labelFor, withUnit, type SensitivityPage } from './sensitivity-sheet.ts';

/** Rows of one column that a line is drawn over: numbers without a gap, from one up to another (included). */
interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Which cells of the first figure on the first page the chart shows. */
export interface ChartPlan {
  readonly runs: readonly Run[];
  /** How many columns could be drawn. */
  readonly columns: number;
  /** Whether cells of a drawn column are left out. */
  readonly leavesOut: boolean;
}

/**
 * What a chart can show: for each column the longest run of cells that hold numbers, because a program draws blanks of
 * formulas and texts as 0; of many columns some, evenly chosen. Null where there is nothing to draw.
 */
export function planChart({ plan }: MatrixParts, values: MatrixValues): ChartPlan | null {
  if (!plan.rows.every(isCellNumber)) return null;
  const runs = plan.columns.flatMap((_, column): readonly Run[] => longestRun(plan.rows.map((__, row) => isDrawn(values.figureAt(0, { page: 0, row, column }).value)), column));
  if (runs.length === 0) return null;
  const chosen = runs.length <= MOST_SERIES ? runs : Array.from({ length: MOST_SERIES }, (_, index) => runs[Math.round((index * (runs.length - 1)) / (MOST_SERIES - 1))]!);
  return { runs: chosen, columns: runs.length, leavesOut: runs.length < plan.columns.length || chosen.some(({ from, to }) => to - from + 1 < plan.rows.length) };
}

const isDrawn = (value: DecimalText | null): boolean => value !== null && isCellNumber(value);

function longestRun(drawn: readonly boolean[], column: number): readonly Run[] {
  let best: Run | null = null;
  let from = 0;
  drawn.forEach((isOn, row) => {
    if (!isOn) from = row + 1;
    else if (best === null || row - from > best.to - best.from) best = { column, from, to: row };
  });
  return best === null ? [] : [best];
}

/** The chart of a sheet: a line for each column over the values of the rows, all of it references to the live cells. */
export function chartOf(page: SensitivityPage, { runs }: ChartPlan): LineChart {
  const { pack, words, sheet, parts, values, layout, looks } = page;
  const { rows, columns, pages } = parts.sensitivity;
  const figure = parts.figures[0]?.figure.id ?? '';
  const block = blockOf(layout, 0, 'figure', 0);
  const [rowFormat, columnFormat, format = 'General'] = [inputFormat(parts, rows.input), inputFormat(parts, columns.input), looks[0]?.format];
  const series = runs.map(({ column, from, to }): ChartSeries => {
    const places = Array.from({ length: to - from + 1 }, (_, index) => ({ page: 0, row: from + index, column }));
    const range = (at: number): string => columnRange(sheet.name, at, block.firstRow + from, block.firstRow + to);
    return {
      name: { range: absolute(sheet.name, layout.firstColumn + column, block.axisRow), format: columnFormat, values: [numberOf(parts.plan.columns[column])] },
      x: { range: range(AXIS_COLUMN), format: rowFormat, values: places.map(({ row }) => numberOf(parts.plan.rows[row])) },
      y: { range: range(layout.firstColumn + column), format, values: places.map((place) => numberOf(values.figureAt(0, place).value)) },
    };
  });
  const [name, down, across] = [figure, rows.input, columns.input].map((id) => labelFor(pack, id).name);
  const onPage = pages === null ? null : `${labelFor(pack, pages.input).name} ${formatDecimal(parts.plan.pages[0] ?? '0')}`;
  return {
    title: capitalised(words.chartTitle(name ?? '', across ?? '', onPage)),
    description: capitalised(words.chartDescription(name ?? '', down ?? '', across ?? '')),
    font: FONTS[pack.language],
    x: { title: withUnit(pack, words, rows.input), format: rowFormat },
    y: { title: withUnit(pack, words, figure), format: format.split(';')[0] ?? 'General' },
    isEven: areEven(parts.plan.rows) && runs.every((run) => run.from === runs[0]?.from && run.to === runs[0]?.to),
    series,
    column: AXIS_COLUMN,
    row: layout.chartRow ?? 1,
  };
}

const numberOf = (value: DecimalText | null | undefined): number | null => (value == null ? null : spreadsheetNumber(value));

/** Whether values stand at equal steps, so that they may be drawn beside each other. */
function areEven(values: readonly DecimalText[]): boolean {
  const [first, second] = values;
  if (first === undefined || second === undefined) return true;
  const step = subtractDecimals(second, first);
  return values.every((value, index) => index === 0 || subtractDecimals(value, values[index - 1] ?? value) === step);
}

/** Cells in one row or column, with what they hold: a chart shows that until it is recalculated. Null is a cell without a number. */
export interface ChartCells {
  /** The range as formulas of any sheet write it. */
  readonly range: string;
  readonly format: string;
  readonly values: readonly (number | null)[];
}

/** Cells in one row or column that hold texts. */
export interface ChartTexts {
  readonly range: string;
  readonly texts: readonly string[];
}

/** An axis: its title (none where it is empty), and the format of its numbers. */
export interface ChartAxis {
  readonly title: string;
  readonly format: string;
}

/** What every chart of a sheet has. */
interface ChartFrame {
  readonly title: string;
  /** For those who do not see it. */
  readonly description: string;
  readonly font: string;
  /** The column and row at whose corner it stands, counted from 1. */
  readonly column: number;
  readonly row: number;
}

/** One line or area: its name stands in a cell. */
export interface ChartSeries {
  readonly name: ChartCells | ChartTexts;
  readonly x: ChartCells;
  readonly y: ChartCells;
}

/** A chart of lines, or of areas stacked on each other, over the cells of a sheet, as spreadsheet programs draw it and let people change it. */
export interface LineChart extends ChartFrame {
  readonly form: 'lines' | 'areas';
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Steps of x are equal: its values are categories beside each other. Else they are numbers along a scale, which areas do not have. */
  readonly isEven: boolean;
  readonly series: readonly ChartSeries[];
}

/** One part of each bar: its name stands in a cell. */
export interface BarSeries {
  readonly name: ChartTexts;
  readonly values: ChartCells;
  /** One of `SERIES_COLOURS`; null for what only lifts the parts above it and is not seen. */
  readonly colour: string | null;
}

/** A chart of columns whose parts stand on each other, or of bars to both sides of a base, the first at the top. */
export interface BarChart extends ChartFrame {
  readonly form: 'stackedColumns' | 'barsFromBase';
  readonly categories: ChartTexts;
  readonly categoryTitle: string;
  readonly y: ChartAxis;
  readonly series: readonly BarSeries[];
}

/** A chart over the cells of a sheet. */
export type SheetChart = LineChart | BarChart;

/** Cells in one row or column, with what they hold: a chart shows that until it is recalculated. Null is a cell without a number. */
export interface ChartCells {
  /** The range as formulas of any sheet write it. */
  readonly range: string;
  readonly format: string;
  readonly values: readonly (number | null)[];
}

/** One line: its name stands in a cell. */
export interface ChartSeries {
  readonly name: ChartCells;
  readonly x: ChartCells;
  readonly y: ChartCells;
}

/** An axis: its title, and the format of its numbers. */
export interface ChartAxis {
  readonly title: string;
  readonly format: string;
}

/** A chart of lines over the cells of a sheet, as spreadsheet programs draw it and let people change it. */
export interface LineChart {
  readonly title: string;
  /** For those who do not see it. */
  readonly description: string;
  readonly font: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Steps of x are equal: its values are categories beside each other. Else they are numbers along a scale. */
  readonly isEven: boolean;
  readonly series: readonly ChartSeries[];
  /** The column and row at whose corner it stands, counted from 1. */
  readonly column: number;
  readonly row: number;
}

import type { DecimalText } from '../../calc/decimal.ts';
import type { Figure } from '../../metrics/metric.ts';
import type { Case } from '../with-inputs.ts';
import type { AxisProblem } from '../sensitivity/axis-values.ts';

/** Most points of one line. */
export const MOST_POINTS = 200;

/** Most lines of one chart: as many as there are distinguishable colours and marks. */
export const MOST_LINES = 6;

/** Points of a line that have no figure for the same reason. */
export interface Gap {
  readonly figure: Figure;
  /** The first point; its reason is that of all of them. */
  readonly place: Case;
  readonly points: number;
}

/** One figure at each value of x; null where it has none. */
export interface ChartLine {
  readonly figure: Figure;
  /** The rights of this line, and the shares under them; null where the line has no number of rights of its own. */
  readonly rights: DecimalText | null;
  readonly shares: DecimalText | null;
  readonly values: readonly (DecimalText | null)[];
}

/** Lines over a common x-axis, exact. */
export interface LinesData {
  /** Exercise prices or shares, in order. */
  readonly xs: readonly DecimalText[];
  /** The current value of x; null where there is none. */
  readonly baseX: DecimalText | null;
  readonly lines: readonly ChartLine[];
  readonly gaps: readonly Gap[];
}

/** The fields in which a person enters a range or list of numbers for a chart. */
export type ChartField = 'from' | 'to' | 'step' | 'counts' | 'percent';

/** Why a chart cannot be drawn as asked: the field and the refused value. Each code has a sentence in `shared/text/charts.ts`. */
export interface ChartProblem {
  readonly field: ChartField;
  readonly code: AxisProblem['code'] | 'stepNotPositive' | 'tooManyPoints' | 'tooManyLines' | 'percentRange';
  readonly value: DecimalText;
  /** The limit that was exceeded. */
  readonly limit?: string;
}

/**
 * A chart, or why there is none: `problem` where a given value is refused, `needs` where the document lacks an input to
 * start from, `missing` where no point has a figure.
 */
export type ChartReading<Data> =
  | { readonly status: 'ready'; readonly data: Data }
  | { readonly status: 'problem'; readonly problem: ChartProblem }
  | { readonly status: 'needs'; readonly input: 'exercisePrice' | 'rights' | 'sharesPerRight' }
  | { readonly status: 'missing'; readonly gaps: readonly Gap[] };

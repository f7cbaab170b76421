import type { DecimalText } from '../../calc/decimal.ts';
import type { Figure } from '../../metrics/metric.ts';
import type { Case } from '../with-inputs.ts';
import type { AxisProblem } from '../sensitivity/axis-values.ts';

/** Most points of one line. */
export const MOST_POINTS = 200;

/** Most lines of one chart: as many as colours and marks can be told apart. */
export const MOST_LINES = 6;

/** Points of a line that have no figure for one and the same reason. */
export interface Gap {
  readonly figure: Figure;
  /** The first of them: why it has no figure is why none of them has one. */
  readonly place: Case;
  readonly points: number;
}

/** A figure at each place of the x-axis; null where it has none. */
export interface ChartLine {
  readonly figure: Figure;
  /** The rights of this line, and the shares under them; null where the line is not for a number of rights of its own. */
  readonly rights: DecimalText | null;
  readonly shares: DecimalText | null;
  readonly values: readonly (DecimalText | null)[];
}

/** Lines over a common x-axis, exact. */
export interface LinesData {
  /** Exercise prices or shares, in order. */
  readonly xs: readonly DecimalText[];
  /** The value of x as things are; null where there is none. */
  readonly baseX: DecimalText | null;
  readonly lines: readonly ChartLine[];
  readonly gaps: readonly Gap[];
}

/** Where a range or a list of numbers is given for a chart. */
export type ChartField = 'from' | 'to' | 'step' | 'counts' | 'percent';

/** Why a chart cannot be drawn as asked: what was given in a field and cannot be. Each code has a sentence in `shared/text/charts.ts`. */
export interface ChartProblem {
  readonly field: ChartField;
  readonly code: AxisProblem['code'] | 'stepNotPositive' | 'tooManyPoints' | 'tooManyLines' | 'percentRange';
  readonly value: DecimalText;
  /** The limit that was passed. */
  readonly limit?: string;
}

/**
 * A chart, or why there is none: `problem` where something given cannot be, `needs` where the document does not yet
 * say from where to start, `missing` where no point has a figure.
 */
export type ChartReading<Data> =
  | { readonly status: 'ready'; readonly data: Data }
  | { readonly status: 'problem'; readonly problem: ChartProblem }
  | { readonly status: 'needs'; readonly input: 'exercisePrice' | 'rights' | 'sharesPerRight' }
  | { readonly status: 'missing'; readonly gaps: readonly Gap[] };

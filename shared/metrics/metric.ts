import type { Expression } from '../calc/expression.ts';
import type { CapitalBase, CapitalBasis } from '../grant/schema.ts';

/** The ids of all built-in metrics, in the order of the registry. The command line, tests and workbook names use them. */
export const METRIC_IDS = [
  'shares',
  'exercisePaymentPerRight',
  'aggregateExerciseAmount',
  'issueProceeds',
  'statedCapitalPerShare',
  'additionalPaidInCapitalPerShare',
  'statedCapitalTotal',
  'additionalPaidInCapitalTotal',
  'roundUpEffect',
  'dilutionOfIssued',
  'stakeAfterExercise',
  'fullyDiluted',
  'treasuryStockMethodShares',
  'intrinsicValue',
] as const;

/** One of {@link METRIC_IDS}. */
export type MetricId = (typeof METRIC_IDS)[number];

/** What a figure counts: money in the document's currency, a number of shares, or a share of a whole (shown as %). */
export type MetricUnit = 'money' | 'shares' | 'ratio';

/** What about the terms decides how capital is worked out; the rest are inputs. */
export interface CapitalMethod {
  readonly base: CapitalBase;
  readonly basis: CapitalBasis;
  /** The input that is the book value of a right: its issue price where that is the source and is given. */
  readonly bookValue: 'issuePrice' | 'bookValuePerRight';
}

/** What any figure counts: a built-in one, or a column of one's own, which may be a plain number or a condition (1 or 0). */
export type FigureUnit = MetricUnit | 'number' | 'condition';

/** A computed figure: its id, what it counts and its one definition. */
export interface Figure {
  readonly id: string;
  readonly unit: FigureUnit;
  /** Decimals shown where the definition divides and the quotient may not end; null shows every digit (exact figures). */
  readonly shownDecimals: number | null;
  readonly expression: Expression;
}

/** A built-in figure. */
export interface Metric extends Figure {
  readonly id: MetricId;
  readonly unit: MetricUnit;
}

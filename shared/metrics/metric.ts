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
}

/** A computed figure: its id, what it counts and its one definition. */
export interface Metric {
  readonly id: MetricId;
  readonly unit: MetricUnit;
  /** Decimals shown where the definition divides and the quotient may not end; null shows every digit (exact figures). */
  readonly shownDecimals: number | null;
  readonly expression: Expression;
}

import {
  additionalPaidInCapitalPerShare, additionalPaidInCapitalTotal, roundUpEffect, statedCapitalPerShare, statedCapitalTotal,
} from './capital.ts';
import { dilutionOfIssued, fullyDiluted, intrinsicValue, stakeAfterExercise, treasuryStockMethodShares } from './dilution.ts';
import { METRIC_IDS, type CapitalMethod, type Metric, type MetricId } from './metric.ts';
import { aggregateExerciseAmount, exercisePaymentPerRight, issueProceeds, shares } from './shares-and-amounts.ts';

/** Every built-in figure by its id, for a method of capital. */
const registry = (method: CapitalMethod): Record<MetricId, Metric> => ({
  shares,
  exercisePaymentPerRight,
  aggregateExerciseAmount,
  issueProceeds,
  statedCapitalPerShare: statedCapitalPerShare(method),
  additionalPaidInCapitalPerShare: additionalPaidInCapitalPerShare(method),
  statedCapitalTotal: statedCapitalTotal(method),
  additionalPaidInCapitalTotal: additionalPaidInCapitalTotal(method),
  roundUpEffect: roundUpEffect(method),
  dilutionOfIssued,
  stakeAfterExercise,
  fullyDiluted,
  treasuryStockMethodShares,
  intrinsicValue,
});

const known = new Map<string, readonly Metric[]>();

/** All figures in the order they are shown. The same method gives the same objects, so results can be kept by identity. */
export function metricsFor(method: CapitalMethod): readonly Metric[] {
  // Without the book value it is all the same where that comes from.
  const key = method.base === 'exercisePrice' ? `${method.base} ${method.basis}` : `${method.base} ${method.basis} ${method.bookValue}`;
  let metrics = known.get(key);
  if (metrics === undefined) {
    const byId = registry(method);
    metrics = METRIC_IDS.map((id) => byId[id]);
    known.set(key, metrics);
  }
  return metrics;
}

/** One figure of {@link metricsFor}. */
export function metricById(method: CapitalMethod, id: MetricId): Metric {
  return metricsFor(method)[METRIC_IDS.indexOf(id)]!;
}

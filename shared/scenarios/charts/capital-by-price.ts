import { figureMethodOf } from '../../metrics/figure-method.ts';
import { metricById } from '../../metrics/registry.ts';
import { inputValueIn } from '../sensitivity/axis-values.ts';
import type { Case } from '../with-inputs.ts';
import type { ChartReading, LinesData } from './chart-data.ts';
import { rangeValues, type RangeRequest } from './chart-range.ts';
import { chartReading, figuresAlongAxes, Gaps } from './chart-figures.ts';

const CAPITAL = ['statedCapitalTotal', 'additionalPaidInCapitalTotal'] as const;

/**
 * Total stated capital and additional paid-in capital along exercise prices, for a stacked chart: together they are the
 * amount paid in. Where one is missing at a point, so is the other.
 */
export function capitalByPrice(place: Case, prices: RangeRequest): ChartReading<LinesData> {
  const { document, scenario } = place;
  const range = rangeValues(document, scenario, 'exercisePrice', prices);
  if (range === null) return { status: 'needs', input: 'exercisePrice' };
  if (!range.ok) return { status: 'problem', problem: range.problem };

  const figures = CAPITAL.map((id) => metricById(figureMethodOf(document), id));
  const at = figuresAlongAxes(place, figures, { input: 'exercisePrice', values: range.values }, null);
  const gaps = new Gaps(place);
  const whole = range.values.map((price, row) => {
    const missing = figures.filter((_, index) => at(index, row, 0) === null);
    for (const figure of missing) gaps.add(figure, { exercisePrice: price });
    return missing.length === 0;
  });
  const lines = figures.map((figure, index) => ({ figure, rights: null, shares: null, values: whole.map((all, row) => (all ? at(index, row, 0) : null)) }));
  return chartReading({ xs: range.values, baseX: inputValueIn(document, scenario, 'exercisePrice'), lines, gaps: gaps.all });
}

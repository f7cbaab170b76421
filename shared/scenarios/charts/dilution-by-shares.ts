import { figureMethodOf } from '../../metrics/figure-method.ts';
import { metricById } from '../../metrics/registry.ts';
import { inputValueIn } from '../sensitivity/axis-values.ts';
import type { Case } from '../with-inputs.ts';
import type { ChartReading, LinesData } from './chart-data.ts';
import { rangeValues, type RangeRequest } from './chart-range.ts';
import { chartReading, figuresAlongAxes, Gaps } from './chart-figures.ts';

const DILUTION = ['dilutionOfIssued', 'stakeAfterExercise', 'fullyDiluted'] as const;

/**
 * The dilution figures along numbers of shares, namely those under each number of rights in a range. A figure that has
 * no value at any point has no line and is listed among the gaps with its reason.
 */
export function dilutionByShares(place: Case, rights: RangeRequest): ChartReading<LinesData> {
  const { document, scenario } = place;
  const range = rangeValues(document, scenario, 'rights', rights);
  if (range === null) return { status: 'needs', input: 'rights' };
  if (!range.ok) return { status: 'problem', problem: range.problem };

  const figures = DILUTION.map((id) => metricById(figureMethodOf(document), id));
  const at = figuresAlongAxes(place, [...figures, metricById(figureMethodOf(document), 'shares')], { input: 'rights', values: range.values }, null);
  const xs = range.values.flatMap((_, row) => at(DILUTION.length, row, 0) ?? []);
  // The numbers of shares are rights × shares per right: without shares per right there are none.
  if (xs.length < range.values.length) return { status: 'needs', input: 'sharesPerRight' };
  const gaps = new Gaps(place);
  const lines = figures.map((figure, index) => {
    const values = range.values.map((count, row) => {
      const value = at(index, row, 0);
      if (value === null) gaps.add(figure, { rights: count });
      return value;
    });
    return { figure, rights: null, shares: null, values };
  });
  const some = lines.filter(({ values }) => values.some((value) => value !== null));
  return chartReading({ xs, baseX: inputValueIn(document, scenario, 'shares'), lines: some, gaps: gaps.all });
}

import { compareDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { metricById } from '../../metrics/registry.ts';
import { axisValues, inputValueIn } from '../sensitivity/axis-values.ts';
import type { Case } from '../with-inputs.ts';
import { MOST_LINES, type ChartProblem, type ChartReading, type LinesData } from './chart-data.ts';
import { rangeValues, type RangeRequest } from './chart-range.ts';
import { chartReading, figuresAlongAxes, Gaps } from './chart-figures.ts';

/** The number of rights of a line: a count, or a percentage more or less than the scenario has. */
export interface LineCount {
  readonly kind: 'count' | 'percent';
  readonly value: DecimalText;
}

/** The request for a chart of a figure by exercise price. */
export interface FigureByPriceRequest {
  readonly figure: string;
  readonly prices: RangeRequest;
  readonly counts: readonly LineCount[];
}

/**
 * A figure along exercise prices, one line for each number of rights, fewest first. Percentages are rounded to whole
 * rights. Every point is the figure of the case with this price and this number of rights.
 * @throws RangeError when the document has no figure of this id.
 */
export function figureByPrice(place: Case, request: FigureByPriceRequest): ChartReading<LinesData> {
  const { document, scenario } = place;
  const figure = figureById(document, request.figure);
  if (figure === null) throw new RangeError(`No figure "${request.figure}"`);
  const prices = rangeValues(document, scenario, 'exercisePrice', request.prices);
  if (prices === null) return { status: 'needs', input: 'exercisePrice' };
  if (!prices.ok) return { status: 'problem', problem: prices.problem };
  const counts = rightsOfLines(place, request.counts);
  if (counts === null) return { status: 'needs', input: 'rights' };
  if (!counts.ok) return { status: 'problem', problem: counts.problem };

  const shares = metricById(figureMethodOf(document), 'shares');
  const at = figuresAlongAxes(place, [figure, shares], { input: 'exercisePrice', values: prices.values }, { input: 'rights', values: counts.values });
  const gaps = new Gaps(place);
  const lines = counts.values.map((rights, line) => {
    const values = prices.values.map((price, row) => {
      const value = at(0, row, line);
      if (value === null) gaps.add(figure, { exercisePrice: price, rights });
      return value;
    });
    return { figure, rights, shares: at(1, 0, line), values };
  });
  return chartReading({ xs: prices.values, baseX: inputValueIn(document, scenario, 'exercisePrice'), lines, gaps: gaps.all });
}

type CountsReading = { readonly ok: true; readonly values: readonly DecimalText[] } | { readonly ok: false; readonly problem: ChartProblem } | null;

/** The rights of each line, fewest first, each once; null where percentages are requested and the case has no rights. */
function rightsOfLines({ document, scenario }: Case, counts: readonly LineCount[]): CountsReading {
  if (counts.length === 0) return refused('empty', '');
  const found = new Set<DecimalText>();
  for (const { kind, value } of counts) {
    const values = kind === 'count' ? { kind: 'list' as const, values: [value] } : { kind: 'percent' as const, base: null, from: value, to: value, step: '0' };
    const reading = axisValues(document, scenario, { input: 'rights', values });
    if (!reading.ok) return reading.problem.code === 'noBase' ? null : refused(reading.problem.code, reading.problem.value);
    for (const rights of reading.values) found.add(rights);
  }
  if (found.size > MOST_LINES) return refused('tooManyLines', String(found.size), String(MOST_LINES));
  return { ok: true, values: [...found].toSorted(compareDecimals) };
}

function refused(code: ChartProblem['code'], value: string, limit?: string): CountsReading {
  return { ok: false, problem: { field: 'counts', code, value, ...(limit === undefined ? {} : { limit }) } };
}

import { capital } from './capital.ts';
import { dilution } from './dilution.ts';
import { dilutionKey, PLAIN_DILUTION } from './dilution-method.ts';
import { eps } from './eps.ts';
import type { CapitalMethod, FigureDefinition } from './metric.ts';
import { sharesAndAmounts } from './shares-and-amounts.ts';
import { value } from './value.ts';

/** Every built-in figure by its id, for a method of capital, in the order they stand everywhere. */
const definitionsFor = (method: CapitalMethod) => {
  const { dilution: ofSecurities = PLAIN_DILUTION } = method;
  return { ...sharesAndAmounts, ...capital(method), ...dilution(ofSecurities), ...eps(ofSecurities), ...value };
};

/** The id of a built-in figure. The command line, documents and names of workbook cells use it. */
export type MetricId = keyof ReturnType<typeof definitionsFor>;

/** A built-in figure. */
export interface Metric extends FigureDefinition {
  readonly id: MetricId;
}

// Object.entries forgets the keys' type.
const metricsOf = (method: CapitalMethod): readonly Metric[] => (Object.entries(definitionsFor(method)) as [MetricId, FigureDefinition][]).map(([id, definition]) => ({ ...definition, id }));

const known = new Map<string, readonly Metric[]>();

/** All figures in the order they are shown. The same method gives the same objects, so results can be kept by identity. */
export function metricsFor(method: CapitalMethod): readonly Metric[] {
  // The source of the book value matters only where the book value counts towards capital.
  const ofCapital = method.base === 'exercisePrice' ? `${method.base} ${method.basis}` : `${method.base} ${method.basis} ${method.bookValue}`;
  const key = `${ofCapital} ${dilutionKey(method.dilution ?? PLAIN_DILUTION)}`;
  const metrics = known.get(key) ?? metricsOf(method);
  known.set(key, metrics);
  return metrics;
}

/** What of a figure is the same whatever the method of capital is: all but its definition and decimals. */
export type FigureTraits = Omit<Metric, 'expression' | 'shownDecimals'>;

/** The traits of every figure, in order. */
export const FIGURES: readonly FigureTraits[] = metricsFor({ base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' });

/** The ids of all figures, in order. */
export const METRIC_IDS: readonly MetricId[] = FIGURES.map(({ id }) => id);

/** What a board asks first, in order. */
export const KEY_FIGURES: readonly MetricId[] = FIGURES.filter(({ isKeyFigure }) => isKeyFigure).map(({ id }) => id);

/** One figure of {@link metricsFor}. */
export function metricById(method: CapitalMethod, id: MetricId): Metric {
  return metricsFor(method)[METRIC_IDS.indexOf(id)]!;
}

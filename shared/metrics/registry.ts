import { capital } from './capital.ts';
import { capitalOnExercise } from './capital-on-exercise.ts';
import { dilution } from './dilution.ts';
import type { FigureMethod, FigureDefinition } from './metric.ts';
import { sharesAndAmounts } from './shares-and-amounts.ts';
import { value } from './value.ts';

/** Every built-in figure by its id, for a document of such a method, in the order they stand everywhere. */
const definitionsFor = (method: FigureMethod) => ({ ...sharesAndAmounts, ...capital(method), ...capitalOnExercise(method), ...dilution, ...value });

/** The id of a built-in figure. The command line, documents and names of workbook cells use it. */
export type MetricId = keyof ReturnType<typeof definitionsFor>;

/** A built-in figure. */
export interface Metric extends FigureDefinition {
  readonly id: MetricId;
}

// Object.entries forgets the keys' type.
const metricsOf = (method: FigureMethod): readonly Metric[] => (Object.entries(definitionsFor(method)) as [MetricId, FigureDefinition][]).map(([id, definition]) => ({ ...definition, id }));

const known = new Map<string, readonly Metric[]>();

/** All figures in the order they are shown. The same method gives the same objects, so results can be kept by identity. */
export function metricsFor(method: FigureMethod): readonly Metric[] {
  const key = keyOf(method);
  const metrics = known.get(key) ?? metricsOf(method);
  known.set(key, metrics);
  return metrics;
}

const keyOf = (method: FigureMethod): string => Object.entries(method).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => `${name}=${String(value)}`).join(' ');

/** The method of a document in which nothing was decided yet: half of the exercise price, per share, all shares new. */
export const PLAIN_METHOD: FigureMethod = {
  base: 'exercisePrice', basis: 'perShare', bookValue: 'bookValuePerRight', isBookValueKnown: false, law: 'companiesAct', delivery: 'new', shareIssuePrice: 'exercisePrice', settlement: 'cash', minorUnit: '1',
};

/** What of a figure is the same whatever the method is: all but its definition and decimals. */
export type FigureTraits = Omit<Metric, 'expression' | 'shownDecimals'>;

/** The traits of every figure, in order. */
export const FIGURES: readonly FigureTraits[] = metricsFor(PLAIN_METHOD);

/** The ids of all figures, in order. */
export const METRIC_IDS: readonly MetricId[] = FIGURES.map(({ id }) => id);

/** What a board asks first, in order. */
export const KEY_FIGURES: readonly MetricId[] = FIGURES.filter(({ isKeyFigure }) => isKeyFigure).map(({ id }) => id);

/** One figure of {@link metricsFor}. */
export function metricById(method: FigureMethod, id: MetricId): Metric {
  return metricsFor(method)[METRIC_IDS.indexOf(id)]!;
}

import type { CalculationError } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import { calculateScenarios, missingFor, type Absence } from '#shared/scenarios/table.ts';

/** The figures of one scenario, or of the grant itself, with the reason for each that is absent. */
export interface CaseFigures {
  readonly id: string;
  readonly name: string;
  /** The scenario's place in the document. */
  readonly path: string;
  readonly row: ScenarioRow;
  readonly absent: ReadonlyMap<string, Absence>;
}

/** The cases of a document, and the figures each has, in the order they are shown. */
export interface Cases {
  readonly metrics: readonly Figure[];
  readonly cases: readonly CaseFigures[];
}

/** Every scenario of a document; the grant itself, under `nameOfGrant`, where it has none. */
export function figuresOf(document: GrantDocument, nameOfGrant: string): Cases {
  const { metrics, rows } = calculateScenarios(document);
  const [grant, ...scenarios] = rows;
  const shown = scenarios.length > 0 || grant === undefined ? scenarios : [grant];
  const cases = shown.map((row, index) => ({
    id: row.id,
    name: row.scenario?.name ?? nameOfGrant,
    path: row.scenario === null ? 'grant' : `scenarios[${index}]`,
    row,
    absent: absences(document, metrics, row),
  }));
  return { metrics, cases };
}

function absences(document: GrantDocument, metrics: readonly Figure[], { scenario, figures }: ScenarioRow): ReadonlyMap<string, Absence> {
  return new Map(metrics.flatMap(({ id }) => (figures[id] === null ? [[id, missingFor(document, scenario, id)] as const] : [])));
}

/** A figure that has no value although nothing is missing. */
export interface FailedFigure {
  readonly path: string;
  readonly metric: string;
  readonly code: CalculationError;
}

export const failedFigures = (cases: readonly CaseFigures[]): readonly FailedFigure[] =>
  cases.flatMap(({ path, absent }) => [...absent].flatMap(([metric, { error }]) => (error === null ? [] : [{ path: `${path}.${metric}`, metric, code: error }])));

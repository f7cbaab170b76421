import type { CalculationError } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';
import { Absences, type Absence } from '#shared/scenarios/absences.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';

/** The figures of one scenario, or of the grant itself, with the reason for each that is absent. */
export interface CaseFigures {
  readonly id: string;
  /** The name in the document, which may be empty. */
  readonly name: string;
  /** The displayed name, with or without a name of its own. */
  readonly called: string;
  /** The scenario's path in the document. */
  readonly path: string;
  readonly row: ScenarioRow;
  readonly absent: ReadonlyMap<string, Absence>;
}

/** The cases of a document, and their figures in the order they are shown. */
export interface Cases {
  readonly metrics: readonly Figure[];
  readonly cases: readonly CaseFigures[];
}

/** Every scenario of a document; the grant itself, under `nameOfGrant`, where it has none. */
export function figuresOf(document: GrantDocument, nameOfGrant: string, language: Language): Cases {
  const { metrics, rows } = calculateScenarios(document);
  const [grant, ...scenarios] = rows;
  const shown = scenarios.length > 0 || grant === undefined ? scenarios : [grant];
  const absences = new Absences(document);
  const cases = shown.map((row, index) => ({
    id: row.id,
    name: row.scenario?.name ?? nameOfGrant,
    called: row.scenario === null ? nameOfGrant : scenarioName(row.scenario, index + 1, document.currency, language),
    path: row.scenario === null ? 'grant' : `scenarios[${index}]`,
    row,
    absent: absencesIn(row, metrics, absences),
  }));
  return { metrics, cases };
}

const NONE: ReadonlyMap<string, Absence> = new Map();

function absencesIn({ scenario, figures }: ScenarioRow, metrics: readonly Figure[], absences: Absences): ReadonlyMap<string, Absence> {
  const absent = metrics.filter(({ id }) => figures[id] === null);
  if (absent.length === 0) return NONE;
  const found = absences.of(scenario, absent);
  return new Map(absent.map(({ id }, index) => [id, found[index] ?? { missing: [], error: null }]));
}

/** A figure without a value although nothing is missing. */
export interface FailedFigure {
  readonly path: string;
  readonly metric: string;
  readonly code: CalculationError;
}

export const failedFigures = (cases: readonly CaseFigures[]): readonly FailedFigure[] =>
  cases.flatMap(({ path, absent }) => [...absent].flatMap(([metric, { error }]) => (error === null ? [] : [{ path: `${path}.${metric}`, metric, code: error }])));

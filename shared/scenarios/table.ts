import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type CalculationError } from '../calc/evaluate.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { Metric, MetricId } from '../metrics/metric.ts';
import { metricById, metricsFor } from '../metrics/registry.ts';
import { haveSameGround } from './ground.ts';
import { calculateRows, type ScenarioRow } from './row.ts';

/** Every figure of every scenario, and of the grant itself in the first row. */
export interface ScenarioTable {
  /** What the figures were worked out from. */
  readonly document: GrantDocument;
  /** The figures of each row, in the order they are shown. */
  readonly metrics: readonly Metric[];
  /** The grant itself, then the scenarios in the document's order. */
  readonly rows: readonly ScenarioRow[];
  /** The exact figure in a row (0 is the grant itself), null where it has none or there is no such row. */
  figureAt(rowIndex: number, metricId: MetricId): DecimalText | null;
}

/** All rows of a document, worked out in one run. */
export function calculateScenarios(document: GrantDocument): ScenarioTable {
  const metrics = metricsOf(document);
  const grantRow = calculateRows(document, metrics, [null]);
  return tableOf(document, metrics, [...grantRow, ...calculateRows(document, metrics, document.scenarios)]);
}

/** One row by itself: a scenario of the document, or the grant itself (`scenario` null). */
export function calculateScenarioRow(document: GrantDocument, scenario: Scenario | null): ScenarioRow {
  const [row] = calculateRows(document, metricsOf(document), [scenario]);
  if (row === undefined) throw new Error('A row for each scenario');
  return row;
}

/**
 * The table after a change. Rows that the change cannot have touched are the same objects as before: after an edit in
 * a scenario all but its row, after an edit of a title all. A change of a term or market figure gives new rows.
 */
export function recalculateScenarios(previous: ScenarioTable, document: GrantDocument): ScenarioTable {
  if (!haveSameGround(previous.document, document)) return calculateScenarios(document);
  const scenarios = [null, ...document.scenarios];
  const kept = keptRows(previous.rows, scenarios);
  const changed = scenarios.filter((_, index) => kept[index] === undefined);
  const calculated = calculateRows(document, previous.metrics, changed).values();
  const rows = kept.map((row) => row ?? calculated.next().value).filter((row) => row !== undefined);
  return tableOf(document, previous.metrics, rows);
}

/** Why a figure is absent: the names of the inputs and lists that are missing, or the error of the calculation. */
export interface Absence {
  readonly missing: readonly string[];
  readonly error: CalculationError | null;
}

/** Why a scenario (null: the grant itself) does not have a figure; nothing missing and no error where it has one. */
export function missingFor(document: GrantDocument, scenario: Scenario | null, metricId: MetricId): Absence {
  const { expression } = metricById(document.grant.statedCapital, metricId);
  const evaluation = evaluate(expression, inputsOf(document, scenario));
  return {
    missing: evaluation.status === 'missing' ? evaluation.missing : [],
    error: evaluation.status === 'error' ? evaluation.code : null,
  };
}

const metricsOf = (document: GrantDocument): readonly Metric[] => metricsFor(document.grant.statedCapital);

function tableOf(document: GrantDocument, metrics: readonly Metric[], rows: readonly ScenarioRow[]): ScenarioTable {
  return { document, metrics, rows, figureAt: (rowIndex, metricId) => rows[rowIndex]?.figures[metricId] ?? null };
}

/** The previous row of each scenario that is the very same object: mostly in its place, else looked for. */
function keptRows(previous: readonly ScenarioRow[], scenarios: readonly (Scenario | null)[]): readonly (ScenarioRow | undefined)[] {
  let byScenario: ReadonlyMap<Scenario | null, ScenarioRow> | null = null;
  return scenarios.map((scenario, index) => {
    const inPlace = previous[index];
    if (inPlace?.scenario === scenario) return inPlace;
    if (inPlace?.scenario?.id === scenario?.id) return undefined;
    byScenario ??= new Map(previous.map((row) => [row.scenario, row]));
    return byScenario.get(scenario);
  });
}

import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type CalculationError } from '../calc/evaluate.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { Figure } from '../metrics/metric.ts';
import { figureById, figuresFor } from '../metrics/own-columns.ts';
import { haveSameGround } from './ground.ts';
import { calculateRows, type ScenarioRow } from './row.ts';

/** Every figure of every scenario, and of the grant itself in the first row. */
export interface ScenarioTable {
  /** What the figures were worked out from. */
  readonly document: GrantDocument;
  /** The figures of each row, in the order they are shown; those of one's own come last. */
  readonly metrics: readonly Figure[];
  /** The grant itself, then the scenarios in the document's order. */
  readonly rows: readonly ScenarioRow[];
  /** The exact figure in a row (0 is the grant itself), null where it has none or there is no such row. */
  figureAt(rowIndex: number, figureId: string): DecimalText | null;
}

/** All rows of a document, worked out in one run. */
export function calculateScenarios(document: GrantDocument): ScenarioTable {
  const metrics = figuresFor(document);
  const grantRow = calculateRows(document, metrics, [null]);
  return tableOf(document, metrics, [...grantRow, ...calculateRows(document, metrics, document.scenarios)]);
}

/** One row by itself: a scenario of the document, or the grant itself (`scenario` null). */
export function calculateScenarioRow(document: GrantDocument, scenario: Scenario | null): ScenarioRow {
  const [row] = calculateRows(document, figuresFor(document), [scenario]);
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

/**
 * Why a scenario (null: the grant itself) does not have a figure; nothing missing and no error where it has one.
 * @throws RangeError when the document has no figure of this id.
 */
export function missingFor(document: GrantDocument, scenario: Scenario | null, figureId: string): Absence {
  const figure = figureById(document, figureId);
  if (figure === null) throw new RangeError(`No figure "${figureId}"`);
  const evaluation = evaluate(figure.expression, inputsOf(document, scenario));
  return {
    missing: evaluation.status === 'missing' ? evaluation.missing : [],
    error: evaluation.status === 'error' ? evaluation.code : null,
  };
}

function tableOf(document: GrantDocument, metrics: readonly Figure[], rows: readonly ScenarioRow[]): ScenarioTable {
  return { document, metrics, rows, figureAt: (rowIndex, figureId) => rows[rowIndex]?.figures[figureId] ?? null };
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

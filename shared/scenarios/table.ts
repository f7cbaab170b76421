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
  const [grantRow] = previous.rows;
  if (grantRow === undefined) throw new Error('The grant itself has a row');
  const { kept, changed } = keptRows(previous, document.scenarios);
  const calculated = calculateRows(document, previous.metrics, changed).values();
  const rows: ScenarioRow[] = [grantRow];
  for (const row of kept) {
    const next = row ?? calculated.next().value;
    if (next !== undefined) rows.push(next);
  }
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

interface KeptRows {
  /** The previous row of each scenario that is the very same object; undefined for the others. */
  readonly kept: readonly (ScenarioRow | undefined)[];
  /** Those others, in their order. */
  readonly changed: readonly Scenario[];
}

/** A scenario's row mostly stands where it stood; else it is looked for. */
function keptRows({ document: { scenarios: before }, rows }: ScenarioTable, scenarios: readonly Scenario[]): KeptRows {
  const kept: (ScenarioRow | undefined)[] = [];
  const changed: Scenario[] = [];
  let byScenario: ReadonlyMap<Scenario | null, ScenarioRow> | null = null;
  for (const scenario of scenarios) {
    const place = kept.length;
    let row: ScenarioRow | undefined;
    if (scenario === before[place]) row = rows[place + 1];
    else if (scenario.id !== before[place]?.id) row = (byScenario ??= new Map(rows.map((one) => [one.scenario, one]))).get(scenario);
    kept.push(row);
    if (row === undefined) changed.push(scenario);
  }
  return { kept, changed };
}

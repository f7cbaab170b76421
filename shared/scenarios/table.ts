import type { DecimalText } from '../calc/decimal.ts';
import { changedPlaces } from '../grant/same-rows.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import type { Figure } from '../metrics/metric.ts';
import { figuresFor } from '../metrics/custom-columns.ts';
import { linkedRows } from '../metrics/linked-formulas.ts';
import { formulaInputsOf, haveSameSharedInputs } from '../metrics/scenario-formulas.ts';
import { calculateRows, type ScenarioRow } from './row.ts';

/** Every figure of every scenario, and of the grant itself in the first row. */
export interface ScenarioTable {
  /** The document that the figures were calculated from. */
  readonly document: GrantDocument;
  /** The figures of each row, in the order they are shown; custom columns come last. */
  readonly metrics: readonly Figure[];
  /** The grant itself, then the scenarios in the document's order. */
  readonly rows: readonly ScenarioRow[];
  /** The exact figure in a row (0 is the grant itself), null where it has none or there is no such row. */
  figureAt(rowIndex: number, figureId: string): DecimalText | null;
}

/** All rows of a document, calculated in one run. */
export function calculateScenarios(document: GrantDocument): ScenarioTable {
  const metrics = figuresFor(document);
  const grantRow = calculateRows(document, metrics, [null]);
  return tableOf(document, metrics, [...grantRow, ...calculateRows(document, metrics, document.scenarios)]);
}

/** A single row: a scenario of the document, or the grant itself (`scenario` null). */
export function calculateScenarioRow(document: GrantDocument, scenario: Scenario | null): ScenarioRow {
  const [row] = calculateRows(document, figuresFor(document), [scenario]);
  if (row === undefined) throw new Error('A row for each scenario');
  return row;
}

/**
 * The table after a change. Rows that the change cannot affect are the same objects as before: all except the edited
 * row after an edit in a scenario, all after an edit of a title. A change of a term or market figure gives new rows.
 */
export function recalculateScenarios(previous: ScenarioTable, document: GrantDocument): ScenarioTable {
  if (!haveSameSharedInputs(previous.document, document)) return calculateScenarios(document);
  const { scenarios } = document;
  const { rows, changed: edited } = keptRows(previous, scenarios);
  const changed = [...edited];
  changed.push(...linkedChanges(previous.document, document, new Set(changed)));
  const calculated = calculateRows(document, previous.metrics, changed.map((index) => scenarios[index] ?? null));
  calculated.forEach((row, at) => (rows[(changed[at] ?? 0) + 1] = row));
  return tableOf(document, previous.metrics, rows);
}

/** Unchanged rows whose formulas refer to changed ones. */
function linkedChanges(before: GrantDocument, document: GrantDocument, changed: ReadonlySet<number>): readonly number[] {
  return linkedRows(document).filter((index) => {
    const scenario = document.scenarios[index];
    return scenario !== undefined && !changed.has(index) && formulaInputsOf(before, scenario) !== formulaInputsOf(document, scenario);
  });
}

function tableOf(document: GrantDocument, metrics: readonly Figure[], rows: readonly ScenarioRow[]): ScenarioTable {
  return { document, metrics, rows, figureAt: (rowIndex, figureId) => rows[rowIndex]?.figure(figureId) ?? null };
}

interface KeptRows {
  /**
   * The grant's own row, then the previous row of each scenario that is the same object; entries at the changed
   * positions are not valid.
   */
  readonly rows: ScenarioRow[];
  /** The positions of the changed scenarios in the document. */
  readonly changed: readonly number[];
}

function keptRows({ document: { scenarios: before }, rows: previous }: ScenarioTable, scenarios: readonly Scenario[]): KeptRows {
  const rows = previous.slice(0, scenarios.length + 1);
  const changed: number[] = [];
  let byScenario: ReadonlyMap<Scenario | null, ScenarioRow> | null = null;
  for (const index of placesToTry(before, scenarios)) {
    const scenario = scenarios[index];
    if (scenario === undefined) continue;
    let row: ScenarioRow | undefined;
    if (scenario.id !== before[index]?.id) row = (byScenario ??= new Map(previous.map((one) => [one.scenario, one]))).get(scenario);
    if (row === undefined) changed.push(index);
    else rows[index + 1] = row;
  }
  return { rows, changed };
}

/** The positions at which another scenario stands than before: rows seldom move. */
function placesToTry(before: readonly Scenario[], scenarios: readonly Scenario[]): readonly number[] {
  const known = before.length === scenarios.length ? changedPlaces(scenarios, before) : null;
  return known ?? scenarios.flatMap((scenario, index) => (scenario === before[index] ? [] : [index]));
}

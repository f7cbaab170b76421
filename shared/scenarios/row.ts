import type { DecimalText } from '../calc/decimal.ts';
import type { FigureCells } from '../calc/evaluate-columns.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import type { Figure } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/registry.ts';
import { columnInputsOf } from './column-inputs.ts';
import { figureCells } from './figure-cells.ts';

/** Id of the row of the grant itself, which stands before the scenarios. */
export const GRANT_ROW_ID = 'grant';

/** The exact figures of a row by their ids; null where an input is missing or the calculation has an error. Built-in ones are always there. */
export type Figures = Readonly<Record<MetricId, DecimalText | null> & Record<string, DecimalText | null | undefined>>;

/** One row of the scenario table. It never changes: a row that is worked out again is a new object. */
export interface ScenarioRow {
  /** The scenario's id, or {@link GRANT_ROW_ID}. */
  readonly id: string;
  /** Null in the row of the grant itself. */
  readonly scenario: Scenario | null;
  /** Written out when they are first asked for, because most rows of a long table are never looked at. */
  readonly figures: Figures;
  /** A double near a figure, NaN where there is none: for sorting many rows, never for an amount that is shown. */
  approximately(figureId: string): number;
}

/** Rows that were worked out together, all their figures a column at a time. */
interface Batch {
  readonly cells: ReadonlyMap<string, FigureCells>;
}

class BatchRow implements ScenarioRow {
  readonly id: string;
  readonly scenario: Scenario | null;
  readonly #batch: Batch;
  readonly #place: number;
  #figures: Figures | null = null;

  constructor(scenario: Scenario | null, batch: Batch, place: number) {
    this.id = scenario?.id ?? GRANT_ROW_ID;
    this.scenario = scenario;
    this.#batch = batch;
    this.#place = place;
  }

  get figures(): Figures {
    this.#figures ??= figuresAt(this.#batch, this.#place);
    return this.#figures;
  }

  approximately(figureId: string): number {
    return this.#batch.cells.get(figureId)?.approximateAt(this.#place) ?? NaN;
  }
}

/** The rows of some scenarios (null: the grant itself), worked out in one run over all of them. */
export function calculateRows(document: GrantDocument, figures: readonly Figure[], scenarios: readonly (Scenario | null)[]): readonly ScenarioRow[] {
  const cells = figureCells(figures, scenarios, columnInputsOf(document, scenarios));
  return scenarios.map((scenario, place) => new BatchRow(scenario, { cells }, place));
}

function figuresAt({ cells }: Batch, place: number): Figures {
  const figures = Object.fromEntries([...cells].map(([id, column]) => [id, column.valueAt(place)]));
  // The registry holds every metric id, so every key is there.
  return Object.freeze(figures as Record<MetricId, DecimalText | null>);
}

import type { DecimalText } from '../calc/decimal.ts';
import type { FigureCells } from '../calc/evaluate-columns.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { memoizeFor } from '../grant/memoize.ts';
import type { Figure } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/registry.ts';
import { columnInputsOf } from './column-inputs.ts';
import { scenarioCells, type ScenarioCells } from './scenario-cells.ts';

/** Id of the row of the grant itself, which precedes the scenarios. */
export const GRANT_ROW_ID = 'grant';

/**
 * The exact figures of a row by their ids; null where an input is missing or the calculation has an error. Every
 * built-in figure has an entry.
 */
export type Figures = Readonly<Record<MetricId, DecimalText | null> & Record<string, DecimalText | null | undefined>>;

/** One row of the scenario table. It is immutable: a row that is calculated again is a new object. */
export interface ScenarioRow {
  /** The scenario's id, or {@link GRANT_ROW_ID}. */
  readonly id: string;
  /** Null in the row of the grant itself. */
  readonly scenario: Scenario | null;
  /** Made on first access, because most rows of a long table are never looked at. */
  readonly figures: Figures;
  /** One exact figure, as in {@link figures}, calculated when it is first read: a sheet shows some of them. */
  figure(figureId: string): DecimalText | null;
  /** A double near a figure, NaN where there is none: for sorting many rows, never for an amount that is shown. */
  approximately(figureId: string): number;
}

/** Rows that are calculated together, a figure at a time, when it is first read in one of them. */
class Batch {
  readonly figures: readonly Figure[];
  #gather: () => ScenarioCells;

  constructor(figures: readonly Figure[], gather: () => ScenarioCells) {
    this.figures = figures;
    this.#gather = gather;
  }

  cells(figureId: string): FigureCells | undefined {
    const cells = this.#gather();
    this.#gather = () => cells;
    return cells.of(figureId);
  }
}

class BatchRow implements ScenarioRow {
  readonly scenario: Scenario | null;
  readonly #batch: Batch;
  readonly #place: number;
  #figures: Figures | null = null;

  constructor(scenario: Scenario | null, batch: Batch, place: number) {
    this.scenario = scenario;
    this.#batch = batch;
    this.#place = place;
  }

  get id(): string {
    return this.scenario?.id ?? GRANT_ROW_ID;
  }

  get figures(): Figures {
    this.#figures ??= figuresAt(this.#batch, this.#place);
    return this.#figures;
  }

  figure(figureId: string): DecimalText | null {
    return this.#figures?.[figureId] ?? this.#batch.cells(figureId)?.valueAt(this.#place) ?? null;
  }

  approximately(figureId: string): number {
    return this.#batch.cells(figureId)?.approximateAt(this.#place) ?? NaN;
  }
}

/** Most rows of a batch: more than a screen shows, so that an edit in a long table calculates only about as many rows as are visible. */
const BATCH_ROWS = 250;

/** The rows of some scenarios (null: the grant itself), calculated in batches when a row is read. */
export function calculateRows(document: GrantDocument, figures: readonly Figure[], scenarios: ScenarioList): readonly ScenarioRow[] {
  const rows: ScenarioRow[] = [];
  for (const together of batchesOf(scenarios, BATCH_ROWS)) {
    const batch = new Batch(figures, () => scenarioCells(figures, together, columnInputsOf(document, together)));
    for (let place = 0; place < together.length; place += 1) rows.push(new BatchRow(together[place] ?? null, batch, place));
  }
  return rows;
}

type ScenarioList = readonly (Scenario | null)[];

/** Returns the same lists for the same scenarios, because inputs and figures are cached per list. */
const batchesOf = memoizeFor((scenarios: ScenarioList, size: number): readonly ScenarioList[] =>
  scenarios.length <= size ? [scenarios] : Array.from({ length: Math.ceil(scenarios.length / size) }, (_, index) => scenarios.slice(index * size, (index + 1) * size)));

function figuresAt(batch: Batch, place: number): Figures {
  const figures = Object.fromEntries(batch.figures.map(({ id }) => [id, batch.cells(id)?.valueAt(place) ?? null]));
  // The registry holds every metric id, so every key is present.
  return Object.freeze(figures as Record<MetricId, DecimalText | null>);
}

import type { DecimalText } from '../calc/decimal.ts';
import { keysOfRows, pathKey } from '../grant/document-changes.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Steps } from '../grant/steps.ts';
import { isFigureAsked } from '../metrics/asked-figures.ts';
import type { Figure } from '../metrics/metric.ts';
import { KEY_FIGURES } from '../metrics/registry.ts';
import { GRANT_ROW_ID, type ScenarioRow } from '../scenarios/row.ts';
import { calculateScenarios, type ScenarioTable } from '../scenarios/table.ts';

/** Which figures are compared: those that a board asks first, or all that one of the documents asks for. */
export const COMPARED_FIGURES = ['key', 'all'] as const;
/** One of {@link COMPARED_FIGURES}. */
export type ComparedFigures = (typeof COMPARED_FIGURES)[number];

/** A figure of a scenario that is another one in two documents. */
export interface MovedFigure {
  /** The same in both directions of a comparison: "scenarios[s1].statedCapitalTotal", "grant.statedCapitalTotal". */
  readonly path: string;
  /** The id of the scenario; {@link GRANT_ROW_ID} of the grant itself. */
  readonly scenario: string;
  /** The positions of the scenario in the two documents, counted from 0; -1 of the grant itself. */
  readonly rows: Readonly<Record<'before' | 'after', number>>;
  /** As either document defines it. */
  readonly figures: Readonly<Record<'before' | 'after', Figure>>;
  /** Exact; null where it cannot be calculated. */
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
}

/** Rows whose figures are compared in one step: as many as are calculated together. */
const ROWS_TOGETHER = 250;

/**
 * The figures that differ between two documents, of the grant itself and of each scenario that both have, by the order of the later
 * document. Of a scenario or custom column that only one of them has nothing moved: it is among the changes.
 */
export function* movedFiguresInSteps(before: GrantDocument, after: GrantDocument, which: ComparedFigures): Steps<readonly MovedFigure[]> {
  const earlier = calculateScenarios(before);
  yield;
  const later = calculateScenarios(after);
  yield;
  const figures = figuresOfBoth(earlier, later, which);
  const rowsBefore = rowsByKey(earlier);
  yield;
  const moved: MovedFigure[] = [];
  let position = 0;
  for (const [key, row] of rowsByKey(later)) {
    if (position % ROWS_TOGETHER === 0) yield;
    position += 1;
    const other = rowsBefore.get(key);
    if (other === undefined) continue;
    for (const one of figures) {
      const [from, to] = [other.row.figures[one.before.id] ?? null, row.row.figures[one.after.id] ?? null];
      if (from !== to) moved.push({ path: `${key}.${pathKey(one.after.id)}`, scenario: row.row.id, rows: { before: other.index, after: row.index }, figures: one, before: from, after: to });
    }
  }
  return moved;
}

function figuresOfBoth({ document: before, metrics: earlier }: ScenarioTable, { document: after, metrics: later }: ScenarioTable, which: ComparedFigures): readonly MovedFigure['figures'][] {
  const known = new Map(earlier.map((figure) => [figure.id, figure]));
  const isAsked = (one: Figure, other: Figure): boolean =>
    (which === 'key' ? KEY_FIGURES.some((id) => id === one.id) : isFigureAsked(before, one) || isFigureAsked(after, other));
  return later.flatMap((figure) => {
    const one = known.get(figure.id);
    return one !== undefined && isAsked(one, figure) ? [{ before: one, after: figure }] : [];
  });
}

/** The rows of a table by what paths call them; the grant itself, which is no scenario, is at -1. */
function rowsByKey({ rows }: ScenarioTable): ReadonlyMap<string, { readonly row: ScenarioRow; readonly index: number }> {
  const keyOf = keysOfRows();
  return new Map(rows.map((row, index) => [row.scenario === null ? GRANT_ROW_ID : `scenarios[${keyOf(row)}]`, { row, index: index - 1 }]));
}

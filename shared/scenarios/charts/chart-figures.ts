import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { needExercises } from '../../metrics/exercises.ts';
import { exercisesColumn } from '../exercises-column.ts';
import { calculateMatrix, cellIndex, matrixCells, type MatrixPlan } from '../sensitivity/matrix.ts';
import { matrixInputs, type ReplacedInput } from '../sensitivity/matrix-inputs.ts';
import { withInputs, type Case, type OtherInputs } from '../with-inputs.ts';
import type { ChartReading, Gap, LinesData } from './chart-data.ts';

/** Values that replace an input. */
export interface ChartAxis {
  readonly input: 'exercisePrice' | 'rights';
  readonly values: readonly DecimalText[];
}

/** Reads a figure at a row and column; null where it has none. */
export type FigureAt = (figure: number, row: number, column: number) => DecimalText | null;

/** Figures of a case along the x-axis and, optionally, along another input: the same values as a matrix over these inputs. */
export function figuresAlongAxes(place: Case, figures: readonly Figure[], rows: ChartAxis, columns: ChartAxis | null): FigureAt {
  const replaced: readonly ReplacedInput[] = [{ along: 'rows', ...rows }, ...(columns === null ? [] : [{ along: 'columns' as const, ...columns }])];
  const values = matrixInputs(place, replaced);
  if (values === null) throw new RangeError('A chart has fewer cells than a matrix may have');
  const plan: MatrixPlan = {
    axes: { pages: 1, rows: rows.values.length, columns: columns?.values.length ?? 1 },
    pages: [null],
    rows: rows.values,
    columns: columns?.values ?? [],
    figures,
    inputs: { values, lists: needExercises(figures) ? { exercises: exercisesColumn(place.document, values['rights'] ?? null) } : {} },
  };
  const worked = calculateMatrix(plan);
  const cells = figures.map((_, figure) => matrixCells(plan, figure, worked));
  return (figure, row, column) => cells[figure]?.valueAt(cellIndex(plan.axes, 0, row, column)) ?? null;
}

/** The figure of a case with other inputs, or why there is none: the same as in a matrix cell. */
export function figureWithInputs(place: Case, id: string, other: OtherInputs): { readonly place: Case; readonly value: DecimalText | null; readonly reason: string } {
  const changed = withInputs(place, other);
  const figure = figureById(changed.document, id);
  if (figure === null) throw new RangeError(`No figure "${id}"`);
  const evaluation = evaluate(figure.expression, inputsOf(changed.document, changed.scenario));
  if (evaluation.status === 'value') return { place: changed, value: evaluation.value, reason: '' };
  return { place: changed, value: null, reason: evaluation.status === 'error' ? evaluation.code : evaluation.missing.join() };
}

/** Points without a figure, grouped by reason. */
export class Gaps {
  readonly #place: Case;
  readonly #found = new Map<string, { readonly figure: Figure; readonly place: Case; points: number }>();

  constructor(place: Case) {
    this.#place = place;
  }

  /** Adds a point, identified by its replaced inputs. */
  add(figure: Figure, other: OtherInputs): void {
    const { place, reason } = figureWithInputs(this.#place, figure.id, other);
    const key = `${figure.id} ${reason}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { figure, place, points: 1 });
    else known.points += 1;
  }

  get all(): readonly Gap[] {
    return [...this.#found.values()];
  }
}

/** The chart, or `missing` where no point has a figure. */
export function chartReading(data: LinesData): ChartReading<LinesData> {
  const some = data.lines.some(({ values }) => values.some((value) => value !== null));
  return some ? { status: 'ready', data } : { status: 'missing', gaps: data.gaps };
}

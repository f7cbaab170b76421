import type { FigureCells } from '#shared/calc/evaluate-columns.ts';
import { calculateMatrix, matrixCells, partOfPlan, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { countBeyond, type Limit } from './limits.ts';
import type { Extremes, MatrixPart } from './matrix-worker.ts';

/** The first part is small, so that something is seen at once; those after it take about so long each. */
const FIRST_CELLS = 20_000;
const SLICE_MILLISECONDS = 50;

/** A plan part by part: page after page, rows in slices that each take about the same time. */
export function* workOut(plan: MatrixPlan, limits: readonly Limit[] = [], now: () => number = () => performance.now()): Generator<MatrixPart> {
  let rows = Math.max(1, Math.floor(FIRST_CELLS / plan.axes.columns));
  for (let page = 0; page < plan.axes.pages; page += 1) {
    for (let from = 0; from < plan.axes.rows; ) {
      const to = Math.min(from + rows, plan.axes.rows);
      const start = now();
      const part = partOfPlan(plan, page, from, to);
      const columns = calculateMatrix(part);
      const count = (to - from) * plan.axes.columns;
      const cells = plan.figures.map((_, figure) => matrixCells(part, figure, columns));
      const beyond = limits.map((limit) => {
        const one = cells[plan.figures.findIndex(({ id }) => id === limit.figure)];
        return one === undefined ? 0 : countBeyond(limit, one, count);
      });
      yield { page, from, to, columns, extremes: cells.map((one) => extremesOf(one, count)), beyond };
      const perRow = Math.max(0.001, (now() - start) / (to - from));
      rows = Math.max(1, Math.min(rows * 4, Math.floor(SLICE_MILLISECONDS / perRow)));
      from = to;
    }
  }
}

function extremesOf(cells: FigureCells, count: number): Extremes | null {
  let [least, most] = [Infinity, -Infinity];
  let [leastAt, mostAt] = [0, 0];
  for (let cell = 0; cell < count; cell += 1) {
    const near = cells.approximateAt(cell);
    if (near < least) {
      least = near;
      leastAt = cell;
    }
    if (near > most) {
      most = near;
      mostAt = cell;
    }
  }
  return least > most ? null : { least: { cell: leastAt, near: least }, most: { cell: mostAt, near: most } };
}

import { calculateMatrix, matrixCells, partOfPlan, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { countBeyond, type Limit } from './limits.ts';
import { figureRangeOf, extremesOf, widerRange, type FigureRange } from './figure-range.ts';
import type { MatrixPart } from './matrix-worker.ts';

/** The first part is small, so that figures appear at once; each later part takes about `SLICE_MILLISECONDS`. */
const FIRST_CELLS = 20_000;
const SLICE_MILLISECONDS = 50;

/** Calculates a plan part by part: page by page, rows in slices that take about the same time. */
export function* calculateInParts(plan: MatrixPlan, limits: readonly Limit[] = [], now: () => number = () => performance.now()): Generator<MatrixPart> {
  let rows = Math.max(1, Math.floor(FIRST_CELLS / plan.axes.columns));
  for (let page = 0; page < plan.axes.pages; page += 1) {
    for (let from = 0; from < plan.axes.rows; ) {
      const to = Math.min(from + rows, plan.axes.rows);
      const start = now();
      const part = partOfPlan(plan, page, from, to);
      const columns = calculateMatrix(part);
      const cells = plan.figures.map((_, figure) => matrixCells(part, figure, columns));
      const values = cells.map((one) => one.approximations());
      const beyond = limits.map((limit) => {
        const figure = plan.figures.findIndex(({ id }) => id === limit.figure);
        const [one, all] = [cells[figure], values[figure]];
        return one === undefined || all === undefined ? 0 : countBeyond(limit, one, all);
      });
      yield { page, from, to, columns, extremes: values.map(extremesOf), beyond };
      const perRow = Math.max(0.001, (now() - start) / (to - from));
      rows = Math.max(1, Math.min(rows * 4, Math.floor(SLICE_MILLISECONDS / perRow)));
      from = to;
    }
  }
}

/** Longer rows are not calculated in advance, because that would take as long as a part. */
const LONGEST_ROW = 20_000;

/**
 * The least and greatest value of each figure in the first and last row of the first and last page. These are mostly
 * those of the whole, so that column widths and colours are right before all cells are calculated.
 */
export function estimatedRanges(plan: MatrixPlan): readonly (FigureRange | null)[] {
  const { pages, rows, columns } = plan.axes;
  if (columns > LONGEST_ROW) return plan.figures.map(() => null);
  const found = [...new Set([0, pages - 1])].flatMap((page) => [...new Set([0, rows - 1])].map((row) => rangesOfRow(plan, page, row)));
  return plan.figures.map((_, figure) => found.map((ranges) => ranges[figure] ?? null).reduce(widerRange, null));
}

function rangesOfRow(plan: MatrixPlan, page: number, row: number): readonly (FigureRange | null)[] {
  const part = partOfPlan(plan, page, row, row + 1);
  const columns = calculateMatrix(part);
  return plan.figures.map((_, figure) => {
    const cells = matrixCells(part, figure, columns);
    const extremes = extremesOf(cells.approximations());
    return extremes === null ? null : figureRangeOf(cells, extremes);
  });
}

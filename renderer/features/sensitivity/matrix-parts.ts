import type { FigureCells } from '#shared/calc/evaluate-columns.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { matrixCells, partOfPlan, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { figureRangeOf, isWithin, widerRange, type FigureRange } from './figure-range.ts';
import type { MatrixPart } from './matrix-worker.ts';

/** The cells of a figure in a part, and the index of a cell among them. */
export interface CellAt {
  readonly cells: FigureCells;
  readonly index: number;
}

/** The calculated parts of a matrix. Cells are read from their columns on demand. */
export class MatrixParts {
  readonly plan: MatrixPlan;
  readonly #estimates: readonly (FigureRange | null)[];
  readonly #parts: readonly MatrixPart[];
  readonly #read: Map<MatrixPart, Map<number, FigureCells>>;

  constructor(plan: MatrixPlan, estimates: readonly (FigureRange | null)[] = [], parts: readonly MatrixPart[] = [], read = new Map<MatrixPart, Map<number, FigureCells>>()) {
    this.plan = plan;
    this.#estimates = estimates;
    this.#parts = parts;
    this.#read = read;
  }

  with(part: MatrixPart): MatrixParts {
    return new MatrixParts(this.plan, this.#estimates, [...this.#parts, part], this.#read);
  }

  /** The position from which a cell of a figure is read; null while it is not calculated. */
  at(figure: number, page: number, row: number, column: number): CellAt | null {
    const part = this.#parts.find((one) => one.page === page && one.from <= row && row < one.to);
    if (part === undefined) return null;
    return { cells: this.#cellsOf(part, figure), index: (row - part.from) * this.plan.axes.columns + column };
  }

  /** The least and greatest known value of a figure, exact; null where there is no value. */
  range(figure: number): { readonly least: DecimalText; readonly most: DecimalText } | null {
    const range = this.#parts.reduce((known, part) => {
      const extremes = part.extremes[figure] ?? null;
      return extremes === null || isWithin(extremes, known) ? known : widerRange(known, figureRangeOf(this.#cellsOf(part, figure), extremes));
    }, this.#estimates[figure] ?? null);
    return range === null ? null : { least: range.least.value, most: range.most.value };
  }

  /** The number of cells beyond a limit in the calculated parts. */
  beyond(limit: number): number {
    return this.#parts.reduce((sum, part) => sum + (part.beyond[limit] ?? 0), 0);
  }

  #cellsOf(part: MatrixPart, figure: number): FigureCells {
    const known = this.#read.get(part) ?? new Map<number, FigureCells>();
    this.#read.set(part, known);
    const cells = known.get(figure) ?? matrixCells(partOfPlan(this.plan, part.page, part.from, part.to), figure, part.columns);
    known.set(figure, cells);
    return cells;
  }
}

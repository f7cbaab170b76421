import type { Axes } from './columns/axes.ts';
import { ColumnCalculation } from './columns/calculation.ts';
import type { ColumnInputs } from './columns/column-inputs.ts';
import type { FigureColumn } from './columns/figure-column.ts';
import type { Expression } from './expression.ts';

export type { Along, Axes, AxisName } from './columns/axes.ts';
export type { ColumnInput, ColumnInputs, ColumnList, Varying } from './columns/column-inputs.ts';
export type { FigureColumn } from './columns/figure-column.ts';
export { readCells, type FigureCells } from './columns/read-cells.ts';

/** An expression with the id by which others may refer to it. A metric is one. */
export interface NamedExpression {
  readonly id: string;
  readonly expression: Expression;
}

/**
 * The value of expressions over many cells at once, the same as `evaluate` gives cell by cell: a column of scaled
 * safe integers at a time, an expression that depends on one axis only worked out once per value of that axis, and
 * parts that several figures share worked out once. Where integers would leave the safe ones, and where a quotient is
 * an operand, the cells are left to `evaluate`; {@link readCells} takes care of it when they are read.
 *
 * The columns are plain data: they can be sent to another thread with {@link buffersOf} and read there.
 * @throws RangeError when an input is not plain decimal digits.
 */
export function evaluateColumns(figures: readonly NamedExpression[], axes: Axes, inputs: ColumnInputs): readonly FigureColumn[] {
  const calculation = new ColumnCalculation(axes, inputs);
  return figures.map(({ id, expression }) => calculation.figure(id, expression));
}

/** The buffers of columns, each once: what to transfer when they are sent to another thread. */
export function buffersOf(columns: readonly FigureColumn[]): readonly ArrayBuffer[] {
  const parts = columns.flatMap(({ numerator, denominator }) => (denominator === null ? [numerator] : [numerator, denominator]));
  return [...new Set(parts.map((part) => part.integers.buffer))];
}

import type { Axes } from './columns/axes.ts';
import { ColumnCalculation } from './columns/calculation.ts';
import type { ColumnInputs } from './columns/column-inputs.ts';
import type { FigureColumn } from './columns/figure-column.ts';
import type { Expression } from './expression.ts';

export type { Along, Axes, AxisName } from './columns/axes.ts';
export type { ColumnInput, ColumnInputs, ColumnList, Varying } from './columns/column-inputs.ts';
export type { FigureColumn } from './columns/figure-column.ts';
export { readCells, type FigureCells } from './columns/read-cells.ts';

/** An expression with the id by which others may refer to it, such as a metric. */
export interface NamedExpression {
  readonly id: string;
  readonly expression: Expression;
}

/**
 * The values of expressions over many cells at once, the same as `evaluate` gives cell by cell: a column of scaled safe
 * integers at a time. An expression that depends on one axis only is calculated once per value of that axis, and parts
 * that several figures share are calculated once. Cells whose integers would exceed the safe ones, or with a quotient
 * as an operand, are left to `evaluate`; {@link readCells} calls it when they are read.
 *
 * The columns are plain data: they can be sent to another thread with {@link buffersOf} and read there.
 * @throws RangeError when an input is not plain decimal digits.
 */
export function evaluateColumns(figures: readonly NamedExpression[], axes: Axes, inputs: ColumnInputs): readonly FigureColumn[] {
  return figures.map(columnsOnDemand(axes, inputs));
}

/** The same columns one by one, when they are asked for; parts that they share are still calculated once. */
export function columnsOnDemand(axes: Axes, inputs: ColumnInputs): (figure: NamedExpression) => FigureColumn {
  const calculation = new ColumnCalculation(axes, inputs);
  return ({ id, expression }) => calculation.figure(id, expression);
}

/** The buffers of columns, each once: the transfer list for sending them to another thread. */
export function buffersOf(columns: readonly FigureColumn[]): readonly ArrayBuffer[] {
  const parts = columns.flatMap(({ numerator, denominator }) => (denominator === null ? [numerator] : [numerator, denominator]));
  return [...new Set(parts.map((part) => part.integers.buffer))];
}

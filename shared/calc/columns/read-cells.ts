import { quotient, decimalText, type DecimalText } from '../decimal.ts';
import { evaluate, type Evaluation } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import { positionOf, type Axes } from './axes.ts';
import { inputsAt, type ColumnInputs } from './column-inputs.ts';
import type { FigureColumn } from './figure-column.ts';
import type { ScaledColumn } from './scaled-column.ts';
import { scaledDecimal, scaledText } from './scaled-text.ts';

/** The values of one figure over many cells, worked out to text only where they are asked for. */
export interface FigureCells {
  /** `fast` where safe integers held every value; `exact` where some cells may need `evaluate`, which they then get. */
  readonly path: 'fast' | 'exact';
  /** The exact value of a cell, or null where it has none. The same text that `evaluate` gives. */
  valueAt(cell: number): DecimalText | null;
  /** A double near the value, NaN where there is none: for sorting and for colours, never for an amount that is shown. */
  approximateAt(cell: number): number;
  /** The value of a cell, or why it has none: the names of what is missing, or the error. */
  evaluationAt(cell: number): Evaluation;
}

/** Reads a column that was worked out for `expression` with these axes and inputs, here or in another thread. */
export function readCells(column: FigureColumn, expression: Expression, axes: Axes, inputs: ColumnInputs): FigureCells {
  const { numerator, denominator } = column;
  const complete = numerator.complete && (denominator?.complete ?? true);

  const evaluationAt = (cell: number): Evaluation => evaluate(expression, inputsAt(axes, inputs, cell));

  function slowValueAt(cell: number): DecimalText | null {
    const evaluation = evaluationAt(cell);
    return evaluation.status === 'value' ? evaluation.value : null;
  }

  function valueAt(cell: number): DecimalText | null {
    const above = integerAt(axes, numerator, cell);
    const below = denominator === null ? 1 : integerAt(axes, denominator, cell);
    if (Number.isNaN(above) || Number.isNaN(below)) return complete ? null : slowValueAt(cell);
    if (denominator === null) return scaledText(above, numerator.scale);
    return decimalText(quotient(scaledDecimal(above, numerator.scale), scaledDecimal(below, denominator.scale)));
  }

  function approximateAt(cell: number): number {
    const above = approximation(axes, numerator, cell);
    const near = denominator === null ? above : above / approximation(axes, denominator, cell);
    return Number.isNaN(near) && !complete ? Number(slowValueAt(cell) ?? NaN) : near;
  }

  return { path: complete ? 'fast' : 'exact', valueAt, approximateAt, evaluationAt };
}

function integerAt(axes: Axes, column: ScaledColumn, cell: number): number {
  return (column.integers[positionOf(axes, column.varies, cell)] ?? NaN) * column.factor;
}

function approximation(axes: Axes, column: ScaledColumn, cell: number): number {
  return integerAt(axes, column, cell) / 10 ** column.scale;
}

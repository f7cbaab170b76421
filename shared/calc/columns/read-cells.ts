import { quotient, decimalText, type DecimalText } from '../decimal.ts';
import { evaluate, type Evaluation } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import { axisSet, axisPositions, sizeOf, type Axes } from './axes.ts';
import { inputsAt, type ColumnInputs } from './column-inputs.ts';
import type { FigureColumn } from './figure-column.ts';
import { forEachStride } from './strides.ts';
import { single, type ScaledColumn } from './scaled-column.ts';
import { scaledDecimal, scaledText } from './scaled-text.ts';

/** The values of one figure over many cells; text is made only for cells that are asked for. */
export interface FigureCells {
  /** `fast` where safe integers held every value; `exact` where `evaluate` may have to calculate some cells. */
  readonly path: 'fast' | 'exact';
  /** The exact value of a cell, the same text as from `evaluate`; null where it has none. */
  valueAt(cell: number): DecimalText | null;
  /** A double near the value, NaN where there is none: for sorting and colours, never for an amount that is shown. */
  approximateAt(cell: number): number;
  /** `approximateAt` of every cell, in order. */
  approximations(): Float64Array;
  /** The value of a cell, or why it has none: the missing names, or the error. */
  evaluationAt(cell: number): Evaluation;
}

/** Reads a column that was calculated for `expression` with these axes and inputs, in this thread or another. */
export function readCells(column: FigureColumn, expression: Expression, axes: Axes, inputs: ColumnInputs): FigureCells {
  const { numerator, denominator } = column;
  const complete = numerator.complete && (denominator?.complete ?? true);
  const [above, below] = [integersOf(axes, numerator), denominator === null ? null : integersOf(axes, denominator)];
  const [unitAbove, unitBelow] = [10 ** numerator.scale, denominator === null ? 1 : 10 ** denominator.scale];

  const evaluationAt = (cell: number): Evaluation => evaluate(expression, inputsAt(axes, inputs, cell));

  function slowValueAt(cell: number): DecimalText | null {
    const evaluation = evaluationAt(cell);
    return evaluation.status === 'value' ? evaluation.value : null;
  }

  function valueAt(cell: number): DecimalText | null {
    const [dividend, divisor] = [above(cell), below === null ? 1 : below(cell)];
    if (Number.isNaN(dividend) || Number.isNaN(divisor)) return complete ? null : slowValueAt(cell);
    if (denominator === null) return scaledText(dividend, numerator.scale);
    return decimalText(quotient(scaledDecimal(dividend, numerator.scale), scaledDecimal(divisor, denominator.scale)));
  }

  function approximateAt(cell: number): number {
    const near = below === null ? above(cell) / unitAbove : above(cell) / unitAbove / (below(cell) / unitBelow);
    return Number.isNaN(near) && !complete ? Number(slowValueAt(cell) ?? NaN) : near;
  }

  function approximations(): Float64Array {
    const near = quotients(axes, numerator, denominator ?? single(1, 0));
    return complete ? near : near.map((value, cell) => (Number.isNaN(value) ? Number(slowValueAt(cell) ?? NaN) : value));
  }

  return { path: complete ? 'fast' : 'exact', valueAt, approximateAt, approximations, evaluationAt };
}

/** integer × factor of a cell; NaN where the column does not have its value. */
function integersOf(axes: Axes, { varies, integers, factor }: ScaledColumn): (cell: number) => number {
  const position = axisPositions(axes, varies);
  if (integers.length > 1) return (cell) => (integers[position(cell)] ?? NaN) * factor;
  const only = (integers[0] ?? NaN) * factor;
  return () => only;
}

/** Doubles near numerator ÷ denominator, one for each cell. */
function quotients(axes: Axes, numerator: ScaledColumn, denominator: ScaledColumn): Float64Array {
  const near = new Float64Array(sizeOf(axes, axisSet('cells')));
  const { integers: above, factor: times, scale } = numerator;
  const { integers: below, factor: belowTimes, scale: belowScale } = denominator;
  const [unit, belowUnit] = [10 ** scale, 10 ** belowScale];
  forEachStride(axes, [axisSet('cells'), numerator.varies, denominator.varies], ({ at, count, second, secondStep, third, thirdStep }) => {
    for (let cell = 0; cell < count; cell += 1) {
      near[at + cell] = ((above[second + cell * secondStep] ?? NaN) * times) / unit / (((below[third + cell * thirdStep] ?? NaN) * belowTimes) / belowUnit);
    }
  });
  return near;
}

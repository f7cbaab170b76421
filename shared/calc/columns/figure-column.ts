import type { Axes } from './axes.ts';
import { blankOf, missingColumn, nonZero, single, unknownColumn, type ScaledColumn } from './scaled-column.ts';
import { selectColumn } from './select.ts';

/**
 * The values of an expression over many cells, numerator ÷ denominator, as plain data whose arrays can be transferred
 * between threads. A quotient stays undivided, because its 20 digits are needed only for cells that are shown; other
 * columns have no denominator.
 */
export interface FigureColumn {
  readonly numerator: ScaledColumn;
  readonly denominator: ScaledColumn | null;
}

/** A column that is not a quotient. */
export const undividedColumn = (numerator: ScaledColumn): FigureColumn => ({ numerator, denominator: null });

/** left ÷ right, not divided yet; cells with a zero divisor are left to `evaluate`, which gives the error. */
export const quotientColumn = (left: ScaledColumn, right: ScaledColumn): FigureColumn => ({ numerator: left, denominator: nonZero(right) });

/** The column as an operand. A quotient becomes unknown, because safe integers cannot hold its 20 digits. */
export function operandColumn(column: FigureColumn): ScaledColumn {
  if (column.denominator === null) return column.numerator;
  const blank = blankOf([column.numerator, column.denominator]);
  return blank?.complete === true ? missingColumn() : unknownColumn();
}

/** {@link selectColumn} for columns that may be quotients: selects numerators and denominators alike. */
export function selectFigure(axes: Axes, choice: ScaledColumn, then: FigureColumn, otherwise: FigureColumn): FigureColumn {
  const numerator = selectColumn(axes, choice, then.numerator, otherwise.numerator);
  if (then.denominator === null && otherwise.denominator === null) return undividedColumn(numerator);
  const one = single(1, 0);
  return { numerator, denominator: selectColumn(axes, choice, then.denominator ?? one, otherwise.denominator ?? one) };
}

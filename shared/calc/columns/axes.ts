/** The axes a table of cells can have, from the outermost to the innermost. */
export type AxisName = 'pages' | 'rows' | 'columns';

/** How many values each axis has; 1 where an axis is not used. Cell (page, row, column) has index (page × rows + row) × columns + column. */
export type Axes = Readonly<Record<AxisName, number>>;

/** How a value varies: along one axis, or from cell to cell. */
export type Along = AxisName | 'cells';

/** A set of axes as bits: those a column of values varies along. 0 is one value for all cells. */
export type AxisSet = number;

const AXES = [
  ['pages', 4],
  ['rows', 2],
  ['columns', 1],
] as const satisfies readonly (readonly [AxisName, AxisSet])[];

const BITS = { pages: 4, rows: 2, columns: 1, cells: 7 } as const satisfies Record<Along, AxisSet>;

/** The axes that `along` names, as a set. */
export const axisSet = (along: Along): AxisSet => BITS[along];

/**
 * The length of every axis, outermost first, and the step to its next value in a column; length 1 and step 0 where the
 * column does not vary along it.
 */
export function stepsOf(axes: Axes, varies: AxisSet): readonly { length: number; step: number }[] {
  let step = sizeOf(axes, varies);
  return AXES.map(([name, bit]) => {
    const length = axes[name];
    if ((varies & bit) === 0) return { length: 1, step: 0 };
    step = length === 0 ? 0 : step / length;
    return { length, step };
  });
}

/** The number of values in a column that varies along these axes. */
export function sizeOf(axes: Axes, varies: AxisSet): number {
  return AXES.reduce((size, [name, bit]) => ((varies & bit) === 0 ? size : size * axes[name]), 1);
}

/** The index of a cell's value in a column that varies along these axes. */
export const positionOf = (axes: Axes, varies: AxisSet, cell: number): number => axisPositions(axes, varies)(cell);

/** {@link positionOf} as a function, for many cells of one column. */
export function axisPositions(axes: Axes, varies: AxisSet): (cell: number) => number {
  const size = sizeOf(axes, varies);
  if (size === sizeOf(axes, BITS.cells)) return (cell) => cell;
  if (size === 1) return () => 0;
  const [pageStep = 0, rowStep = 0, columnStep = 0] = stepsOf(axes, varies).map(({ step }) => step);
  const { rows, columns } = axes;
  return (cell) => {
    const line = Math.floor(cell / columns);
    const page = Math.floor(line / rows);
    return page * pageStep + (line - page * rows) * rowStep + (cell - line * columns) * columnStep;
  };
}

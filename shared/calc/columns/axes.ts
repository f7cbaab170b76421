/** The axes a table of cells can have, from the outermost to the innermost. */
export type AxisName = 'pages' | 'rows' | 'columns';

/** How many values each axis has; 1 where an axis is not used. Cell (page, row, column) has index (page × rows + row) × columns + column. */
export type Axes = Readonly<Record<AxisName, number>>;

/** What a value varies along: one axis, or every cell by itself. */
export type Along = AxisName | 'cells';

/** A set of axes as bits: what a column of values varies along. 0 is one value for all cells. */
export type AxisSet = number;

const AXES = [
  ['pages', 4],
  ['rows', 2],
  ['columns', 1],
] as const satisfies readonly (readonly [AxisName, AxisSet])[];

const BITS = { pages: 4, rows: 2, columns: 1, cells: 7 } as const satisfies Record<Along, AxisSet>;

/** The axes that `along` names, as a set. */
export const axisSet = (along: Along): AxisSet => BITS[along];

/** Every axis from the outermost to the innermost: its length and the step to its next value in a column; length 1, step 0 where the column stands still. */
export function stepsOf(axes: Axes, varies: AxisSet): readonly { length: number; step: number }[] {
  let step = sizeOf(axes, varies);
  return AXES.map(([name, bit]) => {
    const length = axes[name];
    if ((varies & bit) === 0) return { length: 1, step: 0 };
    step = length === 0 ? 0 : step / length;
    return { length, step };
  });
}

/** How many values a column has that varies along these axes. */
export function sizeOf(axes: Axes, varies: AxisSet): number {
  return AXES.reduce((size, [name, bit]) => ((varies & bit) === 0 ? size : size * axes[name]), 1);
}

/** Where a column that varies along these axes keeps the value of a cell. */
export function positionOf(axes: Axes, varies: AxisSet, cell: number): number {
  if (varies === BITS.cells) return cell;
  let rest = cell;
  let position = 0;
  let step = 1;
  for (const [name, bit] of AXES.toReversed()) {
    if ((varies & bit) !== 0) {
      position += (rest % axes[name]) * step;
      step *= axes[name];
    }
    rest = Math.floor(rest / axes[name]);
  }
  return position;
}

import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { alignedTo } from './scale.ts';
import { allComplete, blankOf, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/** left + right in every cell. */
export const addColumns = (axes: Axes, left: ScaledColumn, right: ScaledColumn): ScaledColumn => combine(axes, left, right, 1);

/** left − right in every cell. */
export const subtractColumns = (axes: Axes, left: ScaledColumn, right: ScaledColumn): ScaledColumn => combine(axes, left, right, -1);

function combine(axes: Axes, left: ScaledColumn, right: ScaledColumn, sign: 1 | -1): ScaledColumn {
  const blank = blankOf([left, right]);
  if (blank !== null) return blank;
  const scale = Math.max(left.scale, right.scale);
  const a = alignedTo(left, scale);
  const b = alignedTo(right, scale);
  const columns = [a.column, b.column];
  const integers = resultArray(axes, columns);
  const first = { integers: a.column.integers, factor: a.factor };
  const second = { integers: b.column.integers, factor: sign * b.factor };
  forEachRun(axes, [left.varies, right.varies], (run) => combineRun(integers, first, second, run));
  return withinIntegers({
    varies: variesOf(columns),
    scale,
    factor: 1,
    integers,
    largest: a.largest + b.largest,
    complete: allComplete(columns),
  });
}

/** Integers with what they are to be multiplied by. */
export interface Addend {
  readonly integers: Float64Array;
  readonly factor: number;
}

/** The sums of two addends along a run: `first` and `second` of the run are theirs. */
export function combineRun(out: Float64Array, first: Addend, second: Addend, run: Run): void {
  if (run.firstStep === 0) addNumber(out, (first.integers[run.first] ?? NaN) * first.factor, second, run.second, run);
  else if (run.secondStep === 0) addNumber(out, (second.integers[run.second] ?? NaN) * second.factor, first, run.first, run);
  else addBoth(out, first, second, run);
}

function addNumber(out: Float64Array, number: number, { integers, factor }: Addend, from: number, { at, count }: Run): void {
  for (let cell = 0; cell < count; cell += 1) out[at + cell] = number + (integers[from + cell] ?? NaN) * factor;
}

function addBoth(out: Float64Array, one: Addend, other: Addend, run: Run): void {
  const { at, count, first, second } = run;
  const { integers: left, factor: leftFactor } = one;
  const { integers: right, factor: rightFactor } = other;
  for (let cell = 0; cell < count; cell += 1) {
    out[at + cell] = (left[first + cell] ?? NaN) * leftFactor + (right[second + cell] ?? NaN) * rightFactor;
  }
}

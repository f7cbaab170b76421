import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { alignedTo, type AlignedColumn } from './scale.ts';
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
  const addend = { ...b, factor: sign * b.factor };
  forEachRun(axes, [left.varies, right.varies], (run) => combineRun(integers, a, addend, run));
  return withinIntegers({ varies: variesOf(columns), scale, factor: 1, integers, largest: a.largest + b.largest, complete: allComplete(columns) });
}

function combineRun(out: Float64Array, a: AlignedColumn, b: AlignedColumn, run: Run): void {
  const left = a.column.integers;
  const right = b.column.integers;
  const leftFactor = a.factor;
  const rightFactor = b.factor;
  const { firstStep, secondStep } = run;
  const end = run.at + run.count;
  let i = run.first;
  let j = run.second;
  for (let at = run.at; at < end; at += 1) {
    out[at] = (left[i] ?? NaN) * leftFactor + (right[j] ?? NaN) * rightFactor;
    i += firstStep;
    j += secondStep;
  }
}

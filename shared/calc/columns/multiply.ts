import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { allComplete, blankOf, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/** left × right in every cell. */
export function multiplyColumns(axes: Axes, left: ScaledColumn, right: ScaledColumn): ScaledColumn {
  const operands = [left, right];
  const blank = blankOf(operands);
  if (blank !== null) return blank;
  const integers = resultArray(axes, operands);
  forEachRun(axes, [left.varies, right.varies], (run) => multiplyRun(integers, left.integers, right.integers, run));
  return withinIntegers({
    varies: variesOf(operands),
    scale: left.scale + right.scale,
    integers,
    largest: left.largest * right.largest,
    complete: allComplete(operands),
  });
}

function multiplyRun(out: Float64Array, left: Float64Array, right: Float64Array, run: Run): void {
  const { firstStep, secondStep } = run;
  const end = run.at + run.count;
  let i = run.first;
  let j = run.second;
  for (let at = run.at; at < end; at += 1) {
    out[at] = (left[i] ?? NaN) * (right[j] ?? NaN);
    i += firstStep;
    j += secondStep;
  }
}

import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { blankOf, isSingle, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/** left × right in every cell. */
export function multiplyColumns(axes: Axes, left: ScaledColumn, right: ScaledColumn): ScaledColumn {
  const blank = blankOf([left, right]);
  if (blank !== null) return blank;
  if (isSingle(left)) return timesSingle(right, left);
  if (isSingle(right)) return timesSingle(left, right);
  const operands = [left, right];
  const integers = resultArray(axes, operands);
  forEachRun(axes, [left.varies, right.varies], (run) => multiplyRun(integers, left.integers, right.integers, run));
  return withinIntegers({ ...productOf(left, right), varies: variesOf(operands), factor: left.factor * right.factor, integers });
}

/** A column times one number is the same integers with another factor. */
function timesSingle(column: ScaledColumn, { integers: [integer = NaN], ...number }: ScaledColumn): ScaledColumn {
  const { varies, integers } = column;
  return withinIntegers({ ...productOf(column, number), varies, factor: column.factor * number.factor * integer, integers });
}

type Measures = Pick<ScaledColumn, 'scale' | 'largest' | 'complete'>;

const productOf = (left: Measures, right: Measures): Measures => ({
  scale: left.scale + right.scale,
  largest: left.largest * right.largest,
  complete: left.complete && right.complete,
});

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

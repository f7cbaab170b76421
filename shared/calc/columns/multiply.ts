import type { Axes } from './axes.ts';
import { forEachStride, type Stride } from './strides.ts';
import { blankOf, isSingle, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/** left × right in every cell. */
export function multiplyColumns(axes: Axes, left: ScaledColumn, right: ScaledColumn): ScaledColumn {
  const blank = blankOf([left, right]);
  if (blank !== null) return blank;
  if (isSingle(left)) return timesSingle(right, left);
  if (isSingle(right)) return timesSingle(left, right);
  const operands = [left, right];
  const integers = resultArray(axes, operands);
  forEachStride(axes, [left.varies, right.varies], (stride) => multiplyStride(integers, left.integers, right.integers, stride));
  return withinIntegers({ ...productOf(left, right), varies: variesOf(operands), factor: left.factor * right.factor, integers });
}

/** Multiplying a column by one number keeps the integers and changes the factor. */
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

function multiplyStride(out: Float64Array, left: Float64Array, right: Float64Array, stride: Stride): void {
  if (stride.firstStep === 0) timesNumber(out, left[stride.first] ?? NaN, right, stride.second, stride);
  else if (stride.secondStep === 0) timesNumber(out, right[stride.second] ?? NaN, left, stride.first, stride);
  else timesBoth(out, left, right, stride);
}

function timesNumber(out: Float64Array, number: number, integers: Float64Array, from: number, { at, count }: Stride): void {
  for (let cell = 0; cell < count; cell += 1) out[at + cell] = number * (integers[from + cell] ?? NaN);
}

function timesBoth(out: Float64Array, left: Float64Array, right: Float64Array, { at, count, first, second }: Stride): void {
  for (let cell = 0; cell < count; cell += 1) out[at + cell] = (left[first + cell] ?? NaN) * (right[second + cell] ?? NaN);
}

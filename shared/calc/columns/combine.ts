import type { Axes } from './axes.ts';
import { forEachStride, type Stride } from './strides.ts';
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
  forEachStride(axes, [left.varies, right.varies], (stride) => combineStride(integers, first, second, stride));
  return withinIntegers({
    varies: variesOf(columns),
    scale,
    factor: 1,
    integers,
    largest: a.largest + b.largest,
    complete: allComplete(columns),
  });
}

/** Integers and the factor to multiply them by. */
export interface Addend {
  readonly integers: Float64Array;
  readonly factor: number;
}

/** Writes the sums of two addends along a stride; the positions `first` and `second` of the stride belong to them. */
export function combineStride(out: Float64Array, first: Addend, second: Addend, stride: Stride): void {
  if (stride.firstStep === 0) addNumber(out, (first.integers[stride.first] ?? NaN) * first.factor, second, stride.second, stride);
  else if (stride.secondStep === 0) addNumber(out, (second.integers[stride.second] ?? NaN) * second.factor, first, stride.first, stride);
  else addBoth(out, first, second, stride);
}

function addNumber(out: Float64Array, number: number, { integers, factor }: Addend, from: number, { at, count }: Stride): void {
  for (let cell = 0; cell < count; cell += 1) out[at + cell] = number + (integers[from + cell] ?? NaN) * factor;
}

function addBoth(out: Float64Array, one: Addend, other: Addend, stride: Stride): void {
  const { at, count, first, second } = stride;
  const { integers: left, factor: leftFactor } = one;
  const { integers: right, factor: rightFactor } = other;
  for (let cell = 0; cell < count; cell += 1) {
    out[at + cell] = (left[first + cell] ?? NaN) * leftFactor + (right[second + cell] ?? NaN) * rightFactor;
  }
}

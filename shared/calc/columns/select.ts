import { holds } from '../comparison.ts';
import type { ComparisonOperator } from '../expression.ts';
import type { Axes } from './axes.ts';
import { combineStride, subtractColumns, type Addend } from './combine.ts';
import { forEachStride, type Stride } from './strides.ts';
import { alignedTo, type AlignedColumn } from './scale.ts';
import { allComplete, blankOf, resultArray, single, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/**
 * Whether a comparison holds in each cell, as the weight of `then`: 1 or 0, from the difference of the compared values;
 * NaN where the difference has no value.
 */
export function choiceColumn(comparison: ComparisonOperator, difference: ScaledColumn): ScaledColumn {
  const [positive, zero, negative] = [weightOf(comparison, 1), weightOf(comparison, 0), weightOf(comparison, -1)];
  const { integers, factor } = difference;
  const weights = new Float64Array(integers.length);
  for (let at = 0; at < weights.length; at += 1) {
    const value = (integers[at] ?? NaN) * factor;
    weights[at] = value > 0 ? positive : value < 0 ? negative : value === 0 ? zero : NaN;
  }
  return { ...difference, scale: 0, factor: 1, integers: weights, largest: 1 };
}

const weightOf = (comparison: ComparisonOperator, order: number): number => (holds(comparison, order) ? 1 : 0);

/** 1 where all choices hold. Each next choice is selected where all before it hold, which needs no product of columns. */
export const allOf = (axes: Axes, choices: readonly ScaledColumn[]): ScaledColumn =>
  choices.reduce((all, choice) => selectColumn(axes, all, choice, single(0, 0)));

/** 1 where the choice does not hold. */
export const noneOf = (axes: Axes, choice: ScaledColumn): ScaledColumn => subtractColumns(axes, single(1, 0), choice);

/** The lesser or the greater of two values in every cell. */
export function extremeColumn(axes: Axes, kind: 'least' | 'greatest', one: ScaledColumn, other: ScaledColumn): ScaledColumn {
  const difference = subtractColumns(axes, one, other);
  return selectColumn(axes, choiceColumn(kind === 'least' ? '<' : '>', difference), one, other);
}

/** The absolute value in every cell. */
export function absoluteColumn(column: ScaledColumn): ScaledColumn {
  return { ...column, factor: Math.abs(column.factor), integers: column.integers.map(Math.abs) };
}

/** `then` in the cells where `choice` is 1, `otherwise` where it is 0; no value where any of the three has none. */
export function selectColumn(axes: Axes, choice: ScaledColumn, then: ScaledColumn, otherwise: ScaledColumn): ScaledColumn {
  const blank = blankOf([choice, then, otherwise]);
  if (blank !== null) return blank;
  const scale = Math.max(then.scale, otherwise.scale);
  const a = alignedTo(then, scale);
  const b = alignedTo(otherwise, scale);
  const columns = [choice, a.column, b.column];
  const integers = resultArray(axes, columns);
  forEachStride(axes, [then.varies, otherwise.varies, choice.varies], (stride) => selectStride(integers, addendOf(a), addendOf(b), choice.integers, stride));
  const largest = Math.max(a.largest, b.largest);
  return withinIntegers({ varies: variesOf(columns), scale, factor: 1, integers, largest, complete: allComplete(columns) });
}

const addendOf = ({ column, factor }: AlignedColumn): Addend => ({ integers: column.integers, factor });

/**
 * Selects by a weighted sum: faster than branching, and a NaN in any of the three makes the result NaN, because all of
 * them count as needed.
 */
function selectStride(out: Float64Array, then: Addend, otherwise: Addend, weights: Float64Array, stride: Stride): void {
  if (stride.thirdStep === 0) {
    const weight = weights[stride.third] ?? NaN;
    const whenTrue = { ...then, factor: then.factor * weight };
    const whenFalse = { ...otherwise, factor: otherwise.factor * (1 - weight) };
    combineStride(out, whenTrue, whenFalse, stride);
  } else weighBoth(out, then, otherwise, weights, stride);
}

function weighBoth(out: Float64Array, then: Addend, otherwise: Addend, weights: Float64Array, stride: Stride): void {
  const { at, count, first, firstStep, second, secondStep, third } = stride;
  const { integers: whenTrue, factor: thenFactor } = then;
  const { integers: whenFalse, factor: otherwiseFactor } = otherwise;
  for (let cell = 0; cell < count; cell += 1) {
    const weight = weights[third + cell] ?? NaN;
    const a = (whenTrue[first + cell * firstStep] ?? NaN) * thenFactor * weight;
    out[at + cell] = a + (whenFalse[second + cell * secondStep] ?? NaN) * otherwiseFactor * (1 - weight);
  }
}

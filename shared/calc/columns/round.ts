import type { RoundingMode } from '../rounding.ts';
import type { Axes } from './axes.ts';
import { forEachStride, type Stride } from './strides.ts';
import { alignedTo, type AlignedColumn } from './scale.ts';
import { allComplete, blankOf, positive, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/**
 * Every value rounded to a multiple of its unit. For safe integers the truncated quotient of doubles is the true one
 * and its product with the unit is safe, so quotient and remainder are exact. The result has the decimals of the unit,
 * however many the value had. Cells whose unit is not positive are left to `evaluate`.
 */
export function roundColumn(axes: Axes, mode: RoundingMode, value: ScaledColumn, anyUnit: ScaledColumn): ScaledColumn {
  const unit = positive(anyUnit);
  const blank = blankOf([value, unit]);
  if (blank !== null) return blank;
  const scale = Math.max(value.scale, unit.scale);
  const a = alignedTo(value, scale);
  const b = alignedTo(unit, scale);
  const columns = [a.column, b.column];
  const integers = resultArray(axes, columns);
  forEachStride(axes, [value.varies, unit.varies], (stride) => {
    if (mode === 'halfUp' || mode === 'halfEven') nearestStride(integers, a, b, stride, mode);
    else directedStride(integers, a, b, stride, mode);
  });
  return withinIntegers({
    varies: variesOf(columns),
    scale: b.column.scale,
    factor: b.column.factor,
    integers,
    largest: ((a.largest + b.largest) / b.factor) * b.column.factor + 1,
    complete: allComplete(columns),
  });
}

type DirectedMode = Exclude<RoundingMode, 'halfUp' | 'halfEven'>;

function directedStride(out: Float64Array, a: AlignedColumn, b: AlignedColumn, stride: Stride, mode: DirectedMode): void {
  const value = a.column.integers;
  const unit = b.column.integers;
  const whenAbove = mode === 'up' || mode === 'awayFromZero' ? 1 : 0;
  const whenBelow = mode === 'down' || mode === 'awayFromZero' ? 1 : 0;
  const { firstStep, secondStep } = stride;
  const end = stride.at + stride.count;
  let i = stride.first;
  let j = stride.second;
  for (let at = stride.at; at < end; at += 1) {
    const v = (value[i] ?? NaN) * a.factor;
    const step = unit[j] ?? NaN;
    const u = step * b.factor;
    const whole = Math.trunc(v / u);
    const rest = v - whole * u;
    out[at] = (rest > 0 ? whole + whenAbove : rest < 0 ? whole - whenBelow : whole) * step;
    i += firstStep;
    j += secondStep;
  }
}

function nearestStride(out: Float64Array, a: AlignedColumn, b: AlignedColumn, stride: Stride, mode: 'halfUp' | 'halfEven'): void {
  const value = a.column.integers;
  const unit = b.column.integers;
  const halvesGoAway = mode === 'halfUp';
  const { firstStep, secondStep } = stride;
  const end = stride.at + stride.count;
  let i = stride.first;
  let j = stride.second;
  for (let at = stride.at; at < end; at += 1) {
    const v = (value[i] ?? NaN) * a.factor;
    const step = unit[j] ?? NaN;
    const u = step * b.factor;
    const whole = Math.trunc(v / u);
    const rest = v - whole * u;
    const twice = Math.abs(rest) * 2;
    const away = twice > u || (twice === u && (halvesGoAway || whole % 2 !== 0));
    out[at] = (away ? whole + Math.sign(rest) : whole) * step;
    i += firstStep;
    j += secondStep;
  }
}

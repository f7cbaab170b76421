import type { RoundingMode } from '../rounding.ts';
import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { alignedTo, type AlignedColumn } from './scale.ts';
import { allComplete, blankOf, positive, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/**
 * Every value brought to a multiple of its unit. Of safe integers the truncated quotient of doubles is the true one
 * and its product with the unit is safe, so quotient and remainder are exact. The result has the decimals of the
 * unit, however many the value had. Cells whose unit is not positive are
 * left to `evaluate`.
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
  forEachRun(axes, [value.varies, unit.varies], (run) => {
    if (mode === 'halfUp' || mode === 'halfEven') nearestRun(integers, a, b, run, mode);
    else directedRun(integers, a, b, run, mode);
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

function directedRun(out: Float64Array, a: AlignedColumn, b: AlignedColumn, run: Run, mode: DirectedMode): void {
  const value = a.column.integers;
  const unit = b.column.integers;
  const whenAbove = mode === 'up' || mode === 'awayFromZero' ? 1 : 0;
  const whenBelow = mode === 'down' || mode === 'awayFromZero' ? 1 : 0;
  const { firstStep, secondStep } = run;
  const end = run.at + run.count;
  let i = run.first;
  let j = run.second;
  for (let at = run.at; at < end; at += 1) {
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

function nearestRun(out: Float64Array, a: AlignedColumn, b: AlignedColumn, run: Run, mode: 'halfUp' | 'halfEven'): void {
  const value = a.column.integers;
  const unit = b.column.integers;
  const halvesGoAway = mode === 'halfUp';
  const { firstStep, secondStep } = run;
  const end = run.at + run.count;
  let i = run.first;
  let j = run.second;
  for (let at = run.at; at < end; at += 1) {
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

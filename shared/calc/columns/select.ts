import type { Comparison } from '../expression.ts';
import type { Axes } from './axes.ts';
import { forEachRun, type Run } from './runs.ts';
import { alignedTo, type AlignedColumn } from './scale.ts';
import { allComplete, blankOf, resultArray, variesOf, withinIntegers, type ScaledColumn } from './scaled-column.ts';

/** Whether a comparison holds where left − right is positive, zero, negative. */
const HOLDS = {
  '>': { positive: true, zero: false, negative: false },
  '>=': { positive: true, zero: true, negative: false },
  '<': { positive: false, zero: false, negative: true },
  '<=': { positive: false, zero: true, negative: true },
  '=': { positive: false, zero: true, negative: false },
  '<>': { positive: true, zero: false, negative: true },
} as const satisfies Record<Comparison, Signs>;

interface Signs {
  readonly positive: boolean;
  readonly zero: boolean;
  readonly negative: boolean;
}

/** `then` in the cells where the difference of the compared values says so, `otherwise` in the others; no value where any of the three has none. */
export function selectColumn(axes: Axes, comparison: Comparison, difference: ScaledColumn, then: ScaledColumn, otherwise: ScaledColumn): ScaledColumn {
  const blank = blankOf([difference, then, otherwise]);
  if (blank !== null) return blank;
  const scale = Math.max(then.scale, otherwise.scale);
  const a = alignedTo(then, scale);
  const b = alignedTo(otherwise, scale);
  const columns = [difference, a.column, b.column];
  const integers = resultArray(axes, columns);
  const signs = HOLDS[comparison];
  forEachRun(axes, [difference.varies, then.varies, otherwise.varies], (run) => selectRun(integers, difference.integers, signs, a, b, run));
  return withinIntegers({ varies: variesOf(columns), scale, integers, largest: Math.max(a.largest, b.largest), complete: allComplete(columns) });
}

function selectRun(out: Float64Array, differences: Float64Array, signs: Signs, then: AlignedColumn, otherwise: AlignedColumn, run: Run): void {
  const whenTrue = then.column.integers;
  const whenFalse = otherwise.column.integers;
  const { positive, zero, negative } = signs;
  const { firstStep, secondStep, thirdStep } = run;
  const end = run.at + run.count;
  let { first: i, second: j, third: k } = run;
  for (let at = run.at; at < end; at += 1) {
    const difference = differences[i] ?? NaN;
    const a = (whenTrue[j] ?? NaN) * then.factor;
    const b = (whenFalse[k] ?? NaN) * otherwise.factor;
    const holds = difference > 0 ? positive : difference < 0 ? negative : zero;
    // A NaN among the three makes the sum NaN: every part of a choice counts as needed.
    out[at] = Number.isNaN(difference + a + b) ? NaN : holds ? a : b;
    i += firstStep;
    j += secondStep;
    k += thirdStep;
  }
}

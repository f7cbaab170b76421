import { stepsOf, type Axes, type AxisSet } from './axes.ts';

/**
 * A run of `count` result cells from `at` that one inner loop fills, with the index of each operand's first value and
 * the step to its next one (1 where the operand varies along the run, 0 where it does not).
 */
export interface Stride {
  at: number;
  count: number;
  first: number;
  firstStep: number;
  second: number;
  secondStep: number;
  third: number;
  thirdStep: number;
}

interface Dimension {
  readonly length: number;
  readonly steps: readonly number[];
}

/**
 * Iterates over operands that vary along different axes, so that an operation needs one inner loop and no test per
 * cell: neighbouring axes that all operands traverse alike are merged, and `work` is called once for each run of the
 * innermost. Every call receives the same `stride` object.
 */
export function forEachStride(axes: Axes, operands: readonly AxisSet[], work: (stride: Stride) => void): void {
  const [outer = UNIT, middle = UNIT, inner = UNIT] = dimensionsOf(axes, operands);
  const [firstStep = 0, secondStep = 0, thirdStep = 0] = inner.steps;
  const stride: Stride = { at: 0, count: inner.length, first: 0, firstStep, second: 0, secondStep, third: 0, thirdStep };
  for (let o = 0; o < outer.length; o += 1) {
    for (let m = 0; m < middle.length; m += 1) {
      stride.first = place(outer, o, middle, m, 0);
      stride.second = place(outer, o, middle, m, 1);
      stride.third = place(outer, o, middle, m, 2);
      work(stride);
      stride.at += inner.length;
    }
  }
}

const UNIT: Dimension = { length: 1, steps: [] };

function place(outer: Dimension, o: number, middle: Dimension, m: number, operand: number): number {
  return o * (outer.steps[operand] ?? 0) + m * (middle.steps[operand] ?? 0);
}

/** Three dimensions, innermost last; as few as possible are longer than 1. */
function dimensionsOf(axes: Axes, operands: readonly AxisSet[]): readonly Dimension[] {
  const union = operands.reduce((all, varies) => all | varies, 0);
  const perOperand = operands.map((varies) => stepsOf(axes, varies));
  const merged: Dimension[] = [];
  for (const [index, { length }] of stepsOf(axes, union).entries()) {
    if (length === 1) continue;
    const dimension = { length, steps: perOperand.map((operand) => operand[index]?.step ?? 0) };
    const last = merged.at(-1);
    if (last !== undefined && walkAlike(last, dimension)) merged[merged.length - 1] = { ...dimension, length: last.length * length };
    else merged.push(dimension);
  }
  while (merged.length < 3) merged.unshift(UNIT);
  return merged;
}

function walkAlike(outer: Dimension, inner: Dimension): boolean {
  return outer.steps.every((step, operand) => step === (inner.steps[operand] ?? 0) * inner.length);
}

/** Whether a condition holds between two steps, both included: everywhere, nowhere, or undecided, so that the interval is split. */
export type IntervalTest = (from: bigint, to: bigint) => 'all' | 'none' | 'some';

/** Consecutive steps that all meet a condition. */
export interface ValueInterval {
  readonly from: bigint;
  readonly to: bigint;
}

/** The result of a search: all intervals, or the first of them where it was stopped early. */
export interface FoundIntervals {
  readonly intervals: readonly ValueInterval[];
  /** Whether every step was judged; if not, more intervals may follow. */
  readonly complete: boolean;
}

/** Limits of a search: it stops after this many intervals or judgements. */
export interface SearchLimits {
  readonly intervals: number;
  readonly judgements: number;
}

/**
 * All intervals of steps that meet a condition, lowest first, by bisection: an interval judged all or none is not
 * split. A single step must be judged as all or none.
 */
export function findIntervals(first: bigint, last: bigint, judge: IntervalTest, limits: SearchLimits): FoundIntervals {
  const waiting: ValueInterval[] = [{ from: first, to: last }];
  const intervals: ValueInterval[] = [];
  let judgements = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    judgements += 1;
    if (judgements > limits.judgements) return { intervals, complete: false };
    const verdict = judge(next.from, next.to);
    if (verdict === 'all') addInterval(intervals, next);
    else if (verdict === 'some') {
      const middle = (next.from + next.to) / 2n;
      waiting.push({ from: middle + 1n, to: next.to }, { from: next.from, to: middle });
    }
    if (intervals.length > limits.intervals) return { intervals: intervals.slice(0, limits.intervals), complete: false };
  }
  return { intervals, complete: true };
}

function addInterval(intervals: ValueInterval[], found: ValueInterval): void {
  const before = intervals.at(-1);
  if (before !== undefined && before.to + 1n === found.from) intervals[intervals.length - 1] = { from: before.from, to: found.to };
  else intervals.push(found);
}

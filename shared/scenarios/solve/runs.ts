/** Whether a condition holds between two steps, both included: everywhere, nowhere, or it must be looked at more closely. */
export type Judge = (from: bigint, to: bigint) => 'all' | 'none' | 'some';

/** Neighbouring steps that all fulfil a condition. */
export interface ValueRun {
  readonly from: bigint;
  readonly to: bigint;
}

/** What a search found: all runs, or the first of them where it was stopped early. */
export interface Runs {
  readonly runs: readonly ValueRun[];
  /** Whether every step was judged: more runs may follow where not. */
  readonly complete: boolean;
}

/** How far a search goes: it stops once so many runs are known, or after so many judgements. */
export interface SearchLimits {
  readonly runs: number;
  readonly judgements: number;
}

/**
 * All runs of steps that fulfil a condition, from the lowest up, by halving: what is judged as a whole is not looked
 * into. A single step must be judged as all or none.
 */
export function findRuns(first: bigint, last: bigint, judge: Judge, limits: SearchLimits): Runs {
  const waiting: ValueRun[] = [{ from: first, to: last }];
  const runs: ValueRun[] = [];
  let judgements = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    judgements += 1;
    if (judgements > limits.judgements) return { runs, complete: false };
    const verdict = judge(next.from, next.to);
    if (verdict === 'all') addRun(runs, next);
    else if (verdict === 'some') {
      const middle = (next.from + next.to) / 2n;
      waiting.push({ from: middle + 1n, to: next.to }, { from: next.from, to: middle });
    }
    if (runs.length > limits.runs) return { runs: runs.slice(0, limits.runs), complete: false };
  }
  return { runs, complete: true };
}

function addRun(runs: ValueRun[], found: ValueRun): void {
  const before = runs.at(-1);
  if (before !== undefined && before.to + 1n === found.from) runs[runs.length - 1] = { from: before.from, to: found.to };
  else runs.push(found);
}

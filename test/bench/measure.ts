/**
 * Least milliseconds of each of some functions: what else the machine does can only add to it. They run in turn, so
 * that a slow moment meets all of them.
 */
export function leastTimes(work: readonly (() => unknown)[], rounds = 40, warmUp = 5): readonly number[] {
  const times = work.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, one] of work.entries()) {
      const time = timeOf(one);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map((all) => Math.min(...all));
}

/** Milliseconds of one call. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which `share` of the values lie: 0.5 the median, 0.95 the p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** One comparison of a bench: our time beside another in the same run. Times vary between machines and runs, ratios hold. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly against: string;
  /** What we are compared with; null where a bench has an absolute limit only. */
  readonly theirs: number | null;
  /** Of both numbers; milliseconds where nothing is said. */
  readonly unit?: 'ms' | 'MB';
  /** What is to hold, in words: "at most 2 ×", "under 4 ms"; null where a number is there to be known. */
  readonly toHold: string | null;
  readonly holds: boolean;
  /** How a number came about where it was not simply measured. */
  readonly note?: string;
}

/** A bench: a name and what it compares. A bench that cannot run here says why. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Comparison[] | NotRun> | readonly Comparison[] | NotRun;
}

/** Why a bench could not run on this machine. */
export interface NotRun {
  readonly notRun: string;
}

/** Our time as at most so many times the other. */
export function atMost(limit: number, what: string, ours: number, against: string, theirs: number): Comparison {
  return { what, ours, against, theirs, toHold: `at most ${limit} ×`, holds: ours <= limit * theirs };
}

/** A number that is there to be known. */
export const toKnow = (comparison: Comparison): Comparison => ({ ...comparison, toHold: null, holds: true });

/** Our time under a limit in milliseconds. */
export function under(limit: number, what: string, ours: number): Comparison {
  return { what, ours, against: '', theirs: null, toHold: `under ${limit} ms`, holds: ours < limit };
}

import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '.cache');

/** The file in which a test run collects what it only sampled; `npm test` empties it at its start and prints it at its end. */
export const SAMPLED_FILE = join(CACHE, 'sampled.txt');

/** Least number of runs of a property, unless a full run has fewer. */
const FEWEST = 15;

const USUAL_SHARE = 0.2;

/** This run's share of the runs of a full run: GRANTSHEET_TEST_RUNS, a number from 0 to 1; `npm run test:full` sets 1. */
export const SHARE_OF_RUNS = shareOfRuns();

function shareOfRuns(): number {
  const named = process.env['GRANTSHEET_TEST_RUNS'];
  if (named === undefined || named === '') return USUAL_SHARE;
  const share = Number(named);
  if (!(share > 0 && share <= 1)) throw new Error(`GRANTSHEET_TEST_RUNS is ${named}: it takes a number above 0, up to 1.`);
  return share;
}

/** The number of runs of a property in this test run, where a full run has `full`. */
export const runs = (full: number): number => Math.max(Math.ceil(full * SHARE_OF_RUNS), Math.min(full, FEWEST));

/** The seed of samples and random tries: GRANTSHEET_TEST_SEED, which `npm test` sets; different in each run without it. */
export const SAMPLE_SEED = Number(process.env['GRANTSHEET_TEST_SEED'] ?? Date.now() % 1_000_000);

/** Some of `all`, chosen by {@link SAMPLE_SEED} and in their order; the summary of the run says how many of how many. */
export function sampleOf<One>(what: string, all: readonly One[], count: number): readonly One[] {
  if (count >= all.length) return all;
  const chosen = new Set(shuffled(all.keys(), SAMPLE_SEED).slice(0, count));
  mkdirSync(CACHE, { recursive: true });
  appendFileSync(SAMPLED_FILE, `${what}: ${count} of ${all.length} (GRANTSHEET_TEST_SEED=${SAMPLE_SEED})\n`);
  return all.filter((_, index) => chosen.has(index));
}

/** Uses the generator of Park and Miller: the same seed gives the same order everywhere. */
function shuffled(places: Iterable<number>, seed: number): readonly number[] {
  let state = (seed % 2_147_483_646) + 1;
  return [...places]
    .map((place) => {
      state = (state * 48_271) % 2_147_483_647;
      return { place, order: state };
    })
    .toSorted((one, other) => one.order - other.order)
    .map(({ place }) => place);
}

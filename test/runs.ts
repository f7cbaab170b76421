import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '.cache');

/** Where a test run collects what it made a sample of; `npm test` empties it at its start and prints it at its end. */
export const SAMPLED_FILE = join(CACHE, 'sampled.txt');

/** No property is tried less often than this, or than it is in a full run. */
const FEWEST = 15;

const USUAL_SHARE = 0.2;

/** Which share of the tries of a full run this run makes: GRANTSHEET_TEST_RUNS, a number from 0 to 1; `npm run test:full` says 1. */
export const SHARE_OF_RUNS = shareOfRuns();

function shareOfRuns(): number {
  const named = process.env['GRANTSHEET_TEST_RUNS'];
  if (named === undefined || named === '') return USUAL_SHARE;
  const share = Number(named);
  if (!(share > 0 && share <= 1)) throw new Error(`GRANTSHEET_TEST_RUNS is ${named}: it takes a number above 0, up to 1.`);
  return share;
}

/** How often a property is tried in this run, where a full run tries it `full` times. */
export const runs = (full: number): number => Math.max(Math.ceil(full * SHARE_OF_RUNS), Math.min(full, FEWEST));

/** Where samples begin: another place in each run, or the one that GRANTSHEET_TEST_SEED names to see a failure again. */
export const SAMPLE_SEED = Number(process.env['GRANTSHEET_TEST_SEED'] ?? Date.now() % 1_000_000);

/** Some of `all`, chosen by {@link SAMPLE_SEED} and in their order; the run's closing words say how many of how many. */
export function sampleOf<One>(what: string, all: readonly One[], count: number): readonly One[] {
  if (count >= all.length) return all;
  const chosen = new Set(shuffled(all.keys(), SAMPLE_SEED).slice(0, count));
  mkdirSync(CACHE, { recursive: true });
  appendFileSync(SAMPLED_FILE, `${what}: ${count} of ${all.length} (GRANTSHEET_TEST_SEED=${SAMPLE_SEED})\n`);
  return all.filter((_, index) => chosen.has(index));
}

/** By the generator of Park and Miller: the same seed gives the same order everywhere. */
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

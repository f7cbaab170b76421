import fc from 'fast-check';
import { runs, SAMPLE_SEED } from './runs.ts';

/** The number of fast-check's runs where a test does not specify it. */
const USUAL_RUNS = 100;

fc.configureGlobal({ numRuns: runs(USUAL_RUNS), seed: SAMPLE_SEED });

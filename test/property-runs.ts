import fc from 'fast-check';
import { runs } from './runs.ts';

/** What fast-check tries where a test does not say how often. */
const USUAL_RUNS = 100;

fc.configureGlobal({ numRuns: runs(USUAL_RUNS) });

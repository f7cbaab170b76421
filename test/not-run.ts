import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '.cache');

/** The file in which a test run collects checks that it could not run; `npm test` empties it at its start and prints it at its end. */
export const NOT_RUN_FILE = join(CACHE, 'not-run.txt');

/**
 * Reports that a check could not run here, and why. A skipped test that does not call this is skipped silently.
 * @param what the check, as a person would name it: "smoke test of the desktop shell"
 * @param why the reason, as a fact about this machine: "no Electron runtime"
 */
export function reportNotRun(what: string, why: string): void {
  mkdirSync(CACHE, { recursive: true });
  appendFileSync(NOT_RUN_FILE, `${why} (${what})\n`);
}

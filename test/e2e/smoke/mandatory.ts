import { reportNotRun } from '#test/not-run.ts';

/** The installed program to drive, as `npm run smoke` is told of it; null where the built one is started in Electron. */
export const packagedProgram: string | null = process.env['GRANTSHEET_PROGRAM'] || null;

/**
 * Whether a check runs. Where something it needs is missing, `npm test` says so at its end; `npm run smoke` fails,
 * because a smoke test that did not run proves nothing.
 */
export const runOrReport = (what: string, missing: string | null): boolean => {
  if (missing === null) return true;
  if (process.env['GRANTSHEET_SMOKE'] === 'required') throw new Error(`The smoke test cannot run: ${missing} (${what}).`);
  reportNotRun(`smoke test of ${what}`, missing);
  return false;
};

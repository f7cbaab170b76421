/** Fails unless the report named by GRANTSHEET_SMOKE_REPORT proves that every smoke test ran: a test runner ends well with nothing to run, too. */
import { existsSync, readFileSync } from 'node:fs';
import { smokeProblem } from './smoke-report.mjs';

const path = process.env.GRANTSHEET_SMOKE_REPORT ?? '';
const problem = smokeProblem(existsSync(path) ? readFileSync(path, 'utf8') : null);
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
} else {
  console.log('Every smoke test ran and passed.');
}

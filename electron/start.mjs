// Old versions of Node must be able to parse this file and ./start/node-version.mjs, so both use old syntax only.
import { nodeProblem } from './start/node-version.mjs';

const problem = nodeProblem(process.versions.node);

if (problem === null) {
  void import('./start/start-program.mjs').then(({ startProgram }) => startProgram(process.argv.slice(2)));
} else {
  console.error(problem);
  process.exitCode = 1;
}

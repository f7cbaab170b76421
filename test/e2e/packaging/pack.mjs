// Packages the program as `npm run package` does, with what the first argument says in JSON differs from that.
// It runs by itself because electron-builder packs otherwise where it sees a test runner.
import { packageProgram } from '../../../electron/build/package-program.mjs';

const problems = await packageProgram(JSON.parse(process.argv[2]));
for (const problem of problems) console.error(problem);

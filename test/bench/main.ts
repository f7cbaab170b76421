import { benches } from './benches.ts';
import { report } from './report.ts';

const only = process.argv[2];
const chosen = only === undefined ? benches : benches.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
if (!(await report(chosen, console.log))) process.exitCode = 1;

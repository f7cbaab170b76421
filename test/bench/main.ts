import { benches } from './benches.ts';
import { report } from './report.ts';

const only = process.argv[2];
const chosen = only === undefined ? benches : benches.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
const { text, holds } = await report(chosen);
console.log(text);
if (!holds) process.exitCode = 1;

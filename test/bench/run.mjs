// Builds the benches for Node and runs them: `npm run bench`. Ends with 1 where a number does not hold.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const outDir = join(root, '.cache/bench');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: join(import.meta.dirname, 'main.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
await import(pathToFileURL(join(outDir, 'main.js')).href);

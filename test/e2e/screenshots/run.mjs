// Makes the picture of the README from the running program: `npm run screenshots`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildWhatIsStale } from '../../../electron/build/build.mjs';

const root = join(import.meta.dirname, '../../..');
const outDir = join(root, '.cache/screenshots');

await buildWhatIsStale();
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: join(import.meta.dirname, 'main.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
const { takeScreenshots } = await import(pathToFileURL(join(outDir, 'main.js')).href);
await takeScreenshots(root);

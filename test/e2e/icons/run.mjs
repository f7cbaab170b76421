// Makes the icons in assets/icons from the drawings in assets/: `npm run icons`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');
const outDir = join(root, '.cache/icons');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: join(import.meta.dirname, 'main.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
const { renderIcons } = await import(pathToFileURL(join(outDir, 'main.js')).href);
await renderIcons(root);

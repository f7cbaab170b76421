// Builds the benches for Node and runs them: `npm run bench`. Ends with 1 where a number does not hold.
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const outDir = join(root, '.cache/bench');

/** Modules find what lies beside them although the benches are built into one file. */
const ownFolders = {
  name: 'own-folders',
  transform: (code, id) =>
    /import\.meta\.(?:dirname|url)/.test(code)
      ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
};

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [ownFolders],
  build: { ssr: join(import.meta.dirname, 'main.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
await import(pathToFileURL(join(outDir, 'main.js')).href);

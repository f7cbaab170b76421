// Builds the program and the attacks on it, then runs them: `npm run attack`. Ends with 1 where one of them found a fault.
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { buildWhatIsStale } from '../../electron/build/build.mjs';

const root = join(import.meta.dirname, '../..');
const outDir = join(root, '.cache/attack');

/** Modules find what lies beside them although the attacks are built into few files. */
const ownFolders = {
  name: 'own-folders',
  transform: (code, id) => (code.includes('import.meta.dirname') ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : null),
};

await buildWhatIsStale(() => console.log('Building the program …'));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [ownFolders],
  build: {
    ssr: true, outDir, emptyOutDir: true, target: 'node20', minify: false,
    rolldownOptions: { input: { main: join(import.meta.dirname, 'main.ts'), part: join(import.meta.dirname, 'part.ts') } },
  },
});
await import(pathToFileURL(join(outDir, 'main.js')).href);

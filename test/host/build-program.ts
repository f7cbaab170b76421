import { join } from 'node:path';
import { build } from 'vite';

/** Builds a program of the tests as the parts of the program itself are built: one file, with everything in it. */
export async function buildProgram(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: entry, output: { format: 'es', entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'program.mjs');
}

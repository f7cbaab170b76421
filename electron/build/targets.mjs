import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { DIST, PROJECT } from './folders.mjs';

const common = { configFile: false, logLevel: 'warn', mode: 'production' };

/** The page: nothing is inlined, because its policy allows no inline script and no data: fonts. */
const page = {
  output: 'renderer/index.html',
  config: {
    ...common,
    root: join(PROJECT, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(DIST, 'renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
    },
  },
};

/** A program for Node or Electron: bundled into one file, so that it ships without node_modules. */
const program = (source, output, format = 'es') => {
  const [folder, file] = output.split('/');
  return {
    output,
    config: {
      ...common,
      root: PROJECT,
      resolve: { alias: { unzipper: join(import.meta.dirname, 'no-streaming-reader.cjs') } },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: join(DIST, folder),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: join(PROJECT, source),
          external: ['electron', /^node:/],
          output: { format, entryFileNames: file, codeSplitting: false },
        },
      },
    },
  };
};

/** Every part of the program, with its sources and output. */
export const TARGETS = [
  page,
  program('electron/main/main.ts', 'main/main.js'),
  program('electron/preload/preload.ts', 'preload/preload.cjs', 'cjs'),
  program('electron/browser-shell/browser-shell.ts', 'browser-shell/browser-shell.js'),
  program('electron/cli/grantsheet.ts', 'cli/grantsheet.js'),
  program('electron/host/workbook-worker.ts', 'host/workbook-process.js'),
];

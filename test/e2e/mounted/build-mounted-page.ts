import { build, type InlineConfig } from 'vite';
import { forProduction } from '../../../electron/build/build.mjs';
import { TARGETS } from '../../../electron/build/targets.mjs';
import { MOUNTED_PAGE } from './built-page.ts';

/** Builds the page in the same way as the program's own page; the test runner calls it before all end-to-end tests. */
export async function setup(): Promise<void> {
  // The targets are plain JavaScript, in which literals have wider types than Vite's.
  const page = TARGETS.find(({ output }) => output === 'renderer/index.html')?.config as InlineConfig;
  await forProduction(async () => {
    await build({ ...page, root: import.meta.dirname, build: { ...page.build, outDir: MOUNTED_PAGE } });
  });
}

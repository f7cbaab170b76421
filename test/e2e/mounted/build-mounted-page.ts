import { build, type InlineConfig } from 'vite';
import { forProduction } from '../../../electron/build/build.mjs';
import { TARGETS } from '../../../electron/build/targets.mjs';
import { MOUNTED_PAGE } from './built-page.ts';

/** Builds the page as the program's own page is built: the test runner calls it before all end-to-end tests. */
export async function setup(): Promise<void> {
  // The targets are plain JavaScript, where a literal's type is wider than Vite's own.
  const page = TARGETS.find(({ output }) => output === 'renderer/index.html')?.config as InlineConfig;
  await forProduction(async () => {
    await build({ ...page, root: import.meta.dirname, build: { ...page.build, outDir: MOUNTED_PAGE } });
  });
}

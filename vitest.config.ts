import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const END_TO_END = 'test/e2e/**/*.test.ts';
/** These put modules of their own in the place of others: nobody may share modules with them. */
const MOCKED = 'test/**/*.mocked.test.{ts,tsx}';
const SMOKE = 'test/e2e/smoke/*.test.ts';
/** Set by `npm test`, which leaves them to `npm run test:all`. */
const LONG = process.env['GRANTSHEET_WITHOUT_LONG_TESTS'] === undefined ? [] : ['test/**/*.long.test.ts'];

const endToEnd = readdirSync(join(import.meta.dirname, 'test/e2e'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => `test/e2e/${file.replaceAll('\\', '/')}`);
/** Windows in a page of the test's own; all others start whole programs, or a server with its page. */
const windows = endToEnd.filter((file) => /(?:mounted-window|fresh-window)\.ts/u.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
const inBrowser = { isolate: false, setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      // Files share a process, its modules and its browser: to load modules anew for each file takes three times as long as all tests do.
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [END_TO_END, MOCKED, ...LONG], isolate: false, setupFiles: ['test/property-runs.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxConcurrency: 50 } },
      { test: { name: 'mocked', include: [MOCKED], testTimeout: 60_000 } },
      { test: { name: 'windows', include: windows, exclude: LONG, globalSetup: ['test/e2e/mounted/build-mounted-page.ts'], ...inBrowser } },
      { test: { name: 'programs', include: [END_TO_END], exclude: [SMOKE, ...windows, ...LONG], ...inBrowser } },
      { test: { name: 'smoke', include: [SMOKE], setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});

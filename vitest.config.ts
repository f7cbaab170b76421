import { defineConfig } from 'vitest/config';

const END_TO_END = 'test/e2e/**/*.test.ts';
/** These put modules of their own in the place of others: nobody may share modules with them. */
const MOCKED = 'test/**/*.mocked.test.{ts,tsx}';
const SMOKE = 'test/e2e/smoke/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      // Files share a process, its modules and its browser: to load modules anew for each file takes three times as long as all tests do.
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [END_TO_END, MOCKED], isolate: false, setupFiles: ['test/property-runs.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxConcurrency: 50 } },
      { test: { name: 'mocked', include: [MOCKED], testTimeout: 60_000 } },
      { test: { name: 'e2e', include: [END_TO_END], exclude: [SMOKE], isolate: false, globalSetup: ['test/e2e/mounted/build-mounted-page.ts'], setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'smoke', include: [SMOKE], setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});

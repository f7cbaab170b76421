import { defineConfig } from 'vitest/config';

const END_TO_END = 'test/e2e/**/*.test.ts';
const SMOKE = 'test/e2e/smoke/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [END_TO_END], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'e2e', include: [END_TO_END], exclude: [SMOKE], globalSetup: ['test/e2e/mounted/build-mounted-page.ts'], setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'smoke', include: [SMOKE], setupFiles: ['test/e2e/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});

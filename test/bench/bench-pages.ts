import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import { TARGETS } from '../../electron/build/targets.mjs';

const PAGES = join(import.meta.dirname, 'pages');
const BUILT = join(import.meta.dirname, '../../.cache/bench-pages');

/** The program's window; a grid as plain as it can be, made by the grid alone and hosted by React; a chart by itself. */
const BENCH_PAGES = ['program', 'bare', 'bare-react', 'bare-chart'] as const;

export type BenchPage = (typeof BENCH_PAGES)[number];

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the pages of the benches as the program's own page is built. */
export async function buildBenchPages(): Promise<void> {
  // The targets are plain JavaScript, where a literal's type is wider than Vite's own.
  const page = TARGETS.find(({ output }) => output === 'renderer/index.html')?.config as InlineConfig;
  const input = BENCH_PAGES.map((name) => join(PAGES, name, 'index.html'));
  await build({ ...page, root: PAGES, build: { ...page.build, outDir: BUILT, rolldownOptions: { input } } });
}

/** Opens a built page under a site of its own, so that it has a process and a heap of its own. */
export async function openBenchPage(browser: Browser, name: BenchPage, search = '', ready = '[row-index="0"] [role="gridcell"]'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route('**/*', async (route) => {
    const path = join(BUILT, new URL(route.request().url()).pathname);
    await route.fulfill({ body: await readFile(path), contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
  });
  await page.goto(`https://${name}.test/${name}/index.html${search}`);
  await page.locator(ready).first().waitFor();
  return page;
}

/** Bytes of a page's heap that are in use, after everything unused was thrown away. */
export async function heapInUse(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same with what arrays of numbers hold, which lies beside the heap. */
export async function memoryInUse(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}

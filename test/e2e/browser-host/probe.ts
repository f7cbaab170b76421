import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { build } from 'vite';
import { startServer, type RunningServer } from '#electron/browser-shell/server.ts';
import { nodeChild } from '#electron/host/child-process.ts';
import { printWithBrowser } from '#electron/host/print/print-with-browser.ts';
import { createDispatch } from '#electron/host/dispatch.ts';
import { createServices } from '#electron/host/services.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { chromiumFlags, findChromium } from '../browser.ts';

const SCRIPTED_JOB = join(import.meta.dirname, 'scripted-job.mjs');

/** A page of nothing but its host, in a real browser, over the real server and services. */
export interface Probe {
  readonly page: Page;
  readonly server: RunningServer;
  /** Errors and warnings the page has written to its console. */
  readonly complaints: string[];
}

async function buildPage(folder: string): Promise<string> {
  const outDir = join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, 'probe-page'),
    base: './',
    build: { outDir, emptyOutDir: true, minify: false, modulePreload: { polyfill: false } },
  });
  return outDir;
}

/** Opens pages for tests; everything they need is ended after each test and gone after the last. */
export function testProbes(): { open(): Promise<Probe>; secondPage(probe: Probe, address: string): Promise<Page> } {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'));
  const servers: RunningServer[] = [];
  let pageFolder = '';
  let browser: Browser;

  beforeAll(async () => {
    pageFolder = await buildPage(folder);
    const { executablePath, env } = await findChromium();
    browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const server of servers.splice(0)) {
      server.close();
      await server.ended;
    }
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const newPage = async (address: string, complaints: string[]): Promise<Page> => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    return page;
  };

  return {
    async open() {
      const workbooks = createWorkbookProcess(nodeChild(SCRIPTED_JOB), { seconds: 60, memoryMegabytes: 256 });
      const server = await startServer({ pageFolder, dispatch: createDispatch(createServices(mkdtempSync(join(folder, 'data-')), workbooks, printWithBrowser())) });
      servers.push(server);
      const complaints: string[] = [];
      return { server, complaints, page: await newPage(server.address, complaints) };
    },
    secondPage: (probe, address) => newPage(address, probe.complaints),
  };
}

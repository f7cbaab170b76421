import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startServer, type RunningServer } from '#electron/browser-shell/server.ts';
import { nodeChild } from '#electron/host/child-process.ts';
import type { TaskName, Tasks } from '#electron/host/job-messages.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { Result } from '#shared/host/result.ts';
import { MOUNTED_PAGE } from '../mounted/built-page.ts';
import type { Around, HostCall } from '../mounted/mounted-host.ts';
import type { Looks } from '../mounted/mounted-page.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { watchPage } from './page-problems.ts';
import type { RunningWindow } from './running-window.ts';

const WORKBOOK_PROCESS = join(import.meta.dirname, '../../../dist/host/workbook-process.js');
const VIEWPORT = { width: 1440, height: 860 };
/** Longer than any run of tests; the server waits this long for its first page, which never connects. */
const LONGEST_TESTS = 6 * 3_600_000;

/** One for all pages of the process, with which it ends. */
let server: Promise<RunningServer> | null = null;
interface MountedPage {
  readonly page: Page;
  /** The number of windows it has shown. */
  windows: number;
}

/** Pages without a window at present, kept because loading one takes longer than most tests. */
const free: MountedPage[] = [];
/** Limits the memory that windows leave in a page, so that it does not slow down the last of them. */
const MOST_WINDOWS = 50;

/** A window whose host gives the test's answers. */
export interface MountedWindow extends RunningWindow {
  /** From now on a call of the host gets this result. */
  answer(call: HostCall, result: Result<unknown>): Promise<void>;
  /** Changes language and theme of the window in its present state. */
  look(looks: Looks): Promise<void>;
}

/**
 * The program's whole window over a host in memory: for tests that need no shell. The next test reuses the page,
 * without the window, the storage and the listeners of this one.
 */
export async function mountWindow(around: Around = {}): Promise<MountedWindow> {
  const used = free.pop() ?? { page: await loadPage(), windows: 0 };
  const { page } = used;
  const problems = watchPage(page);
  await page.evaluate(async (chosen) => await mounted.open(chosen), around);
  return {
    page,
    pickNext: async (name, bytes) => await page.evaluate((file) => mounted.host().pickNext(file), { name, bytes }),
    saveNextAs: async (name) => await page.evaluate((as) => mounted.host().saveNextAs(as), name),
    savedBytes: async (name) =>
      await page.evaluate((of) => {
        const saved = mounted.host().state.saved.get(of);
        return typeof saved === 'string' ? new TextEncoder().encode(saved) : (saved ?? null);
      }, name),
    answer: async (call, result) => await page.evaluate(([name, value]) => mounted.host().answer(name, value), [call, result] as const),
    look: async (looks) => await page.evaluate((chosen) => mounted.look(chosen), looks),
    async close() {
      await page.evaluate(() => mounted.close());
      used.windows += 1;
      if (used.windows === MOST_WINDOWS) await page.context().close();
      else {
        await makeAsNew(page);
        free.push(used);
      }
      problems.end();
    },
  };
}

/** Closes the free pages, so that the next test gets an unused one. */
export async function closeFreePages(): Promise<void> {
  await Promise.all(free.splice(0).map(async ({ page }) => await page.context().close()));
}

async function loadPage(): Promise<Page> {
  const [browser, { origin }] = await Promise.all([sharedBrowser(), (server ??= serveMountedPage())]);
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US', colorScheme: 'light' });
  const page = await context.newPage();
  const workbooks = createWorkbookProcess(nodeChild(WORKBOOK_PROCESS));
  await page.exposeFunction('workbookJob', async (task: TaskName, name: string, request: Tasks[TaskName]['request']) => await workbooks.run(task, name, request));
  const problems = watchPage(page);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'mounted' in globalThis);
  problems.end();
  return page;
}

const serveMountedPage = async (): Promise<RunningServer> =>
  await startServer({ pageFolder: MOUNTED_PAGE, dispatch: async (channel) => await Promise.resolve(hostFailure('badRequest', { channel })) }, { launchLifetime: LONGEST_TESTS });

/** Resets the browser settings that a test may have changed for this page. */
async function makeAsNew(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.context().clearPermissions();
  await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: null, reducedMotion: null });
  await page.setViewportSize(VIEWPORT);
  await page.mouse.move(0, 0);
}

import type { Page } from 'playwright-core';
import { AppPage } from '../e2e/pages/app-page.ts';
import { launchBrowserShell } from '../e2e/pages/browser-shell-window.ts';
import { launchDesktopWindow } from '../e2e/pages/desktop-window.ts';
import type { RunningWindow } from '../e2e/pages/running-window.ts';
import { closeSharedBrowser } from '../e2e/shared-browser.ts';
import { buildWhatIsStale } from '../../electron/build/build.mjs';
import { under, type Bench, type Comparison } from './bench.ts';
import { longListWorkbook } from './long-list.ts';

declare global {
  /** When each task that kept the page busy for more than 50 milliseconds ended, and how long it was. */
  var longTasks: { readonly end: number; readonly duration: number }[];
}

function watchLongTasks(): void {
  globalThis.longTasks = [];
  const observer = new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ end: startTime + duration, duration }))));
  observer.observe({ type: 'longtask' });
}

/** The longest task since the watch began or was last asked; 0 where none was longer than 50 ms. */
async function longestTask(page: Page): Promise<number> {
  // Entries come a little later than the tasks they tell of.
  await page.waitForTimeout(1_000);
  return await page.evaluate(() => Math.max(0, ...globalThis.longTasks.splice(0).map(({ duration }) => duration)));
}

/** The longest task of keeping the last edit: what it took to make the edit comes before. */
async function longestTaskOfKeeping(page: Page): Promise<number> {
  await page.waitForTimeout(1_000);
  return await page.evaluate(() => {
    const sent = performance.getEntriesByType('resource').findLast(({ name }) => name.endsWith('/call/drafts.append'))?.startTime ?? 0;
    return Math.max(0, ...globalThis.longTasks.splice(0).map(({ end, duration }) => (end < sent ? 0 : duration)));
  });
}

/** All of the unsaved work is with the host. */
async function isKept({ page }: AppPage): Promise<void> {
  await page.getByText('Unsaved work kept').waitFor({ timeout: 60_000 });
}

const MOST_TO_CANCEL = 500;

/** From a press on Cancel while a list is being read to the window without its dialog. */
async function timeToCancel(running: RunningWindow, bytes: Uint8Array): Promise<number> {
  const app = new AppPage(running.page);
  await app.ready();
  await running.pickNext('allottees.xlsx', bytes);
  await app.tool('importAllottees').click();
  await running.page.locator('dialog progress').waitFor();
  // In the middle of the reading.
  await running.page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('dialog progress')?.value ?? 0) > 0.3, undefined, { timeout: 120_000 });
  const taken = await running.page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLButtonElement>('dialog:has(progress) button')?.click();
    while (document.querySelector('dialog progress') !== null) await new Promise((painted) => requestAnimationFrame(painted));
    return performance.now() - start;
  });
  if ((await running.page.locator('.list-assistant').count()) > 0) throw new Error('A list that was cancelled is shown');
  return taken;
}

async function timeToCancelIn(launch: () => Promise<RunningWindow>): Promise<number> {
  const running = await launch();
  try {
    return await timeToCancel(running, await longListWorkbook());
  } finally {
    await running.close();
  }
}

async function run(): Promise<readonly Comparison[]> {
  await buildWhatIsStale();
  const cancelling = [await timeToCancelIn(launchBrowserShell), await timeToCancelIn(launchDesktopWindow)] as const;
  const running = await launchBrowserShell();
  try {
    const app = new AppPage(running.page);
    await app.ready();
    await running.pickNext('allottees.xlsx', await longListWorkbook());
    await running.page.evaluate(watchLongTasks);
    await app.tool('importAllottees').click();
    await running.page.locator('.allottees-bar .button-primary').waitFor({ timeout: 120_000 });
    const arriving = await longestTask(running.page);
    await app.acceptList();
    await app.tieOut().waitFor();
    const taking = await longestTask(running.page);
    await isKept(app);
    const keeping = await longestTask(running.page);
    await app.openSheet('scenarios');
    await app.ready();
    await longestTask(running.page);
    const sent = running.page.waitForResponse(/\/call\/drafts\.append$/);
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await sent;
    const keepingEdit = await longestTaskOfKeeping(running.page);
    return [
      under(MOST_TO_CANCEL, '100,000 allottees being read, cancelled in the browser', cancelling[0]),
      under(MOST_TO_CANCEL, 'The same in the desktop window', cancelling[1]),
      under(50, '100,000 allottees arrive in the window: longest task', arriving),
      { ...under(50, 'They take their place in the document: longest task', taking), toHold: null },
      under(50, 'They are kept as unsaved work: longest task', keeping),
      under(50, 'An edit with 100,000 allottees: longest task of keeping it', keepingEdit),
    ];
  } finally {
    await running.close();
    await closeSharedBrowser();
  }
}

export const arrivalBench: Bench = { name: 'Arrival of allottees', run };

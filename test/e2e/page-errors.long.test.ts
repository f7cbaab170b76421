import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell } from './pages/browser-shell-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

/** Errors that nobody expects: a test brings them about from outside, by what the page is served or by what its browser has. */
let dataDir = '';
let running: RunningWindow;
let app: AppPage;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'page-errors-'));
  running = await launchBrowserShell({ dataDir });
  app = new AppPage(running.page);
  await app.ready();
});

afterEach(async () => {
  // The errors are what was wanted: the page has logged them.
  await running.close().catch(() => undefined);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const errorPage = (): Locator => running.page.locator('.error-page[open]');
const sheetError = (): Locator => running.page.locator('.sheet-error');
const button = (name: 'goOn' | 'reload' | 'copy' | 'retry'): Locator => running.page.locator(`[data-error="${name}"]`);
const drafts = async (): Promise<string[]> => await readdir(join(dataDir, 'drafts')).catch(() => []);

/** An error in a task of its own, as one in a listener is. */
const fail = async (message: string): Promise<void> => await running.page.evaluate((text) => void setTimeout(() => {
  throw new TypeError(text);
}), message);

interface Corrupted {
  store: { getState(): Record<string, unknown>; setState(state: Record<string, unknown>): void };
  before: Record<string, unknown>;
}

interface Fiber {
  readonly return: Fiber | null;
  readonly memoizedProps: { readonly value?: Partial<Corrupted['store']> } | null;
}

/** Puts into the window's state what never is there: by what React leaves at its elements, as its tools for developers do. */
const corrupt = async (state: Readonly<Record<string, null>>): Promise<void> => await running.page.evaluate((wrong) => {
  const frame = document.querySelector('.frame');
  const key = Object.keys(frame ?? {}).find((name) => name.startsWith('__reactFiber$')) ?? '';
  let fiber = Reflect.get(frame ?? {}, key) as Fiber | null;
  while (fiber !== null && fiber.memoizedProps?.value?.getState === undefined) fiber = fiber.return;
  const store = fiber?.memoizedProps?.value as Corrupted['store'];
  const before = Object.fromEntries(Object.keys(wrong).map((name) => [name, store.getState()[name]]));
  Object.assign(globalThis, { corrupted: { store, before } satisfies Corrupted });
  store.setState(wrong);
}, state);

const mend = async (): Promise<void> => await running.page.evaluate(() => {
  const { store, before } = (globalThis as unknown as { corrupted: Corrupted }).corrupted; // as `corrupt` has put it there
  store.setState(before);
});

describe('an error that nothing has dealt with', () => {
  it('has the work kept first, is said calmly, and the person goes on', async () => {
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await fail('Something broke');
    await errorPage().waitFor();
    expect(await drafts()).toHaveLength(1);
    expect(await errorPage().innerText()).toMatch(/Your unsaved work is kept \(/);
    await button('goOn').click();
    expect(await errorPage().count()).toBe(0);
    await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
  });

  it('of a promise is said, too, and once', async () => {
    await running.page.evaluate(() => {
      for (const text of ['one', 'two', 'three']) void Promise.reject(new Error(text));
    });
    await errorPage().waitFor();
    expect(await errorPage().count()).toBe(1);
    expect(await errorPage().innerText()).toContain('All your changes are saved.');
    await button('goOn').click();
    expect(await errorPage().count()).toBe(0);
  });

  it('gives diagnostics without anything of the document', async () => {
    await running.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.scenarios.type('new', 'name', 'Narwhal');
    await fail('The id "s1" of Narwhal is 3951');
    await errorPage().waitFor();
    await button('copy').click();
    const copied = await running.page.evaluate(async () => await navigator.clipboard.readText());
    expect(copied).toMatch(/^Grantsheet \d+\.\d+\.\d+, in a browser\n/);
    expect(copied).toContain('window: TypeError:');
    expect(copied).not.toMatch(/narwhal|3951/i);
  });

  it('offers the page anew three times, the work with it', async () => {
    await app.scenarios.type('new', 'exercisePrice', '3951');
    for (const _ of [1, 2, 3]) {
      await fail('Something broke');
      await button('reload').click();
      // Nothing asks whether the page may be left: the work is kept.
      await app.dialog().locator('.draft .button-primary').click();
      await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
      await eventually(async () => (await drafts()).length).toBe(1);
      await eventually(() => app.status().innerText()).toContain('Unsaved work kept');
    }
    await fail('Something broke');
    await errorPage().waitFor();
    expect(await button('reload').count()).toBe(0);
    expect(await button('goOn').count()).toBe(1);
  });
});

describe('a sheet that cannot be shown', () => {
  it('of charts that cannot be loaded takes nothing else with it, and comes when it can be loaded', async () => {
    await running.page.route(/charts-sheet.*\.js$/, async (route) => await route.abort());
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await app.openSheet('charts');
    await sheetError().waitFor();
    expect(await sheetError().innerText()).toContain('The sheet “Charts” cannot be shown');
    expect(await errorPage().count()).toBe(0);
    await app.openSheet('scenarios');
    await app.scenarios.type('s1', 'exercisePrice', '4000');
    await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('4,000');
    await running.page.unroute(/charts-sheet.*\.js$/);
    await app.openSheet('charts');
    await running.page.locator('.charts-head').waitFor();
  });

  it('of an error while it is drawn says so in its place, and is tried again', async () => {
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await app.openSheet('charts');
    await corrupt({ table: null });
    await app.openSheet('scenarios');
    await sheetError().waitFor();
    await eventually(() => sheetError().innerText()).toMatch(/Your unsaved work is kept \(/);
    expect(await errorPage().count()).toBe(0);
    await mend();
    await button('retry').click();
    await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
  });
});

it('an error of the window itself leaves no empty page: it is drawn anew when the person goes on', async () => {
  await app.scenarios.type('new', 'exercisePrice', '3951');
  await corrupt({ notices: null });
  await errorPage().waitFor();
  expect(await drafts()).toHaveLength(1);
  await mend();
  await button('goOn').click();
  await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
  expect(await app.editedMark().count()).toBe(1);
});

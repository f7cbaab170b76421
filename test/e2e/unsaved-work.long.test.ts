import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { startBrowserShell } from './pages/browser-shell-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

/** Unsaved work over real windows and a real disk. */
let dataDir = '';
let open: RunningWindow[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'unsaved-work-'));
  open = [];
});

afterEach(async () => {
  await Promise.all(open.map((running) => running.close()));
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<AppPage> {
  const running = await startBrowserShell({ dataDir });
  open.push(running);
  return new AppPage(running.page);
}

/** Ends a window as a crash does, for the person: its program and its page are gone. */
async function end(index: number): Promise<void> {
  await open.splice(index, 1)[0]?.close();
}

const drafts = async (): Promise<string[]> => await readdir(join(dataDir, 'drafts')).catch(() => []);
const items = (app: AppPage): Locator => app.dialog().locator('.draft');

/** Answers to calls about unsaved work take a while, as on a slow disk. */
const slowDisk = async ({ page }: AppPage): Promise<void> => {
  await page.route(/\/call\/drafts\.(keep|snapshot|append)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
};

describe('unsaved work', () => {
  it('of an open window is not offered to a second start', async () => {
    const first = await start();
    await first.ready();
    await first.scenarios.type('new', 'exercisePrice', '3951');
    await eventually(drafts).toHaveLength(1);
    const second = await start();
    await second.ready();
    // What is kept for the second window itself comes after the question about earlier work would have come.
    await second.scenarios.type('new', 'exercisePrice', '4000');
    await eventually(drafts).toHaveLength(2);
    expect(await second.dialog().count()).toBe(0);
  });

  it('does not stay behind where the document is saved while a copy is on its way', async () => {
    const app = await start();
    await app.ready();
    await slowDisk(app);
    const asked = app.page.waitForRequest(/\/call\/drafts\./);
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await asked;
    await open[0]?.saveNextAs('plan.grant');
    await app.page.keyboard.press('Control+s');
    await eventually(() => app.editedMark().count()).toBe(0);
    await app.page.waitForResponse(/\/call\/drafts\.discard$/);
    await app.page.waitForTimeout(3_000);
    expect(await drafts()).toEqual([]);
  });

  it('is offered after a reload, as of a page that is gone', async () => {
    const app = await start();
    await app.ready();
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await eventually(drafts).toHaveLength(1);
    app.page.on('dialog', (dialog) => void dialog.accept());
    await app.page.reload();
    await items(app).first().waitFor();
    expect(await items(app).count()).toBe(1);
  });

  it('is there whole where the window was left half a second after the last edit', async () => {
    const first = await start();
    await first.ready();
    await first.ladderOf(3);
    await first.scenarios.type('s3', 'exercisePrice', '3951');
    await first.page.evaluate(() => dispatchEvent(new Event('blur')));
    await first.page.waitForTimeout(500);
    await end(0);
    const second = await start();
    await items(second).locator('.button-primary').click();
    await eventually(() => second.scenarios.text('s3', 'exercisePrice')).toBe('3,951');
  });

  it('is offered all together; one is discarded, one restored', async () => {
    for (const price of ['1000', '2000', '3000']) {
      const app = await start();
      if ((await drafts()).length > 0) await app.dialog().locator('.dialog-actions button').click();
      await app.ready();
      await app.scenarios.type('new', 'exercisePrice', price);
      await eventually(() => app.status().innerText()).toContain('Unsaved work kept');
      await end(0);
    }
    const app = await start();
    await items(app).first().waitFor();
    expect(await items(app).count()).toBe(3);
    await items(app).nth(2).getByRole('button', { name: /^Discard/ }).click();
    await items(app).nth(2).getByRole('button', { name: /^Discard/ }).click();
    await eventually(() => items(app).count()).toBe(2);
    await items(app).first().locator('.button-primary').click();
    await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,000');
    await eventually(async () => (await drafts()).length).toBe(2);
  });

  it('that cannot be kept is said in the status line, and is kept as soon as it can be', async () => {
    const app = await start();
    await app.ready();
    const problem = app.page.locator('[data-draft="notKept"]');
    await app.page.route(/\/call\/drafts\./, async (route) => await route.fulfill({ status: 200, body: '' }));
    await app.scenarios.type('new', 'exercisePrice', '3951');
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(/is not kept: Grantsheet is no longer running$/);
    await app.page.unroute(/\/call\/drafts\./);
    await eventually(() => app.status().innerText()).toContain('Unsaved work kept');
    expect(await problem.count()).toBe(0);
    expect(await drafts()).toHaveLength(1);
  });
});

it('a page without a session says so, and what it can do', async () => {
  const running = await startBrowserShell({ dataDir });
  open.push(running);
  const stranger = await (await running.page.context().browser()?.newContext({ locale: 'en-US' }))?.newPage();
  if (stranger === undefined) throw new Error('There is no browser');
  await stranger.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await stranger.goto(new URL('/', running.page.url()).href);
  const bar = stranger.locator('.connection-bar');
  await bar.waitFor();
  expect(await bar.innerText()).toContain('not connected to Grantsheet');
  const app = new AppPage(stranger);
  await app.ready();
  await app.scenarios.type('new', 'exercisePrice', '3951');
  await stranger.locator('[data-draft="notKept"]').waitFor();
  const downloaded = stranger.waitForEvent('download');
  await bar.getByRole('button').click();
  expect((await downloaded).suggestedFilename()).toMatch(/\.grant$/);
  await eventually(() => app.editedMark().count()).toBe(0);
});

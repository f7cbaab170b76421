import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

/** Rows of the sheet in view that are seen from top to bottom. */
const wholeRows = async (): Promise<number> =>
  await running.page.evaluate(() => {
    const sheet = document.querySelector('.screen .sheet');
    if (sheet === null) return 0;
    const { top, bottom } = sheet.getBoundingClientRect();
    const end = Math.min(bottom, document.querySelector('.sheet-tabs')?.getBoundingClientRect().top ?? bottom);
    const rows = [...sheet.querySelectorAll('.ag-row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.height > 0 && box.top >= top && box.bottom <= end + 1;
    });
    return new Set(rows.map((row) => row.getAttribute('row-id'))).size;
  });

it('every sheet shows ten rows in a small notebook’s window', async () => {
  await app.ladderOf(11);
  await app.openSheet('sensitivity');
  await running.page.locator('[data-action="create"]').click();
  await running.page.locator('.sensitivity .ag-row').first().waitFor();
  await running.page.setViewportSize({ width: 1024, height: 700 });
  for (const sheet of ['sensitivity', 'compare', 'capital', 'scenarios']) {
    await app.openSheet(sheet);
    await eventually(wholeRows).toBeGreaterThanOrEqual(10);
  }
});

it('a sheet that is higher than half a window scrolls as a whole, and shows rows at 200 %', async () => {
  await app.ladderOf(11);
  await app.openSheet('sensitivity');
  await running.page.locator('[data-action="create"]').click();
  await running.page.setViewportSize({ width: 720, height: 450 });
  await eventually(wholeRows).toBeGreaterThanOrEqual(4);
  await app.openSheet('scenarios');
  await eventually(wholeRows).toBeGreaterThanOrEqual(8);
});

it('tools that have no room stand in a menu, and the terms lie over the sheet', async () => {
  const { page } = running;
  await page.setViewportSize({ width: 720, height: 450 });
  const rowHeight = async (): Promise<number> => await page.locator('.tool-row').evaluate((row) => row.getBoundingClientRect().height);
  expect(await rowHeight()).toBeLessThan(44);
  expect(await app.tool('exportWorkbook').isVisible()).toBe(true);
  expect(await app.tool('solve').isVisible()).toBe(false);

  await page.locator('.tool-row [data-more]').click();
  await page.getByRole('menuitem', { name: (await app.tool('priceLadder').textContent()) ?? '', exact: true }).click();
  await app.dialog().waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => page.evaluate(() => document.activeElement?.hasAttribute('data-more'))).toBe(true);
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('exportWorkbook');

  const terms = page.locator('.terms');
  expect(await terms.count()).toBe(0);
  await page.locator('.terms-fold').click();
  await terms.waitFor();
  const left = async (): Promise<number> => await page.locator('.screen').evaluate((screen) => screen.getBoundingClientRect().left);
  expect(await left()).toBeLessThan(20);
  await page.locator('.screen').click({ position: { x: 600, y: 100 } });
  await terms.waitFor({ state: 'detached' });

  await page.setViewportSize({ width: 1440, height: 860 });
  await terms.waitFor();
  expect(await app.tool('solve').isVisible()).toBe(true);
  expect(await page.locator('.tool-row [data-more]').isVisible()).toBe(false);
});

it('a part below a sheet folds away', async () => {
  await app.ladderOf(3);
  await app.openSheet('compare');
  const fold = running.page.locator('.compare .fold-title');
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  await fold.click();
  await running.page.locator('.drivers').waitFor({ state: 'detached' });
  await app.openSheet('scenarios');
  await app.openSheet('compare');
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
});

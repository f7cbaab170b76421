import { afterAll, beforeAll, expect, it } from 'vitest';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { SHEET_TEXTS } from '#shared/workbook/sheets/sheet-texts.ts';
import { violations } from './accessibility/axe.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;

beforeAll(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
});
afterAll(async () => await running.close());

const tip = () => running.page.getByRole('tooltip');
const heading = (id: string) => running.page.locator(`.heading[data-definition="${id}"]`);
const defined = async (): Promise<readonly (string | null)[]> => await running.page.locator('[data-defines]').evaluateAll((all) => all.map((one) => one.getAttribute('data-defines')));
const helpPage = (name: string) => running.page.locator(`[data-help="${name}"]`);

it('has every figure with its rule and source, is searched, and says how to read the workbook and where files lie', async () => {
  await running.page.locator('[data-action="help"]').click();
  await helpPage('figures').waitFor();
  expect(await defined()).toEqual(expect.arrayContaining([...METRIC_IDS]));
  expect(await violations(running.page)).toEqual([]);
  await app.dialog().getByRole('searchbox').fill('445(2) share');
  expect(await defined()).toContain('statedCapitalPerShare');
  expect(await defined()).not.toContain('dilutionOfIssued');
  await app.dialog().getByRole('searchbox').fill('zzz');
  expect(await defined()).toEqual([]);
  for (const page of ['workbook', 'files', 'keys'] as const) {
    await app.dialog().getByRole('radio').nth(['figures', 'workbook', 'files', 'keys'].indexOf(page)).click();
    await helpPage(page).waitFor();
    expect(await violations(running.page), page).toEqual([]);
    if (page === 'workbook') expect(await running.page.locator('[data-sheet-help]').count()).toBe(Object.keys(SHEET_TEXTS).length);
  }
  await app.press('Escape');
  expect(await app.dialog().count()).toBe(0);
});

it('shows what a heading means where the pointer rests on it, until Escape, and to screen readers at its cells', async () => {
  await heading('statedCapitalTotal').hover();
  await tip().waitFor();
  expect(await tip().innerText()).toContain('Companies Act Art. 445(2)');
  await tip().hover();
  await running.page.waitForTimeout(400);
  expect(await tip().count()).toBe(1);
  expect(await violations(running.page)).toEqual([]);
  await app.press('Escape');
  expect(await tip().count()).toBe(0);
  expect(await running.page.locator('[role="columnheader"][col-id="statedCapitalTotal"]').getAttribute('aria-description')).toContain('stated capital grows');
  await app.scenarios.cell('grant', 'dilutionOfIssued').click();
  await eventually(() => running.page.locator('.cell-editor').getAttribute('aria-description')).toContain('as notices publish it');
});

it('leads from the menu of a column, by keys alone, to its definition in the help', async () => {
  await app.scenarios.cell('grant', 'dilutionOfIssued').click();
  await app.press('Control+Space', 'Alt+ArrowDown');
  await running.page.getByRole('menuitem').last().press('Enter');
  await helpPage('figures').waitFor();
  expect(await defined()).toContain('dilutionOfIssued');
  expect((await defined()).length).toBeLessThan(METRIC_IDS.length);
  await app.press('Escape');
  await app.dialog().waitFor({ state: 'detached' });
  // The focus goes back to the sheet.
  await eventually(() => running.page.evaluate(() => document.activeElement?.classList.contains('cell-editor'))).toBe(true);
});

it('shows what a term means where the focus came by keys, and the input of a field where the pointer rests on its label', async () => {
  const term = running.page.locator('[data-definition="term8"]');
  await running.page.locator('[data-definition="term7"]').focus();
  await app.press('Tab');
  expect(await term.getAttribute('aria-description')).toContain('capital reserve');
  await tip().waitFor();
  expect(await tip().innerText()).toContain('Art. 236(1)(v)');
  await app.press('Enter');
  expect(await tip().count()).toBe(0);
  await running.page.locator('.term-editor [data-definition="statedCapitalRatio"]').hover();
  await tip().waitFor();
  expect(await tip().innerText()).toContain('at least 0.5');
});
